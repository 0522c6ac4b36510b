import { ReturnAmended, ReturnFiled, RoundEnded, RoundOpened, RoundOverdue } from '#contracts';
import type { Cadence, EventOf, Regime, ofRound } from '#contracts';
import { placeOf } from '#kernel';
import type { Fate } from './finding-standing.js';

/** What screening says of a round. */
export type RoundEvent = EventOf<(typeof ofRound)[number]>;

/** How many findings of a round became what. */
export type Fates = Readonly<Partial<Record<Fate, number>>>;

/**
 * One screening round as the boards see it. Its findings speak for themselves, and may be heard before it: they are told in it
 * all the same, and counted once its period is known.
 */
export type RoundStanding = Readonly<{
  unit: string;
  township: string | null;
  village: string | null;
  department: string | null;
  cadence: Cadence;
  /** Empty until it was heard that it opened. */
  period: string;
  regime: Regime;
  dueAt: string | null;
  status: 'open' | 'overdue' | 'returned' | 'ended';
  zero: boolean;
  findings: number;
  late: boolean;
  fates: Fates;
  sequence: number;
}>;

export const initial: RoundStanding = {
  unit: '',
  township: null,
  village: null,
  department: null,
  cadence: 'weekly',
  period: '',
  regime: 'normal',
  dueAt: null,
  status: 'open',
  zero: false,
  findings: 0,
  late: false,
  fates: {},
  sequence: 0,
};

/** An event that was folded before changes nothing. */
export function evolve(round: RoundStanding, event: RoundEvent): RoundStanding {
  if (event.sequence <= round.sequence) return round;
  return { ...round, ...said(event), sequence: event.sequence };
}

function said(event: RoundEvent): Partial<RoundStanding> {
  switch (event.type) {
    case RoundOpened.type: {
      const { unit, cadence, period, regime, dueAt } = event.data;
      return { ...placeOf(unit), unit, cadence, period, regime, dueAt };
    }
    case RoundOverdue.type:
      return { status: 'overdue' };
    case RoundEnded.type:
      return { status: 'ended' };
    case ReturnFiled.type: {
      const { zero, findings, late } = event.data;
      return { status: 'returned', zero, findings, late };
    }
    // As it was filed, in time or late, it stays.
    case ReturnAmended.type:
      return { zero: false, findings: event.data.findings };
  }
}

/** One finding more of a fate, or one less; what is none is not kept, so that it is the same however it came about. */
export function tally(fates: Fates, fate: Fate, change: 1 | -1): Fates {
  const { [fate]: n = 0, ...others } = fates;
  return n + change === 0 ? others : { ...others, [fate]: n + change };
}
