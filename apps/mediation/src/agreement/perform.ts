import { Breached, FollowedUp, MediationReopened, PartPerformed, Performed, Settled } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import { isInCourt } from '../mediation/litigation.js';
import { evolve } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustNotBeErased } from '../mediation/personal-data.js';
import { mustBeOpened, mustNotBeInFuture } from '../mediation/standing.js';
import type { Agreement } from './agreement.js';
import { breakable, fallingDue, isItem, itemsOf, refrains, soFar, yuanOf } from './obligations.js';
import type { Item } from './obligations.js';
import { mustNotPrecede, stands, theEffectiveAgreement } from './stands.js';

/** Late, it ends a breach; and where that breach had reopened the mediation, and nothing else is broken, what was settled is settled again. */
export function perform(mediation: Mediation, id: string, on: string, { today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  const { performedOn, breachedOn } = agreement;
  if (performedOn !== null && breachedOn === null) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  if (breachedOn !== null && on < breachedOn) throw new Refused('performance.before-breach', { day: on, breachedOn });

  return settledAgain(mediation, agreement, [Performed({ agreement: id, on })]);
}

/** `fen`: so much was paid; left out, all that is due of it. `record`: under which the proof is described. */
export type Doing = Item & Readonly<{ agreement: string; on: string; fen?: number | undefined; record?: string | undefined }>;

/**
 * One clause, or one instalment, was carried out, or paid in part. The last that was left carries out the agreement. What somebody was to
 * refrain from is done for nobody: it is only put right where it was broken, and may be broken again.
 */
export function performPart(mediation: Mediation, { agreement: id, ...doing }: Doing, { today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  const { clause, nth, on, record } = doing;
  const { breachedOn, broken } = agreement;
  const righted = refrains(agreement, doing);
  const owed = breakable(agreement.obligations).find(isItem(doing));
  if (owed === undefined || (righted && !broken?.some(isItem(doing))))
    throw new RefusedAt('nth', 'performance.no-such-item', { clause, nth });
  const { paid, done } = soFar(agreement, owed);
  if (done && !righted) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  const isBroken = breachedOn !== null && (broken?.some(isItem(owed)) ?? true);
  if (isBroken && on < breachedOn) throw new Refused('performance.before-breach', { day: on, breachedOn });
  if (owed.fen === null && doing.fen !== undefined) throw new RefusedAt('fen', 'performance.no-sum', { clause });
  const left = owed.fen === null ? null : owed.fen - paid;
  const fen = doing.fen ?? left;
  if (left !== null && fen !== null && fen > left) throw new RefusedAt('fen', 'performance.more-than-due', { left: yuanOf(left) });

  const part = PartPerformed({ agreement: id, on, clause, nth, fen, done: fen === left, ...(record !== undefined && { record }) });
  const after = theEffectiveAgreement(evolve(mediation, part), id);
  const whole = !righted && itemsOf(after.obligations).every((item) => soFar(after, item).done);
  return settledAgain(mediation, agreement, whole ? [part, Performed({ agreement: id, on: lastDay(after, on) })] : [part]);
}

const lastDay = ({ parts = [] }: Agreement, on: string): string => parts.reduce((last, part) => (part.on > last ? part.on : last), on);

/** Where its breach had reopened the mediation, and by what is said now nothing is broken any more, what was settled is settled again. */
function settledAgain(mediation: Mediation, { reopenedIn }: Agreement, said: readonly MediationFact[]): MediationFact[] {
  if (mediation.status !== 'open' || reopenedIn !== mediation.round) return [...said];
  const { agreements } = said.reduce(evolve, mediation);
  const whole = agreements.findLast((each) => each.scope === 'whole' && stands(each));
  const broken = agreements.some((each) => each.breachedOn !== null);
  return whole && !broken ? [...said, Settled({ tier: whole.tier, agreement: whole.id })] : [...said];
}

/**
 * Reopens at the tier where the agreement was reached, unless the mediation is open anyway, or a court has the case: who sued is
 * not called back to mediate. What was performed may still be broken later: a road cleared and blocked again. Where a court had
 * confirmed it the party may ask for enforcement, and need not mediate again; the mediation reopens all the same, since nobody is
 * obliged to choose. `items`: not all of it was broken, but these, and what falls due with them; all of it may be broken later.
 */
export function breach(
  mediation: Mediation,
  id: string,
  on: string,
  { papers, today }: Agreeing,
  items: readonly Item[] = [],
): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  const { paper, confirmation, breachedOn, broken } = agreement;
  if (breachedOn !== null && !broken) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  const fallen = brokenNow(agreement, items, on);
  if (items.length > 0 && fallen.length === 0) return [];
  const enforceable = confirmation === 'granted' || (paper !== null && papers[paper].enforceable);
  const breached = Breached({ agreement: id, on, enforceable, ...(fallen.length > 0 && { items: fallen }) });
  if (mediation.status === 'open' || isInCourt(mediation)) return [breached];
  mustNotBeErased(mediation);
  return [breached, MediationReopened({ tier: agreement.tier, reason: 'breach' })];
}

/** Those of its clauses and instalments that are broken by it, and were not before. */
function brokenNow(agreement: Agreement, items: readonly Item[], on: string): Item[] {
  const owed = breakable(agreement.obligations);
  items.forEach((item, i) => {
    const { clause, nth } = item;
    const found = owed.find(isItem(item));
    if (found === undefined) throw new RefusedAt(`items/${i}`, 'performance.no-such-item', { clause, nth });
    if (!refrains(agreement, item) && soFar(agreement, item).done)
      throw new RefusedAt(`items/${i}`, 'breach.done-already', { clause, nth });
    // Whoever owes it has until the end of its last day (民法典 204).
    if (found.due !== null && on <= found.due) throw new RefusedAt(`items/${i}`, 'breach.not-due', { clause, nth, due: found.due });
  });
  const before = agreement.broken ?? [];
  return fallingDue(agreement, items)
    .filter((item) => !before.some(isItem(item)))
    .map(({ clause, nth }) => ({ clause, nth }));
}

/** 回访: what a visit found. It settles nothing by itself (Mediation Law art 31). */
export function followUp(mediation: Mediation, visit: FollowedUp['data'], { today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, visit.agreement);
  mustNotBeInFuture(visit.on, today);
  mustNotPrecede(agreement, visit.on);
  const { party } = visit;
  if (party !== undefined && !mediation.consents.some((each) => each.party === party))
    throw new RefusedAt('party', 'clause.unknown-party', { party });
  return [FollowedUp({ ...visit })];
}
