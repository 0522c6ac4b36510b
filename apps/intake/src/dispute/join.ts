import { DisputeJoined } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import { followers, mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';
import { standingFor } from './link.js';
import type { Reference } from './link.js';
import { seatOf } from './seat.js';

/**
 * 协办: the county, or a unit that answers for it, says who helps. They see it in every service, and answer for nothing. Who
 * entered it and the court it came from stay, whoever comes to lead it; whoever answers for it needs no other part in it.
 */
export function join(dispute: Dispute, units: readonly string[], by: Actor, reference: Reference): DisputeFact[] {
  mustBeOpen(dispute);
  if (levelOf(by.unit) !== 'county' && seatOf(dispute, by.unit) === undefined) throw new Refused('dispute.joined-by-others');
  const unknown = units.find((unit) => !reference.unit(unit)?.active);
  if (unknown !== undefined) throw new Refused('dispute.unknown-joint', { unit: unknown });
  return joined(dispute, units);
}

/** News from the mediation, which referred it to a unit: that one, or whoever stands in its
 * place since, has a part in it now, whether it is over or not. */
export function referredTo(dispute: Dispute, unit: string, reference: Reference): DisputeFact[] {
  if (dispute.status === 'unregistered' || reference.unit(unit) === undefined) return [];
  return joined(dispute, [...dispute.joint, standingFor(unit, reference)]);
}

function joined(dispute: Dispute, units: readonly string[]): DisputeFact[] {
  const helping = units.filter((unit) => levelOf(unit) !== 'county' && seatOf(dispute, unit) === undefined);
  const joint = [...new Set([...followers(dispute), ...helping])];
  const same = joint.length === dispute.joint.length && joint.every((unit) => dispute.joint.includes(unit));
  return same ? [] : [DisputeJoined({ joint: joint.slice(0, MOST) })];
}

/** As many as an event names. */
const MOST = 16;
