import { dueOf } from '#calendar';
import type { Due, Term, WorkingDays } from '#calendar';
import { AgreementEffective, Escalated, HandedDown, MediationOpened, MediationReopened } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Ladder } from './ladder.js';
import { evolve } from './mediation.js';
import type { Mediation } from './mediation.js';

/** What facts are dated by: the ladder's days, the county's term for performance and its working days, and now. */
export type Clock = Readonly<{
  ladder: Ladder;
  performance: Omit<Term, 'basis'> | undefined;
  /** So long before its end a tier is warned of. */
  warnHours?: number | undefined;
  days: WorkingDays;
  at: Date;
}>;

/** Facts that begin a deadline, with when it is due; the others as they are. */
export function dated(mediation: Mediation, facts: readonly MediationFact[], clock: Clock): MediationFact[] {
  return facts.reduce<{ state: Mediation; told: MediationFact[] }>(
    ({ state, told }, fact) => {
      const next = evolve(state, fact);
      return { state: next, told: [...told, withDue(next, fact, clock)] };
    },
    { state: mediation, told: [] },
  ).told;
}

function withDue(
  { agreements, ladderDue }: Mediation,
  fact: MediationFact,
  { ladder, performance, warnHours, days, at }: Clock,
): MediationFact {
  const within = (count: number | null) => (count === null ? undefined : dueOf({ length: { unit: 'days', count }, warnHours }, at, days));
  const tierDue = (tier: number, whole: Due | undefined): Readonly<{ due?: Due }> => {
    const due = earlier(within(ladder.rungs[tier - 1]?.days ?? null), whole);
    return due === undefined ? {} : { due };
  };
  switch (fact.type) {
    case MediationOpened.type: {
      const whole = within(ladder.days);
      return MediationOpened({ ...fact.data, ...tierDue(fact.data.tier, whole), ...(whole && { ladderDue: whole }) });
    }
    case Escalated.type:
      return Escalated({ ...fact.data, ...tierDue(fact.data.tier, ladderDue ?? undefined) });
    case HandedDown.type:
      return HandedDown({ ...fact.data, ...tierDue(fact.data.tier, ladderDue ?? undefined) });
    case MediationReopened.type: {
      const whole = within(ladder.days);
      return MediationReopened({ ...fact.data, ...tierDue(fact.data.tier, whole), ...(whole && { ladderDue: whole }) });
    }
    case AgreementEffective.type: {
      const performBy = agreements.find(({ id }) => id === fact.data.agreement)?.performBy ?? null;
      if (performBy === null || performance === undefined) return fact;
      return AgreementEffective({ ...fact.data, performance: dueOf(performance, performBy, days) });
    }
    default:
      return fact;
  }
}

/** A tier ends with the whole ladder at the latest. */
const earlier = (a: Due | undefined, b: Due | undefined): Due | undefined => (a && b ? (a.dueAt <= b.dueAt ? a : b) : (a ?? b));
