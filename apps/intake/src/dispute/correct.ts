import { DisputeAdjudicated, DisputeClassified, DisputeCorrected } from '#contracts';
import type { CorrectionReason, DisputeFact, PlaceKind } from '#contracts';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import type { Clock } from './acceptance.js';
import { evolve } from './dispute.js';
import type { Dispute, Typed } from './dispute.js';
import { assignedTo, dualLink, leadOf, placeOf } from './link.js';
import type { Link, Reference } from './link.js';
import { isOfCounty, mustPutRight } from './put-right.js';
import type { Within } from './put-right.js';
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
  registeredOn?: string;
  /** New words stand in place of those of before, which are kept. */
  summary?: boolean;
}>;

/** What was typed of it stays in the history, with who put it right, when and why. What is as it was is no correction. */
export function correct(
  dispute: Dispute,
  { reason, unit, summary = false, ...typed }: Correction,
  by: Actor,
  within: Within,
  reference: Reference,
  clock?: Clock,
): DisputeFact[] {
  mustPutRight(dispute, by, within);
  const { registeredOn, category } = typed;
  if (registeredOn !== undefined && registeredOn > within.today) throw new Refused('dispute.registered-in-future', { on: registeredOn });
  if (category !== undefined) leadOf(category, reference);
  const place = unit === undefined ? {} : placeOf(unit, reference);
  if (unit !== undefined && !mayRegister(by.unit, placeOf(unit, reference))) throw new Refused('dispute.outside-jurisdiction', { unit });

  const changed = differences(dispute, { ...typed, ...place });
  if (Object.keys(changed).length === 0 && !summary) return [];
  const corrected = DisputeCorrected({ ...changed, summary, reason, on: within.today, unit: by.unit });
  const classed = 'category' in changed ? [DisputeClassified({ category: evolve(dispute, corrected).category })] : [];
  return [corrected, ...classed, ...answeredAnew(dispute, evolve(dispute, corrected), by, reference, clock)];
}

const differences = (dispute: Dispute, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== undefined && value !== dispute[name as keyof Typed]));

/** A dispute that is handled is given to those whose it is by what is right. */
function answeredAnew(before: Dispute, after: Dispute, by: Actor, reference: Reference, clock?: Clock): DisputeFact[] {
  const { category, township, village } = before;
  const same = after.category === category && after.township === township && after.village === village;
  if (same || before.status === 'closed' || before.status === 'refused') return [];
  const kept = after.category === category ? (before.lead ?? undefined) : undefined;
  const link = dualLink(after.category, placeOf(after.village ?? after.township, reference), reference, kept);
  if (link.lead === before.lead && link.township === township && link.village === village) return [];
  mayMove(before, link, by);
  const ruled =
    link.lead === before.lead
      ? []
      : bouncedIn(before, 'lead').map(() => DisputeAdjudicated({ role: 'lead', unit: link.lead, upheld: false }));
  return [...ruled, assignedTo(link, ruled.reduce<Dispute>(evolve, after), clock)];
}

/**
 * Nobody gets rid of a dispute by calling its entry wrong: once somebody has taken it on or sent it back, and where who
 * corrects would be relieved of it, another lead is the county's to name.
 */
function mayMove({ lead, township, village, seats }: Dispute, link: Link, by: Actor): void {
  if (isOfCounty(by) || lead === null) return;
  const answered = Object.values(seats).some((standing) => standing !== 'waiting');
  const relieved = [lead, township, village].includes(by.unit) && ![link.lead, link.township, link.village].includes(by.unit);
  if (answered || relieved) throw new Refused('dispute.county-puts-right');
}
