import { lapses } from '#calendar';
import { DisputeAdmissionOverdue, DisputeAdmitted, DisputeRefused } from '#contracts';
import type { DisputeFact, RefusalGround, RevisionReason } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import type { Clock } from './acceptance.js';
import type { Behind } from './behind.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { handOver } from './hand-over.js';
import { assignedTo, dualLink, placeOf, standingFor } from './link.js';
import type { Reference } from './link.js';
import { mustHoldData } from './personal-data.js';
import { isOfCounty } from './put-right.js';
import { seatOf } from './seat.js';

export type Decision = Readonly<{ by: Actor; on: string; reason?: RevisionReason | undefined }>;

/**
 * What was left open is admitted, or what had been refused: it is given to its seats, and its mediation opens. Whoever has a part in it
 * beside them may have ended since; whoever stands in the place of those has it then.
 */
export function admit(dispute: Dispute, { by, on, reason }: Decision, reference: Reference, clock?: Clock): DisputeFact[] {
  const { status, lead, category, township, village } = dispute;
  if (status === 'assigned' || status === 'accepted') return [];
  if (status !== 'undecided' && status !== 'registered' && status !== 'refused') throw new Refused('dispute.not-open', { status });
  mayDecide(dispute, by, reference);
  mustHoldData(dispute);
  const place = placeOf(standingFor(village ?? township, reference), reference);
  const link = dualLink(category, place, reference, lead === null ? undefined : standingFor(lead, reference));
  const admitted = DisputeAdmitted({ unit: by.unit, on, ...(status === 'refused' && revised(reason)) });
  const facts = [admitted, assignedTo(link, evolve(dispute, admitted), clock)];
  return [...facts, ...handOver(facts.reduce<Dispute>(evolve, dispute), reference, clock)];
}

/**
 * 不予受理, after the registration: of what was left open, or of what a screening found and nobody has decided yet, by whoever answers
 * for it. What was admitted, or was mediated in vain, is taken back by the county alone, since nobody frees itself of what it answers
 * for, and only while the parties have agreed on nothing: what was agreed stands.
 */
export function refuse(
  dispute: Dispute,
  grounds: readonly RefusalGround[],
  { by, on, reason }: Decision,
  { tried, agreed }: Behind,
  reference: Reference,
): DisputeFact[] {
  const [ground] = grounds;
  if (ground === undefined) throw new RefusedAt('grounds', 'dispute.ground-missing');
  const { status } = dispute;
  if (status === 'refused' && sameGrounds(dispute.grounds, grounds)) return [];
  if (status === 'unregistered' || status === 'closed' || status === 'voided') throw new Refused('dispute.not-open', { status });
  mayDecide(dispute, by, reference);
  if ((isAdmitted(dispute) || tried) && !isOfCounty(by)) throw new Refused('dispute.county-takes-back');
  if (agreed) throw new Refused('dispute.agreed-already');
  const revision = isAdmitted(dispute) || status === 'refused';
  return [DisputeRefused({ ground, grounds: [...grounds], unit: by.unit, on, ...(revision && revised(reason)) })];
}

/** The county, the units that answer for it, and the department that would by its category. */
export function mayDecide(dispute: Dispute, { unit }: Actor, reference: Reference): void {
  const leads = dispute.lead === null && reference.leadOf(dispute.category) === unit;
  if (levelOf(unit) === 'county' || seatOf(dispute, unit) !== undefined || leads) return;
  throw new Refused('dispute.decided-by-who-answers', { unit });
}

/** Of what a screening found nobody has asked yet whether it may be mediated, until somebody says so. */
const isAdmitted = ({ status, finding, decisions }: Dispute): boolean =>
  (status === 'assigned' || status === 'accepted') && (finding === null || decisions.length > 0);

function revised(reason: RevisionReason | undefined): Readonly<{ reason: RevisionReason }> {
  if (reason === undefined) throw new RefusedAt('reason', 'dispute.revision-reason-missing');
  return { reason };
}

const sameGrounds = (one: readonly RefusalGround[], other: readonly RefusalGround[]): boolean =>
  one.length === other.length && one.every((ground) => other.includes(ground));

/** Silence: said once, of the department that leads it. It may still be decided, and stays left open until it is. */
export function lapseAdmission({ deadlines: { admissibility }, lead }: Dispute, at: Date): DisputeFact[] {
  const late = admissibility && lead !== null && lapses(admissibility, at);
  return late ? [DisputeAdmissionOverdue({ unit: lead, dueAt: admissibility.dueAt })] : [];
}
