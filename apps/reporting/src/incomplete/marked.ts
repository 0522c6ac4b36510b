/** How much of a board is not certain. */
export type Incomplete = Readonly<{ count: number; unplaced: number; unreadable: number }>;

/** What is in no figure of a board yet, by the key of the row it belongs to, if one is known; and what nobody can read. */
export type Missing = Readonly<{ uncounted: readonly Readonly<{ key: string | null; n: number }>[]; unreadable: number }>;

type Row = Readonly<{ key: string; incomplete: number }>;

/** Marks the rows that miss something by their keys; what belongs to no row that is shown stays `unplaced`. */
export function marked<R extends Row>(
  rows: readonly R[],
  { uncounted, unreadable }: Missing,
): { items: (R & { uncounted: number })[]; incomplete: Incomplete } {
  const missing = new Map(uncounted.map(({ key, n }) => [key, n]));
  const items = rows.map((row) => {
    const n = missing.get(row.key) ?? 0;
    return { ...row, incomplete: row.incomplete + n, uncounted: n };
  });
  const placed = items.reduce((sum, row) => sum + row.uncounted, 0);
  const unplaced = uncounted.reduce((sum, { n }) => sum + n, 0) - placed;
  const count = items.reduce((sum, { incomplete }) => sum + incomplete, 0) + unplaced;
  return { items, incomplete: { count, unplaced, unreadable } };
}
