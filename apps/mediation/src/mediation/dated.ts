import { dueOf } from '#calendar';
import type { Due, Term, WorkingDays } from '#calendar';
import { AgreementEffective, Escalated, HandedDown, MediationOpened, MediationReopened } from '#contracts';
import type { MediationFact } from '#contracts';
import { itemsOf } from '../agreement/obligations.js';
import { mayBeConfirmed } from '../agreement/paper.js';
import type { PaperRules } from '../agreement/paper.js';
import type { Ladder } from './ladder.js';
import { evolve } from './mediation.js';
import type { Mediation } from './mediation.js';
import { goOn } from './pause.js';

/** What facts are dated by: the ladder's days, what the county says of agreements, its working days, and now. */
export type Clock = Readonly<{
  ladder: Ladder;
  performance?: Omit<Term, 'basis'> | undefined;
  /** Which papers a court confirms, and how long before its last day the parties are reminded of it. */
  confirmation?: Readonly<{ papers: PaperRules; warnHours?: number | undefined }> | undefined;
  /** So long before its end a tier is warned of. */
  warnHours?: number | undefined;
  days: WorkingDays;
  at: Date;
}>;

/** Facts that begin a deadline, with when it is due; the others as they are. What stands still goes on before it moves. */
export function dated(mediation: Mediation, facts: readonly MediationFact[], clock: Clock): MediationFact[] {
  return facts.reduce<{ state: Mediation; told: MediationFact[] }>(
    ({ state, told }, fact) => {
      const goesOn = fact.type === Escalated.type || fact.type === HandedDown.type ? goOn(state, clock.at, clock) : [];
      const next = evolve(goesOn.reduce(evolve, state), fact);
      return { state: next, told: [...told, ...goesOn, withDue(next, fact, clock)] };
    },
    { state: mediation, told: [] },
  ).told;
}

function withDue(mediation: Mediation, fact: MediationFact, clock: Clock): MediationFact {
  const { ladderDue } = mediation;
  const { ladder, warnHours, days, at } = clock;
  const within = (count: number | null) => (count === null ? undefined : dueOf({ length: { unit: 'days', count }, warnHours }, at, days));
  const tierDue = (tier: number, whole: Due | undefined): Readonly<{ due?: Due }> => {
    const due = earlier(within(ladder.rungs[tier - 1]?.days ?? null), whole);
    return due === undefined ? {} : { due };
  };
  const allowed = ({ data: { tier } }: Readonly<{ data: Readonly<{ tier: number }> }>): Readonly<{ allowed?: number }> => {
    const attempts = ladder.rungs[tier - 1]?.attempts;
    return attempts === undefined ? {} : { allowed: attempts };
  };
  switch (fact.type) {
    case MediationOpened.type: {
      const whole = within(ladder.days);
      return MediationOpened({ ...fact.data, ...tierDue(fact.data.tier, whole), ...(whole && { ladderDue: whole }), ...allowed(fact) });
    }
    case Escalated.type:
      return Escalated({ ...fact.data, ...tierDue(fact.data.tier, ladderDue ?? undefined), ...allowed(fact) });
    case HandedDown.type:
      return HandedDown({ ...fact.data, ...tierDue(fact.data.tier, ladderDue ?? undefined), ...allowed(fact) });
    case MediationReopened.type: {
      const whole = within(ladder.days);
      return MediationReopened({ ...fact.data, ...tierDue(fact.data.tier, whole), ...(whole && { ladderDue: whole }), ...allowed(fact) });
    }
    case AgreementEffective.type:
      return AgreementEffective({ ...fact.data, ...ofAgreement(mediation, fact, clock) });
    default:
      return fact;
  }
}

/** Until when it is to be carried out, and until when a court may be asked, where one is: never in family matters, unless that is said. */
function ofAgreement(
  { agreements, category }: Mediation,
  { data: { agreement: id, confirmBy, provisional = false } }: Pick<AgreementEffective, 'data'>,
  { ladder, performance, confirmation, days }: Clock,
): Readonly<Pick<AgreementEffective['data'], 'performance' | 'confirmation' | 'items'>> {
  const agreement = agreements.find((each) => each.id === id);
  if (!agreement) return {};
  const { performBy, obligations } = agreement;
  const asked = confirmation && mayBeConfirmed(agreement, confirmation.papers) && !ladder.identityCategories.includes(category);
  const items = itemsOf(obligations).flatMap(({ clause, nth, due }) => (due === null ? [] : [{ clause, nth, due }]));
  // What is due bit by bit is looked after bit by bit; and as a whole, where more than that has to be done by a later day.
  const whole = performBy !== null && !items.some(({ due }) => due >= performBy);
  return {
    ...(whole && performance && { performance: dueOf(performance, performBy, days) }),
    ...(items.length > 0 && performance && { items: items.map(({ due, ...item }) => ({ ...item, ...dueOf(performance, due, days) })) }),
    ...(asked && { confirmation: { ...dueOf({ length: WHOLE_DAY, warnHours: confirmation.warnHours }, confirmBy, days), provisional } }),
  };
}

/** It ends with its day. */
const WHOLE_DAY = { unit: 'days', count: 0 } as const;

/** A tier ends with the whole ladder at the latest. */
const earlier = (a: Due | undefined, b: Due | undefined): Due | undefined => (a && b ? (a.dueAt <= b.dueAt ? a : b) : (a ?? b));
