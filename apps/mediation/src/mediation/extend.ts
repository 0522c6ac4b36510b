import { dueOf, lapses, today } from '#calendar';
import type { Due } from '#calendar';
import { Side, TierExtended } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { outstanding } from './consent.js';
import type { Mediation } from './mediation.js';
import type { TierTime } from './pause.js';
import { mustBeOpen, mustHold } from './standing.js';
import { standstill } from './standstill.js';
import type { Counted } from './standstill.js';

/** `agreed`: all parties want to go on, each of whom the mediators asked. Who has not agreed to be mediated with has not agreed to that. */
export type Going = Readonly<{ agreed: boolean; at: Date }>;

/**
 * The days of a tier bind those who mediate and not the parties: where all of these agree they have more, as often and as many as the
 * county lets them, while there is time. The whole ladder has as many more.
 */
export function extend(mediation: Mediation, { agreed, at }: Going, rule: TierTime & Counted, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const { tier, round, extensions, deadlines, ladderDue } = mediation;
  if (!deadlines.tier) throw new Refused('extension.no-days', { tier });
  if (standstill(mediation)) throw new Refused('extension.stands-still');
  if (deadlines.tier.overdue || lapses(deadlines.tier, at)) throw new Refused('extension.overdue', { day: lastDayOf(deadlines.tier) });
  if (!agreed) throw new RefusedAt('agreed', 'extension.not-agreed');
  const missing = outstanding(mediation, Side.options, acting.today);
  if (missing) throw new RefusedAt('agreed', 'extension.consent-missing', { side: missing.side });
  const used = extensions.filter((each) => each.tier === tier && each.round === round).length;
  if (used >= rule.extensions) throw new Refused('extension.used-up', { tier, most: rule.extensions });
  const later = (due: Due, warnHours?: number) =>
    dueOf({ length: { unit: 'days', count: rule.extensionDays }, warnHours }, lastDayOf(due), rule.days);
  const due = later(deadlines.tier, rule.warnHours);
  return [TierExtended({ tier, on: acting.today, unit: acting.by.unit, due, ...(ladderDue && { ladderDue: later(ladderDue) }) })];
}

const lastDayOf = ({ dueAt }: Due): string => today(new Date(Date.parse(dueAt) - 1));
