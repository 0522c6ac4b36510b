import type { PlaceKind, Risk, Venue } from '#contracts';
import type { UnitLevel } from '#kernel';

/** Who may mediate at a tier, by their codes; how often before the next door is offered, and within how many days, if a county says so. */
export type Rung = Readonly<{ venues: readonly string[]; attempts: number; days: number | null }>;

/** Where the ladder is sat on, as a county calls it. Those who sit there sign in with a unit of this level: a group (社、组) has none of its own. */
export type LadderVenue = Readonly<{ code: string; zh: string; en: string; level: UnitLevel }>;

/** Where a dispute enters. The first rule whose every given condition holds decides; none holding, it enters at the bottom. */
export type EntryRule = Readonly<{
  tier: number;
  crossCounty?: boolean;
  crossTownship?: boolean;
  /** Whether it lies in a village, or in the township alone. */
  inVillage?: boolean;
  places?: readonly PlaceKind[];
  categories?: readonly string[];
  channels?: readonly string[];
  risks?: readonly Risk[];
}>;

/**
 * A county's policy, as data. Counties differ in venues, tiers, attempts and days (三三调解, 三三调解制, 四级七天), so none
 * of it is code. A version never changes; a mediation goes by the one it was opened with, to its end.
 */
export type Ladder = Readonly<{
  version: number;
  name: string;
  venues: readonly LadderVenue[];
  /** How high units of a level stand: whoever stands as high as the lowest of a tier's venues may hold it. */
  heights: Readonly<Record<UnitLevel, number>>;
  rungs: readonly Rung[];
  /** Within how many days the whole of it is to be climbed, if a county says so. */
  days: number | null;
  entry: readonly EntryRule[];
  /** Categories in which an agreement may touch identity, adoption or marriage, which no court confirms. */
  identityCategories: readonly string[];
  /** So many days after it was held a session is entered at the latest; null: whenever. */
  enteredWithinDays: number | null;
}>;

/** A version to be, and from which day on it is to hold. */
export type NewLadder = Omit<Ladder, 'version'> & Readonly<{ effectiveOn: string }>;

/** What holds where a version does not say. */
export const unsaid = {
  venues: [
    { code: 'village', zh: '村（社区）', en: 'Village', level: 'village' },
    { code: 'township', zh: '乡镇（街道）', en: 'Township', level: 'township' },
    { code: 'department', zh: '部门', en: 'Department', level: 'department' },
    { code: 'county', zh: '县', en: 'County', level: 'county' },
  ],
  heights: { village: 1, township: 2, department: 2, county: 3 },
  days: null,
  enteredWithinDays: 180,
} as const satisfies Partial<Ladder>;

export type Entrant = Readonly<{
  category: string;
  channel: string;
  risk: Risk;
  place: PlaceKind;
  village: string | null;
  crossCounty: boolean;
  crossTownship?: boolean | undefined;
}>;

export function entryTier(
  { entry }: Ladder,
  { category, channel, risk, place, village, crossCounty, crossTownship = false }: Entrant,
): number {
  const is = <T>(asked: T | undefined, found: T) => asked === undefined || asked === found;
  const among = <T>(asked: readonly T[] | undefined, found: T) => asked === undefined || asked.includes(found);
  const rule = entry.find(
    (each) =>
      is(each.crossCounty, crossCounty) &&
      is(each.crossTownship, crossTownship) &&
      is(each.inVillage, village !== null) &&
      among(each.places, place) &&
      among(each.categories, category) &&
      among(each.channels, channel) &&
      among(each.risks, risk),
  );
  return rule?.tier ?? 1;
}

export function rungAt({ rungs, version }: Ladder, tier: number): Rung {
  const rung = rungs[tier - 1];
  if (rung === undefined) throw new Error(`ladder ${version} has no tier ${tier}`);
  return rung;
}

export const isTop = ({ rungs }: Ladder, tier: number): boolean => tier >= rungs.length;

export const venueAt = ({ venues }: Ladder, venue: string): LadderVenue | undefined => venues.find(({ code }) => code === venue);

/**
 * The tier of this venue; of a forum that the ladder calls otherwise, the lowest where units of its level sit. Nothing for
 * courts, police and others beside the ladder.
 */
export function tierOf(ladder: Ladder, venue: string): number | undefined {
  const lowest = (sits: (code: string) => boolean) => ladder.rungs.findIndex(({ venues }) => venues.some(sits)) + 1 || undefined;
  return lowest((code) => code === venue) ?? lowest((code) => venueAt(ladder, code)?.level === venue);
}

/** How high one has to stand to hold what stands at a tier. */
export function heightAt(ladder: Ladder, tier: number): number {
  const heights = rungAt(ladder, tier).venues.map((code) => ladder.heights[venueAt(ladder, code)?.level ?? 'county']);
  return Math.min(...heights);
}

export const outsideLadder = (venue: string): venue is 'court' | 'other' => venue === 'court' || venue === 'other';

/** As events say it: by its level, whatever a county calls it, and by its own code where that is another. */
export function seated(ladder: Ladder, venue: string): Readonly<{ venue: Venue; seat?: string }> {
  if (outsideLadder(venue)) return { venue };
  const level = venueAt(ladder, venue)?.level;
  if (level === undefined) throw new Error(`ladder ${ladder.version} has no venue ${venue}`);
  return level === venue ? { venue: level } : { venue: level, seat: venue };
}

/** And as people are told it. */
export const venueOf = ({ venue, seat }: Readonly<{ venue: Venue; seat?: string | undefined }>): string => seat ?? venue;
