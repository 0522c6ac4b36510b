import { addDays, cadenceOf, periodNamed, periodOf } from '#calendar';
import type { Cadence, Counting, Day } from '#calendar';
import { COUNTY_DESK, ReturnAmended, ReturnFiled, RoundEnded, RoundOpened, RoundOverdue } from '#contracts';
import type { AmendmentReason, Regime, RoundFact } from '#contracts';
import { idOf, NotFound, placeOf, Refused } from '#kernel';

/** What a return gained after it was filed, and how many findings it had before. */
export type Amendment = Readonly<{ at: string; reason: AmendmentReason; added: number; before: number }>;

/** One unit's screening of one period (排查轮次). Silence is not nil: only a return, zero or with findings, ends it. */
export type Round = Readonly<{
  status: 'unopened' | 'open' | 'overdue' | 'returned' | 'ended';
  unit: string;
  township: string | null;
  village: string | null;
  department: string | null;
  cadence: Cadence;
  period: string;
  regime: Regime;
  opensOn: Day;
  dueAt: string;
  zero: boolean;
  findings: number;
  late: boolean;
  /** Nothing where it was filed before this was noted. */
  returnedAt: string | null;
  amendments: readonly Amendment[];
}>;

export const initial: Round = {
  status: 'unopened',
  unit: '',
  township: null,
  village: null,
  department: null,
  cadence: 'weekly',
  period: '',
  regime: 'normal',
  opensOn: '',
  dueAt: '',
  zero: false,
  findings: 0,
  late: false,
  returnedAt: null,
  amendments: [],
};

/**
 * The same unit and period are always the same round at a desk, so that a clock that ticks twice finds the first. What a unit owes at
 * another desk is another round: each desk numbers its own facts of it.
 */
export const roundId = (unit: string, cadence: Cadence, period: string, desk = COUNTY_DESK): string =>
  idOf('round', unit, cadence, period, ...(desk === COUNTY_DESK ? [] : [desk]));

/** A period of screening from `opensOn` to its end, the same for all units of a level. From `dueAt` on a return is late. */
export type Screening = Readonly<{ cadence: Cadence; period: string; opensOn: Day; dueAt: string }>;

/** The period of a level that was opened last. */
export type Opened = Pick<Screening, 'period' | 'opensOn'>;

/**
 * What is screened on a day. Where the county says another cadence, nobody owes a day twice and no day falls between: what is open runs
 * to its end, and the next period begins on the day after, in the middle if need be. Days on which the service was down are nobody's.
 * `grace`: how long after the period's last day a return is still in time.
 */
export function screeningOf(cadence: Cadence, day: Day, grace: Counting, before?: Opened): Screening {
  if (before && day <= lastOf(before)) return { ...before, cadence: cadenceOf(before.period), dueAt: grace(lastOf(before)).at };
  const { name, first, last } = periodOf(cadence, day);
  const opensOn = before && lastOf(before) >= first ? addDays(lastOf(before), 1) : first;
  return { cadence, period: name, opensOn, dueAt: grace(last).at };
}

/** What is owed here of a period that another desk handed over: what is screened here now, or, where that period is past, the rest of it. */
export function handedOn(period: string, current: Screening, grace: Counting, day: Day): Screening {
  // Noted before its period was.
  if (period === '') return current;
  const { first, last } = periodNamed(period);
  return last >= day ? current : { cadence: cadenceOf(period), period, opensOn: first, dueAt: grace(last).at };
}

const lastOf = ({ period, opensOn }: Opened): Day => periodOf(cadenceOf(period), opensOn).last;

/** Opening again is harmless: a unit that joins in mid-period may be seen by its event and by the clock. */
export function open({ status }: Round, unit: string, screening: Screening): RoundFact[] {
  return status === 'unopened' ? [RoundOpened({ unit, regime: 'normal', ...screening })] : [];
}

export type Filing = Readonly<{ by: string; at: Date; zero: boolean; findings: number }>;

/** A late return is late, not lost. Only the unit itself can say that it looked. */
export function fileReturn(round: Round, { by, at, zero, findings }: Filing): RoundFact[] {
  const { status, unit, period } = round;
  if (status === 'unopened') throw new NotFound('round');
  if (by !== unit) throw new Refused('round.of-another-unit', { unit });
  if (status === 'ended') throw new Refused('round.ended', { unit });
  if (status === 'returned') throw new Refused('round.already-returned', { period });
  if (zero === findings > 0) throw new Refused('round.zero-or-findings');

  return [ReturnFiled({ unit, period, zero, findings, late: isPast(round, at), at: at.toISOString() })];
}

export function markOverdue(round: Round, at: Date): RoundFact[] {
  const { status, unit, period } = round;
  return status === 'open' && isPast(round, at) ? [RoundOverdue({ unit, period })] : [];
}

const isPast = ({ dueAt }: Round, at: Date): boolean => at.getTime() >= Date.parse(dueAt);

export function evolve(round: Round, fact: RoundFact): Round {
  switch (fact.type) {
    case RoundOpened.type:
      return { ...round, status: 'open', ...placeOf(fact.data.unit), ...fact.data };
    case ReturnFiled.type: {
      const { zero, findings, late, at = null } = fact.data;
      return { ...round, status: 'returned', zero, findings, late, returnedAt: at };
    }
    case ReturnAmended.type: {
      const { at, reason, added, findings } = fact.data;
      const amendment = { at, reason, added, before: round.findings };
      return { ...round, zero: false, findings, amendments: [...round.amendments, amendment] };
    }
    case RoundOverdue.type:
      return { ...round, status: 'overdue' };
    case RoundEnded.type:
      return { ...round, status: 'ended' };
  }
}
