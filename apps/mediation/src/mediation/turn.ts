import { DisputeAssigned, DisputeDataErased, DisputeDataRestricted } from '#contracts';
import type {
  DisputeClassified,
  DisputeCorrected,
  DisputeHandedOver,
  DisputeJoined,
  DisputeNumbered,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeVoided,
  DisputeWithdrawn,
} from '#contracts';
import { isHere } from './change-desk.js';
import type { Mediation } from './mediation.js';

/** What a desk hears of the register. */
export type RegisterNews =
  | DisputeAssigned
  | DisputeClassified
  | DisputeCorrected
  | DisputeDataErased
  | DisputeDataRestricted
  | DisputeHandedOver
  | DisputeJoined
  | DisputeNumbered
  | DisputePartiesRecorded
  | DisputeRefused
  | DisputeVoided
  | DisputeWithdrawn;

/** A dispute as a desk has it. `awaited`: it was given to us, and the desk that has it has not handed it over yet. */
export type Held = Pick<Mediation, 'status' | 'asOf'> & Readonly<{ awaited: boolean }>;

/** What a desk does with what the register says: heeds it, hands the case on, keeps it until the case comes, or leaves it to another. */
export type Turn = 'heed' | 'hand-on' | 'keep' | 'erase' | 'leave';

/**
 * The case goes from desk to desk on the way that the register's assignments name, each by its own number: whoever has it has heard all
 * that was said before the one by which it came, and hands on at the next that names another. So one desk has it at every moment, and each
 * of the register's facts is heeded once, in whatever order the desks hear of them.
 */
export function turnOf({ awaited, ...held }: Held, { type, data, sequence }: Heard, us: string): Turn {
  const assigned = type === DisputeAssigned.type ? (data as DisputeAssigned['data']) : undefined;
  if (isHere(held)) {
    if (sequence < held.asOf) return 'leave';
    if (assigned === undefined || assigned.desk === us) return 'heed';
    return assigned.from === us ? 'hand-on' : 'leave';
  }
  const comes = assigned?.desk === us && assigned.from !== undefined && sequence > held.asOf;
  if (awaited || comes) return 'keep';
  if (assigned?.desk === us && assigned.from === undefined && held.status === 'unopened') return 'heed';
  return held.status === 'handed-over' && isOfPersonalData(type) ? 'erase' : 'leave';
}

/** What is sealed stays where it was written, and is erased there. */
export const isOfPersonalData = (type: string): boolean => type === DisputeDataErased.type || type === DisputeDataRestricted.type;

type Heard = Pick<RegisterNews, 'type' | 'data' | 'sequence'>;
