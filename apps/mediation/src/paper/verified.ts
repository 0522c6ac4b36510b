import { standingText } from '../agreement/agreement.js';
import type { Mediation } from '../mediation/mediation.js';

/** How what a paper says stands today. `elsewhere`: the case went to another desk, which knows. */
export const standings = ['standing', 'replaced', 'annulled', 'elsewhere'] as const;
export type PaperStanding = (typeof standings)[number];

/** Which text of which agreement was printed. */
export type Printed = Readonly<{ agreement: string; version: number }>;

/** A paper is replaced by another text, or by what the parties agreed on the whole after it; it is annulled with its case, or by a court. */
export function standingOf(
  { status, agreements }: Pick<Mediation, 'status' | 'agreements'>,
  { agreement, version }: Printed,
): PaperStanding {
  if (status === 'handed-over') return 'elsewhere';
  const at = agreements.findIndex((each) => each.id === agreement);
  const found = agreements[at];
  if (status === 'voided' || found === undefined || found.confirmation === 'refused') return 'annulled';
  const later = agreements.slice(at + 1).some(({ scope, effectiveOn }) => scope === 'whole' && effectiveOn !== null);
  return later || standingText(found).version !== version ? 'replaced' : 'standing';
}
