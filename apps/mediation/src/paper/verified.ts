import { standingText } from '../agreement/agreement.js';
import type { Mediation } from '../mediation/mediation.js';

/** How what a paper says stands today. `elsewhere`: the case went to another desk, which knows. */
export const standings = ['standing', 'replaced', 'not-confirmed', 'annulled', 'elsewhere'] as const;
export type PaperStanding = (typeof standings)[number];

/** Which text of which agreement was printed. */
export type Printed = Readonly<{ agreement: string; version: number }>;

/**
 * A paper is replaced by another text; one on the whole also by what the parties agreed on the whole after it. It is annulled with its case.
 * Of one that a court did not confirm no enforcement is to be had, and the parties may change it or sue (民事诉讼法 206).
 */
export function standingOf(
  { status, agreements }: Pick<Mediation, 'status' | 'agreements'>,
  { agreement, version }: Printed,
): PaperStanding {
  if (status === 'handed-over') return 'elsewhere';
  const at = agreements.findIndex((each) => each.id === agreement);
  const found = agreements[at];
  if (status === 'voided' || found === undefined) return 'annulled';
  const later =
    found.scope === 'whole' && agreements.slice(at + 1).some(({ scope, effectiveOn }) => scope === 'whole' && effectiveOn !== null);
  if (later || standingText(found).version !== version) return 'replaced';
  return found.confirmation === 'refused' ? 'not-confirmed' : 'standing';
}
