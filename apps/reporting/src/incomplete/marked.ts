/** How much of a board is not certain. */
export type Incomplete = Readonly<{ count: number; unplaced: number; unreadable: number }>;

type Row = Readonly<{ key: string; incomplete: number }>;

/** Marks the rows that miss something by their keys; what belongs to no row that is shown stays `unplaced`. */
export function marked<R extends Row>(
  rows: readonly R[],
  missing: readonly (string | undefined)[],
  unreadable: number,
): { items: R[]; incomplete: Incomplete } {
  const items = rows.map((row) => ({ ...row, incomplete: row.incomplete + missing.filter((key) => key === row.key).length }));
  const count = missing.length + rows.reduce((sum, { incomplete }) => sum + incomplete, 0);
  const placed = items.reduce((sum, { incomplete }) => sum + incomplete, 0);
  return { items, incomplete: { count, unplaced: count - placed, unreadable } };
}
