/** The county's own rules for what is entered at its desks: no law says, the county may. */
export type EntryPolicy = Readonly<{
  /** For so many days whoever entered a dispute may put it right. */
  correctionDays: number;
  /** So many days after it came in a dispute is entered at the latest; what came before is the county's own desk to enter. */
  enteredWithinDays: number;
  /** Whether what a screening found is admitted as it comes, or left open. */
  findings: 'admitted' | 'undecided';
  /** Which departments are courts. */
  courts: readonly string[];
}>;

/** What a version does not say. */
export const unsaid: EntryPolicy = { correctionDays: 7, enteredWithinDays: 180, findings: 'admitted', courts: ['court'] };
