import { ReturnFiled, RoundEnded, RoundOpened, RoundOverdue } from '#contracts';
import type { Cadence, Regime, RoundFact } from '#contracts';
import { placeOf } from '#kernel';
import type { Heard } from '../heard.js';

/** One screening round as the boards see it. */
export type RoundStanding = Readonly<{
  unit: string;
  township: string | null;
  village: string | null;
  department: string | null;
  cadence: Cadence;
  period: string;
  regime: Regime;
  dueAt: string | null;
  status: 'open' | 'overdue' | 'returned' | 'ended';
  zero: boolean;
  findings: number;
  late: boolean;
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
  sequence: 0,
};

/** An event that was folded before changes nothing. */
export function evolve(round: RoundStanding, event: Heard<RoundFact>): RoundStanding {
  if (event.sequence <= round.sequence) return round;
  return { ...round, ...said(event), sequence: event.sequence };
}

function said(event: Heard<RoundFact>): Partial<RoundStanding> {
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
  }
}
