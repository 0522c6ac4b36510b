import { DisputeJoined } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';
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
  const joint = helpers(dispute, units);
  if (joint.length > MOST) throw new RefusedAt('units', 'dispute.too-many-joint', { units: joint.length, most: MOST });
  return joined(dispute, joint);
}

/**
 * News from the mediation, which referred it to a unit: that one, or whoever stands in its place since, has a part in it now, whether it
 * is over or not, and however many there are; in what was voided meanwhile there is none to have.
 */
export function referredTo(dispute: Dispute, unit: string, reference: Reference): DisputeFact[] {
  const { status } = dispute;
  if (status === 'unregistered' || status === 'voided' || reference.unit(unit) === undefined) return [];
  return joined(dispute, helpers(dispute, [...dispute.joint, standingFor(unit, reference)]));
}

function helpers(dispute: Dispute, units: readonly string[]): string[] {
  const helping = units.filter((unit) => levelOf(unit) !== 'county' && seatOf(dispute, unit) === undefined);
  return [...new Set([...followers(dispute), ...helping])];
}

function joined(dispute: Dispute, joint: string[]): DisputeFact[] {
  const same = joint.length === dispute.joint.length && joint.every((unit) => dispute.joint.includes(unit));
  return same ? [] : [DisputeJoined({ joint })];
}

/** Of an upgrade, which could tell the register and nobody else: who has a part in it is said to all. */
export const sayJoint = ({ joint }: Dispute): DisputeFact[] => (joint.length > 0 ? [DisputeJoined({ joint: [...joint] })] : []);

/** So many can see to it together; with more nobody does. */
export const MOST = 16;
