import { DisputeRefused, DisputeRegistered } from '#contracts';
import type { DisputeFact, EnteredParty, Handling, PlaceKind, RefusalGround, Risk } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';
import { foundLeftOpen } from './acting.js';
import type { Acting, County } from './acting.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { mustBeSaid } from './entered.js';
import { handledAs } from './handle.js';
import { assignedTo, dualLink, fieldOf, leadOf, leftOpenTo, placeOf, placeWithin, standingFor } from './link.js';
import type { Place, Reference } from './link.js';
import { mustBePlausible } from './plausible.js';

export type Registration = Readonly<{
  /** 案号, drawn for it. */
  number: string;
  channel: string;
  category: string;
  place: PlaceKind;
  crossCounty: boolean;
  crossTownship?: boolean;
  /** The finest unit known: a village, or else a township. */
  unit: string;
  /** Where both were given, the village must lie in it. */
  township?: string;
  parties: number;
  /** What was said of each of them. */
  entered?: readonly EnteredParty[];
  people: number | null;
  amountYuan: number | null;
  risk: Risk;
  registeredOn: string;
  /** The grounds of the five that hold; all are kept and told. */
  exclusions: readonly RefusalGround[];
  lead?: string;
  /** What becomes of it, where no ground holds. */
  taken?: Taken;
  /** The court that commissioned it or referred it here. */
  court?: string;
}>;

/** 受理, left open, or not mediated at all: it is handled so, at the window or elsewhere, and over. */
export type Taken = 'admitted' | 'undecided' | Handling;

/** Registration is mandatory even where mediation is not possible: a refused dispute is on record with its ground. */
export function register(dispute: Dispute, registration: Registration, acting: Acting): DisputeFact[] {
  const { by, today, reference, clock, decideBy } = acting;
  if (dispute.status !== 'unregistered') throw new Refused('dispute.already-registered');
  const {
    number,
    channel,
    category,
    place: kind,
    crossCounty,
    crossTownship = false,
    unit,
    parties,
    entered,
    people,
    amountYuan,
    risk,
    registeredOn,
    exclusions,
    lead,
    taken = 'admitted',
    court,
  } = registration;

  mustBePlausible({ registeredOn, enteredOn: today, today }, by.unit, reference.entry);
  mustBeSaid(entered ?? [], today);
  if (lead !== undefined && !by.roles.includes('coordinator')) throw new RefusedAt('lead', 'dispute.lead-by-coordinator');
  if (exclusions.length > 0 && taken !== 'admitted') throw new RefusedAt('taken', 'dispute.ground-and-taken');
  if (court !== undefined) mustSend(court, channel, reference);
  const place = placeWithin(unit, registration.township, reference);
  if (!mayRegister(by.unit, place)) throw new RefusedAt(fieldOf(unit), 'dispute.outside-jurisdiction', { unit });
  leadOf(category, reference);
  const link = dualLink(category, place, reference, lead);

  const registered = DisputeRegistered({
    ...place,
    channel,
    category,
    place: kind,
    crossCounty,
    ...(crossTownship && { crossTownship }),
    parties,
    people,
    amountYuan,
    risk,
    registeredOn,
    registeredBy: by.unit,
    finding: null,
    number,
    enteredOn: today,
    ...(entered && { entered: [...entered] }),
    ...(court !== undefined && { court }),
  });
  const [ground] = exclusions;
  if (ground !== undefined) return [registered, DisputeRefused({ ground, grounds: [...exclusions] })];
  switch (taken) {
    case 'admitted':
      return [registered, assignedTo(link, evolve(dispute, registered), clock)];
    case 'undecided':
      return [registered, leftOpenTo(link, decideBy)];
    default:
      return [registered, handledAs(taken)];
  }
}

/** A court sees what it sent; nobody else sees a dispute by being called one. */
function mustSend(court: string, channel: string, reference: Reference): void {
  if (channel !== 'court') throw new RefusedAt('court', 'dispute.court-of-another-channel');
  if (!reference.entry.courts.includes(court) || !reference.unit(court)?.active)
    throw new RefusedAt('court', 'dispute.unknown-court', { unit: court });
}

export type Found = Omit<
  DisputeRegistered['data'],
  'channel' | 'crossCounty' | 'parties' | 'amountYuan' | 'number' | 'enteredOn' | 'court'
> &
  Pick<Registration, 'number'>;

/**
 * A finding of the screening becomes a dispute of the same id, its parties still to be recorded. It is never lost:
 * where its category or place is not on our lists, it waits unassigned until it is classified. Some counties have somebody decide first
 * whether what a screening found is admitted. Told twice is told once.
 */
export function receive(dispute: Dispute, found: Found, county: County): DisputeFact[] {
  const { reference, clock } = county;
  if (dispute.status !== 'unregistered') return [];
  // Found by a village that has been merged since, it lies with whoever stands in its place.
  const place = known(() => placeOf(standingFor(found.village ?? found.township, reference), reference));
  const registered = DisputeRegistered({
    ...found,
    ...place,
    channel: 'screening',
    crossCounty: false,
    parties: 0,
    amountYuan: null,
  });
  const link = place && known(() => dualLink(found.category, place, reference));
  if (!link) return [registered];
  return [registered, assignedTo(link, evolve(dispute, registered), clock, foundLeftOpen(county))];
}

/** Villages and townships enter what lies with them; departments and the county are open to everybody. */
export function mayRegister(unit: string, { township, village }: Place): boolean {
  switch (levelOf(unit)) {
    case 'county':
    case 'department':
      return true;
    case 'township':
      return unit === township;
    case 'village':
      return unit === village;
  }
}

function known<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
