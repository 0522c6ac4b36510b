export const states = ['overdue', 'soon', 'running', 'still', 'none'] as const;

/** What the list is held to, as its address says it. */
export const stuckFilters = ['state', 'tier', 'lead', 'township', 'village', 'bounced', 'reminded', 'risk', 'number'] as const;
export type StuckFilters = Partial<Record<(typeof stuckFilters)[number], string>>;

type Waits = Readonly<{ id: string; lead: string; township: string; village: string | null; awaited: readonly string[] }>;

/** Whom of a dispute: whoever has not accepted it yet, or one of those who answer for it. */
export const whom = ['awaited', 'lead', 'township', 'village'] as const;
export type Whom = (typeof whom)[number];

/** Who that is of each; of some there is nobody. */
export const remindedOf = (rows: readonly Waits[], which: Whom): { dispute: string; unit: string }[] =>
  rows.flatMap((row) => unitsOf(row, which).map((unit) => ({ dispute: row.id, unit })));

const unitsOf = (row: Waits, which: Whom): readonly string[] => (which === 'awaited' ? row.awaited : [row[which] ?? ''].filter(Boolean));

/** What most likely fits all that were chosen; nothing where that is to be said. */
export function likely(rows: readonly Waits[], level: string): Whom | '' {
  if (level === 'township') return 'village';
  return rows.every(({ awaited }) => awaited.length > 0) ? 'awaited' : '';
}
