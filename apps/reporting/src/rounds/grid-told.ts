import type { Incomplete } from '../incomplete/marked.js';

/** Rounds that nobody here knows yet, as far as what was set aside names them, and what nobody can read. */
export type MissingRounds = Readonly<{
  uncounted: readonly Readonly<{ unit: string | null; period: string | null; n: number }>[];
  unreadable: number;
}>;

type Unit = Readonly<{
  unit: string;
  name: string | null;
  township: string | null;
  active: boolean;
  successor: string | null;
  found: readonly number[];
}>;
type ToldRow = Unit & Readonly<{ states: string }>;

/** Where a round is not known it stands for itself, and is not told as one that there is none of; what lies in no cell is counted beside. */
export function told(
  rows: readonly Unit[],
  states: readonly string[],
  columns: readonly string[],
  { uncounted, unreadable }: MissingRounds,
): { items: ToldRow[]; incomplete: Incomplete } {
  const cells = states.map((letters) => [...letters]);
  const rowAt = new Map(rows.map(({ unit }, row) => [unit, row]));
  let unplaced = 0;
  for (const { unit, period, n } of uncounted) {
    const letters = cells[rowAt.get(unit ?? '') ?? -1];
    const column = columns.indexOf(period ?? '');
    if (letters && column >= 0) letters[column] = '?';
    else unplaced += n;
  }
  const count = cells.flat().filter((letter) => letter === '?').length + unplaced;
  const items = rows.map(({ unit, name, township, active, successor, found }, row) => ({
    unit,
    name,
    township,
    active,
    successor,
    states: (cells[row] ?? []).join(''),
    found,
  }));
  return { items, incomplete: { count, unplaced, unreadable } };
}
