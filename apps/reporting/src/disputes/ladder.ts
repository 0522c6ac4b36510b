import {
  AttemptRecorded,
  DangerReported,
  Escalated,
  HandedDown,
  MediationOpened,
  MediationReopened,
  Settled,
  Terminated,
} from '#contracts';
import type { Handling, MediationFact } from '#contracts';
import type { Heard } from '../heard.js';

/** What the mediators say of a dispute. */
export type OnTheLadder = Readonly<{
  mediation: 'none' | 'open' | 'settled' | 'settled-in-part' | 'terminated' | Handling;
  /** 0: not on the ladder yet. */
  tier: number;
  /** Those that count, over all tiers. */
  attempts: number;
  /** Art 25: how often it was reported from the mediation what it may turn into. */
  mediationDangers: number;
  mediationSequence: number;
}>;

export const initial: OnTheLadder = { mediation: 'none', tier: 0, attempts: 0, mediationDangers: 0, mediationSequence: 0 };

export function fold<S extends OnTheLadder>(standing: S, event: Heard<MediationFact>): S {
  if (event.sequence <= standing.mediationSequence) return standing;
  return { ...standing, ...said(standing, event), mediationSequence: event.sequence };
}

/** What does not move a dispute on the ladder is in its way only. */
function said({ attempts, mediationDangers }: OnTheLadder, event: Heard<MediationFact>): Partial<OnTheLadder> {
  switch (event.type) {
    case MediationOpened.type:
    case MediationReopened.type:
      return { mediation: 'open', tier: event.data.tier };
    case AttemptRecorded.type:
      return event.data.counted ? { attempts: attempts + 1 } : {};
    case Escalated.type:
    case HandedDown.type:
      return { tier: event.data.tier };
    case Settled.type:
      return { mediation: 'settled', tier: event.data.tier };
    case Terminated.type:
      return { mediation: endOf(event.data), tier: event.data.tier };
    case DangerReported.type:
      return { mediationDangers: mediationDangers + 1 };
    default:
      return {};
  }
}

/** Handled otherwise it did not fail; not to be admitted after all, it never was. */
function endOf({ settledInPart, as }: Terminated['data']): OnTheLadder['mediation'] {
  if (settledInPart) return 'settled-in-part';
  return as === 'not-admitted' ? 'none' : (as ?? 'terminated');
}
