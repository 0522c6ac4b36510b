import { DisputeBounced } from '#contracts';
import type { BounceReason, DisputeFact } from '#contracts';
import { accountable } from './accept.js';
import { stopped } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';

/** 推诿: a request, not a way out. The unit answers for the dispute until the county has adjudicated; every request counts. */
export function bounce(dispute: Dispute, unit: string, reason: BounceReason, clock?: Clock): DisputeFact[] {
  const role = accountable(dispute, unit);
  const pending = role === 'lead' ? dispute.leadBounced : dispute.territorialBounced;
  return pending ? [] : [DisputeBounced({ unit, role, reason, bounces: dispute.bounces + 1, ...stopped(clock) })];
}
