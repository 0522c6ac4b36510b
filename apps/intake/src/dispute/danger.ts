import { DisputeDangerReported, isToldAlready } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Dispute } from './dispute.js';
import { referredTo } from './join.js';
import type { Reference } from './link.js';

export type Danger = DisputeDangerReported['data'];

/**
 * Art 25: what may turn into a case of public security or a crime is reported at once, whatever has become of the dispute; nothing waits
 * for it, and nothing is forced. Whom of our lists it was reported to sees it. What was told by telephone at night may be written down in
 * the morning, with the hour at which it was told.
 */
export function reportDanger(dispute: Dispute, report: Danger, now: Date, reference: Reference): DisputeFact[] {
  const { status } = dispute;
  if (status === 'unregistered' || status === 'voided') throw new Refused('dispute.not-open', { status });
  const { unit, at } = report;
  if (unit !== undefined && !reference.unit(unit)?.active) throw new RefusedAt('unit', 'dispute.unknown-joint', { unit });
  if (Date.parse(at) > now.getTime()) throw new RefusedAt('at', 'danger.in-future');
  if (isToldAlready(dispute.dangers, report)) return [];
  return [DisputeDangerReported(report), ...(unit === undefined ? [] : referredTo(dispute, unit, reference))];
}
