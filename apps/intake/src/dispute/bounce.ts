import { DisputeBounced } from '#contracts';
import type { BounceReason, DisputeFact } from '#contracts';
import { accountable } from './accept.js';
import { stopped } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';
import { roleOf } from './seat.js';

/** 退回: a request, not a way out. The unit answers for the dispute until the county has named one; every request counts. */
export function bounce(dispute: Dispute, unit: string, reason: BounceReason, clock?: Clock): DisputeFact[] {
  const seat = accountable(dispute, unit);
  if (dispute.seats[seat] === 'bounced') return [];
  return [DisputeBounced({ unit, role: roleOf(seat), reason, bounces: dispute.bounces + 1, ...stopped(clock) })];
}
