import { daysBetween } from '#calendar';
import { AnswerTakenBack, MediationReopened } from '#contracts';
import type { CorrectionReason, MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { noesIn, noteOf } from './consent.js';
import type { Answer, Whom } from './consent.js';
import type { Mediation } from './mediation.js';
import { meant } from './note-consent.js';
import type { Named } from './note-consent.js';
import { mustNotBeErased } from './personal-data.js';
import { mustBeOpen, mustBeOpened } from './standing.js';

/** So many days after it was noted an answer may be taken back; a no by a coordinator alone, or also by the unit that noted it. */
export type AnswersRule = Readonly<{ correctionDays: number; refusals: 'coordinator' | 'noted-by' }>;

export const unsaid: AnswersRule = { correctionDays: 7, refusals: 'coordinator' };

export type TakingBack = Named & Readonly<{ nth: number; reason: CorrectionReason }>;

/**
 * 误记更正: an answer was noted that the party had not given. It stands in the history, struck out; what the party said before or after
 * holds. Where the mediation had ended by it and by nothing since, it goes on where it was, in the same round; unless another party has said
 * no as well.
 */
export function takeBack(mediation: Mediation, { nth, reason, ...named }: TakingBack, acting: Acting, rule: AnswersRule): MediationFact[] {
  mustBeOpened(mediation);
  const whom = notedOf(mediation, named);
  const noted = noteOf(mediation.consents, whom).answers[nth - 1];
  if (!noted) throw new RefusedAt('nth', 'consent.no-such-answer', { nth });
  if (noted.takenBack) return [];
  mayTakeBack(noted, acting, rule);
  const ended = noted.endedRound === mediation.round && mediation.status !== 'open' && mediation.ended === null;
  if (!ended) mustBeOpen(mediation);
  const taken = AnswerTakenBack({ ...whom, nth, reason, on: acting.today, unit: acting.by.unit });
  if (!ended || noesIn(mediation).length > 1) return [taken];
  mustNotBeErased(mediation);
  return [taken, MediationReopened({ tier: mediation.tier, reason: 'other', as: 'noted-wrongly' })];
}

/** What a side said before anybody of it was on the register is found by that side, and who came onto it since by their number. */
function notedOf(mediation: Mediation, named: Named): Whom {
  const { party, side } = named;
  const spoken = party === undefined && mediation.consents.find((each) => each.party === null && each.side === side);
  return spoken && spoken.answers.length > 0 ? { party: null, side: spoken.side } : meant(mediation, named);
}

/** What came with the registration is put right where it was typed. Nobody gets rid of a true no long after it was said. */
function mayTakeBack(
  { answer, unit, on, notedOn = on }: Answer,
  { by, today }: Acting,
  { correctionDays: days, refusals }: AnswersRule,
): void {
  if (unit === null) throw new RefusedAt('nth', 'consent.entered-at-desk');
  if (daysBetween(notedOn, today) > days) throw new Refused('consent.window-over', { days });
  if (by.roles.includes('coordinator')) return;
  if (answer !== 'given' && refusals === 'coordinator') throw new Refused('consent.coordinator-takes-back');
  if (by.unit !== unit) throw new Refused('consent.by-who-noted', { unit });
}

/** News from the front desk, where answers were typed that the parties had not given. What has ended stays as it is. */
export function takenBackAtDesk(
  mediation: Mediation,
  parties: readonly number[],
  how: Readonly<{ reason: CorrectionReason; on: string; unit: string }>,
): MediationFact[] {
  if (mediation.status === 'unopened' || mediation.status === 'voided') return [];
  return mediation.consents.flatMap(({ party, side, answers }) => {
    if (party === null || !parties.includes(party)) return [];
    const at = answers.findLastIndex(({ unit, takenBack }) => unit === null && !takenBack);
    return at < 0 ? [] : [AnswerTakenBack({ party, side, nth: at + 1, ...how })];
  });
}
