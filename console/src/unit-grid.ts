/** A cell by its row and column; a row of -1 and a column of -1 are the headings, which nobody moves to. */
export type Spot = Readonly<{ row: number; column: number }>;
export type Span = Readonly<{ from: number; to: number }>;

/** Which of so many are seen, and a few beyond each end, so that none is missing while it scrolls. */
export function seen(scrolled: number, room: number, each: number, count: number, spare = 4): Span {
  const from = Math.max(0, Math.floor(scrolled / each) - spare);
  const to = Math.min(count, Math.ceil((scrolled + room) / each) + spare);
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) };
}

export const through = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Where a key leads in a grid, as grids are used everywhere; nothing where it leads nowhere. */
export function moved(
  { row, column }: Spot,
  { key, ctrlKey }: Readonly<{ key: string; ctrlKey: boolean }>,
  rows: number,
  columns: number,
  page: number,
): Spot | undefined {
  const to = (nextRow: number, nextColumn: number): Spot => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(ctrlKey ? rows : row + 1, column);
    case 'ArrowUp':
      return to(ctrlKey ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, ctrlKey ? columns : column + 1);
    case 'ArrowLeft':
      return to(row, ctrlKey ? 0 : column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows : row, columns);
    default:
      return undefined;
  }
}

/** What reporting's letters mean; each has a sign, a shape and words of its own. */
export const states = {
  m: 'missing',
  n: 'not-due',
  z: 'zero',
  Z: 'zero-late',
  f: 'found',
  F: 'found-late',
  e: 'ended',
  b: 'before',
  '.': 'none',
  '?': 'unknown',
} as const;
export type Letter = keyof typeof states;
export type State = (typeof states)[Letter];

export type Cell = Readonly<{ state: State; found: number }>;

/** A row's letters, each with how many findings it has. */
export function cellsOf({ states: letters, found }: Readonly<{ states: string; found: readonly number[] }>): Cell[] {
  let nth = 0;
  return [...letters].map((letter) => {
    const state = states[letter as Letter] ?? 'unknown';
    return { state, found: letter === 'f' || letter === 'F' ? (found[nth++] ?? 0) : 0 };
  });
}

/** There is a round behind it. */
export const leads = ({ state }: Cell): boolean => state !== 'none' && state !== 'before';
