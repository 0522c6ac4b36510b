import { DisputeAdjudicated, DisputeClassified, DisputeCorrected, DisputeJoined } from '#contracts';
import type { AccountableRole, CorrectionReason, DisputeFact, PlaceKind } from '#contracts';
import { RefusedAt, isCountyCoordinator } from '#kernel';
import type { Actor } from '#kernel';
import { foundLeftOpen } from './acting.js';
import type { Acting } from './acting.js';
import { evolve } from './dispute.js';
import type { Dispute, Typed } from './dispute.js';
import { assignedTo, dualLink, fieldOf, leadOf, leftBy, placeOf, placeWithin } from './link.js';
import type { Link } from './link.js';
import { notedWrongly } from './noted-wrongly.js';
import { isOpen } from './open.js';
import { mustBePlausible } from './plausible.js';
import { whyNotPutRight } from './put-right.js';
import { mayRegister } from './register.js';
import { bouncedIn } from './seat.js';

/** What should have been typed. What is left out was right. */
export type Correction = Readonly<{
  reason: CorrectionReason;
  channel?: string;
  category?: string;
  place?: PlaceKind;
  crossCounty?: boolean;
  crossTownship?: boolean;
  /** The finest unit known: a village, or else a township. */
  unit?: string;
  /** Where both were given, the village must lie in it. */
  township?: string;
  registeredOn?: string;
  /** Of these parties, by their number, an answer was typed that they had not given. */
  consents?: readonly number[];
  /** New words stand in place of those of before, which are kept. */
  summary?: boolean;
}>;

/** What was typed of it stays in the history, with who put it right, when and why. What is as it was is no correction. */
export function correct(
  dispute: Dispute,
  { reason, unit, township, summary = false, consents = [], ...typed }: Correction,
  acting: Acting,
): DisputeFact[] {
  const no = whyNotPutRight(dispute, acting);
  if (no) throw no;
  const { by, today, reference } = acting;
  const { registeredOn = dispute.registeredOn, category } = typed;
  if (registeredOn !== dispute.registeredOn)
    mustBePlausible({ registeredOn, enteredOn: dispute.enteredOn, today }, by.unit, reference.entry);
  if (category !== undefined) leadOf(category, reference);
  const place = unit === undefined ? undefined : placeWithin(unit, township, reference);
  if (unit !== undefined && place && !mayRegister(by.unit, place))
    throw new RefusedAt(fieldOf(unit), 'dispute.outside-jurisdiction', { unit });

  const wrong = notedWrongly(dispute, consents, acting);

  const changed = differences(dispute, { ...typed, ...place });
  if (Object.keys(changed).length === 0 && wrong.length === 0 && !summary) return [];
  const answers = wrong.length > 0 && { consents: wrong };
  const corrected = DisputeCorrected({ ...changed, ...answers, summary, reason, on: today, unit: by.unit });
  const classed = 'category' in changed ? [DisputeClassified({ category: evolve(dispute, corrected).category })] : [];
  const right = evolve(dispute, corrected);
  const beside = right.joint.length === dispute.joint.length ? [] : [DisputeJoined({ joint: [...right.joint] })];
  return [corrected, ...beside, ...classed, ...answeredAnew(dispute, right, acting)];
}

const differences = (dispute: Dispute, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== undefined && value !== dispute[name as keyof Typed]));

/** A dispute that is handled is given to those whose it is by what is right. */
function answeredAnew(before: Dispute, after: Dispute, acting: Acting): DisputeFact[] {
  const { by, reference, clock } = acting;
  const { category, township, village } = before;
  const same = after.category === category && after.township === township && after.village === village;
  if (same || !isOpen(before)) return [];
  const kept = after.category === category ? (before.lead ?? undefined) : undefined;
  const link = dualLink(after.category, placeOf(after.village ?? after.township, reference), reference, kept);
  if (link.lead === before.lead && link.township === township && link.village === village) return [];
  mayMove(before, link, by);
  const ruled = ruledBy(before, link);
  return [...ruled, assignedTo(link, ruled.reduce<Dispute>(evolve, after), clock, foundLeftOpen(acting)), ...leftBy(before, link)];
}

/** Whoever said that it is not theirs was right, or is answered by where else it lies: nobody waits for the county any more. */
function ruledBy(before: Dispute, { lead, township, village }: Link): DisputeFact[] {
  const ruled = (role: AccountableRole, unit: string) =>
    bouncedIn(before, role).length > 0 ? [DisputeAdjudicated({ role, unit, upheld: false })] : [];
  const lies = township === before.township && village === before.village;
  return [...(lead === before.lead ? [] : ruled('lead', lead)), ...(lies ? [] : ruled('territorial', village ?? township))];
}

/**
 * Nobody gets rid of a dispute by calling its entry wrong: once somebody has taken it on or sent it back, and where who
 * corrects would be relieved of it, another lead or place is the county's to name.
 */
function mayMove({ lead, township, village, seats }: Dispute, link: Link, by: Actor): void {
  if (isCountyCoordinator(by) || lead === null) return;
  const answered = Object.values(seats).some((standing) => standing !== 'waiting');
  const relieved = [lead, township, village].includes(by.unit) && ![link.lead, link.township, link.village].includes(by.unit);
  const field = link.lead === lead ? fieldOf(link.village ?? link.township) : 'category';
  if (answered || relieved) throw new RefusedAt(field, 'dispute.county-puts-right');
}
