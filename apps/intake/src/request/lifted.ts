import { RequestPersonTold, RequestRestrictionLifted } from '#contracts';
import type { ReopeningReason, RequestFact } from '#contracts';
import type { PersonRequest } from './request.js';

/** A dispute was reopened, and with it what was only kept is used again: whoever had asked is to be told of it (PIPL 17). */
export function liftRestriction({ outcome, disputes }: PersonRequest, dispute: string, reason: ReopeningReason): RequestFact[] {
  return outcome === 'restricted' && disputes.includes(dispute) ? [RequestRestrictionLifted({ dispute, reason })] : [];
}

/** However the person was told; what there is nothing of to tell is told. */
export function tellPerson({ toTell }: PersonRequest, today: string): RequestFact[] {
  return toTell === null ? [] : [RequestPersonTold({ on: today })];
}
