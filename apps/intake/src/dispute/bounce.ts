import { DisputeBounced } from '#contracts';
import type { BounceReason, DisputeFact } from '#contracts';
import { accountable } from './accept.js';
import type { Dispute } from './dispute.js';

/** 推诿: a request, not a way out. The unit answers for the dispute until the county has adjudicated; every request counts. */
export function bounce(dispute: Dispute, unit: string, reason: BounceReason): DisputeFact[] {
  const role = accountable(dispute, unit);
  const pending = role === 'lead' ? dispute.leadBounced : dispute.territorialBounced;
  return pending ? [] : [DisputeBounced({ unit, role, reason, bounces: dispute.bounces + 1 })];
}
