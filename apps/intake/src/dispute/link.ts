import type { Due } from '#calendar';
import { COUNTY_DESK, DisputeAssigned, DisputeLeft, DisputeUndecided, deskIn } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, RefusedAt, heirOf, levelOf } from '#kernel';
import { begun } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';
import { enteredOf } from './entered.js';
import type { EntryPolicy } from './entry-policy.js';
import type { ConsentRule } from './noted-wrongly.js';
import { isOver } from './open.js';

/** What intake knows of the county: its units, which department each category belongs to, and its rules for what is entered. */
export type Reference = Readonly<{
  /** The department in charge of a category; nothing when the category is not, or no longer, on the list. */
  leadOf(category: string): string | undefined;
  unit(code: string): ReferenceUnit | undefined;
  readonly entry: EntryPolicy;
  readonly consent: ConsentRule;
}>;
export type ReferenceUnit = Readonly<{
  level: 'county' | 'township' | 'village' | 'department';
  parent: string | null;
  desk: string;
  active: boolean;
  successor?: string | null;
}>;

export type Place = Readonly<{ township: string; village: string | null }>;
export type Link = Place & Readonly<{ lead: string; desk: string }>;

/** 双挂钩: the category names the department, the village its township. The county may name another department. */
export function dualLink(category: string, place: Place, reference: Reference, override?: string): Link {
  const lead = override ?? leadOf(category, reference);
  const department = reference.unit(lead);
  if (department?.level !== 'department' || !department.active) throw unknownLead(lead, override);
  return { ...place, lead, desk: deskFor(lead, place, reference) };
}

/** Where nobody named it, it was the category that did. */
const unknownLead = (unit: string, named: string | undefined): Refused =>
  named === undefined ? new RefusedAt('category', 'dispute.unknown-lead', { unit }) : new Refused('dispute.unknown-lead', { unit });

export function leadOf(category: string, reference: Reference): string {
  const lead = reference.leadOf(category);
  if (lead === undefined) throw new RefusedAt('category', 'dispute.unknown-category', { category });
  return lead;
}

/** Who stands in a unit's place; itself, too, where it ended without a successor. */
export const standingFor = (unit: string, reference: Reference): string => heirOf(unit, (code) => reference.unit(code)) ?? unit;

/** As which field of an entry a place was sent. */
export const fieldOf = (unit: string): 'village' | 'township' => (levelOf(unit) === 'village' ? 'village' : 'township');

/** Where a dispute lies, from the finest unit that is known: a village has one township. `field`: as what it was sent. */
export function placeOf(unit: string, reference: Reference, field: string = fieldOf(unit)): Place {
  const found = reference.unit(unit);
  if (found?.active && found.level === 'village' && found.parent) return { township: found.parent, village: unit };
  if (found?.active && found.level === 'township') return { township: unit, village: null };
  throw new RefusedAt(field, 'dispute.unknown-place', { unit });
}

/** As it was typed: where the township was given too, the village must lie in it. */
export function placeWithin(unit: string, township: string | undefined, reference: Reference): Place {
  const place = placeOf(unit, reference);
  if (township !== undefined && township !== place.township) throw new RefusedAt('township', 'dispute.place-mismatch', { unit, township });
  return place;
}

/** Until when it is to be decided, where the county says so. */
export type LeftOpen = Readonly<{ due?: Due }>;

/** Where it is left open whether it is admitted: who is to decide, and by when. */
export const leftOpenTo = ({ lead, township, village }: Link, due?: Due) =>
  DisputeUndecided({ lead, township, village, ...(due && { due }) });

/**
 * The fact that says who answers for it, with all that a mediation desk asks before it opens. Of what is not admitted yet it says who
 * is to decide, and nothing opens; what is over stays so. `found`: the county has somebody decide first on what a screening found.
 */
export function assignedTo(link: Link, dispute: Dispute, clock?: Clock, found?: LeftOpen) {
  if (dispute.status === 'undecided') return leftOpenTo(link);
  if (found && dispute.status === 'registered' && dispute.finding !== null) return leftOpenTo(link, found.due);
  const { category, channel, place, crossCounty, crossTownship, risk, registeredOn, joint, number } = dispute;
  const entered = { category, channel, place, crossCounty, ...(crossTownship && { crossTownship }), risk, receivedOn: registeredOn };
  const beside = { ...(joint.length > 0 && { joint: [...joint] }), ...(number !== '' && { number }) };
  const parties = enteredOf(dispute);
  const { desk: from } = dispute;
  const moved = from !== null && from !== link.desk && { from };
  const over = isOver(dispute) && ({ over: true } as const);
  return DisputeAssigned({ ...link, ...entered, ...begun(clock), ...beside, ...(parties && { entered: parties }), ...moved, ...over });
}

/** Whoever answered for it until then is told that it left. */
export function leftBy(before: Pick<Dispute, 'lead' | 'township'>, { lead, township }: Link): DisputeFact[] {
  const gone = before.lead !== null && before.lead !== lead ? [DisputeLeft({ unit: before.lead, role: 'lead', to: lead })] : [];
  return before.township === township ? gone : [...gone, DisputeLeft({ unit: before.township, role: 'territorial', to: township })];
}

/** How a dispute is mediated, and ends, the desk alone says that it was given to. */
export const isOfItsDesk = ({ desk }: Pick<Dispute, 'desk'>, { source }: Readonly<{ source: string }>): boolean => desk === deskIn(source);

/** A department that runs its own mediation takes what it leads; else the desk of the township, mostly the county's. */
export function deskFor(lead: string, { township }: Place, reference: Reference): string {
  const desks = [reference.unit(lead)?.desk, reference.unit(township)?.desk];
  return desks.find((desk) => desk !== undefined && desk !== COUNTY_DESK) ?? COUNTY_DESK;
}
