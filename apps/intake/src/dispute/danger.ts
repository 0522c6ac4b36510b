import { DisputeDangerReported } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Dispute } from './dispute.js';
import { referredTo } from './join.js';
import type { Reference } from './link.js';

export type Danger = DisputeDangerReported['data'];

/**
 * Art 25: what may turn into a case of public security or a crime is reported at once, whatever has become of the dispute; nothing waits
 * for it, and nothing is forced. Whom of our lists it was reported to sees it. The same told again within the hour is the same.
 */
export function reportDanger(dispute: Dispute, report: Danger, reference: Reference): DisputeFact[] {
  const { status } = dispute;
  if (status === 'unregistered' || status === 'voided') throw new Refused('dispute.not-open', { status });
  const { unit } = report;
  if (unit !== undefined && !reference.unit(unit)?.active) throw new RefusedAt('unit', 'dispute.unknown-joint', { unit });
  if (dispute.dangers.some((each) => isSame(each, report))) return [];
  return [DisputeDangerReported(report), ...(unit === undefined ? [] : referredTo(dispute, unit, reference))];
}

const HOUR_MS = 3_600_000;
const isSame = (one: Danger, other: Danger): boolean =>
  one.danger === other.danger &&
  one.to === other.to &&
  one.unit === other.unit &&
  one.by === other.by &&
  Math.abs(Date.parse(other.at) - Date.parse(one.at)) < HOUR_MS;
