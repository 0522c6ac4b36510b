import type { PlaceKind, Venue } from '#contracts';

/** One rung: who may mediate there, how often before the next is owed, and within how many days, if a county says so. */
export type Rung = Readonly<{ venues: readonly Venue[]; attempts: number; days: number | null }>;

/** Where a dispute enters. The first rule whose every given condition holds decides; none holding, it enters at the bottom. */
export type EntryRule = Readonly<{ tier: number; crossCounty?: boolean; places?: readonly PlaceKind[]; categories?: readonly string[] }>;

/**
 * A county's policy, as data. Counties differ in tiers, attempts and days (三三调解, 三三调解制, 四级七天), so none
 * of it is code. A version never changes; a mediation goes by the one it was opened with, to its end.
 */
export type Ladder = Readonly<{
  version: number;
  name: string;
  rungs: readonly Rung[];
  entry: readonly EntryRule[];
  /** Categories in which an agreement may touch identity, adoption or marriage, which no court confirms. */
  identityCategories: readonly string[];
  /** So many days after it was held a session is entered at the latest; null: whenever. */
  enteredWithinDays: number | null;
}>;

/** What holds where a version does not say. */
export const unsaid = { enteredWithinDays: 180 } as const satisfies Partial<Ladder>;

/** 三三调解: three tiers of three attempts, no days given. */
export const threeByThree: Ladder = {
  version: 1,
  name: '三三调解',
  rungs: [
    { venues: ['village'], attempts: 3, days: null },
    { venues: ['township', 'department'], attempts: 3, days: null },
    { venues: ['county'], attempts: 3, days: null },
  ],
  entry: [
    { tier: 3, crossCounty: true },
    { tier: 2, places: ['enterprise', 'other'] },
    { tier: 2, categories: ['medical', 'traffic', 'labour', 'wage-arrears', 'expropriation', 'ip'] },
  ],
  identityCategories: ['marriage-family'],
  ...unsaid,
};

export type Entrant = Readonly<{ category: string; place: PlaceKind; crossCounty: boolean }>;

export function entryTier({ entry }: Ladder, { category, place, crossCounty }: Entrant): number {
  const rule = entry.find(
    (each) =>
      (each.crossCounty === undefined || each.crossCounty === crossCounty) &&
      (each.places === undefined || each.places.includes(place)) &&
      (each.categories === undefined || each.categories.includes(category)),
  );
  return rule?.tier ?? 1;
}

export function rungAt({ rungs, version }: Ladder, tier: number): Rung {
  const rung = rungs[tier - 1];
  if (rung === undefined) throw new Error(`ladder ${version} has no tier ${tier}`);
  return rung;
}

export const isTop = ({ rungs }: Ladder, tier: number): boolean => tier >= rungs.length;

/** The tier whose bodies sit at this venue or forum; nothing for courts, police and others beside the ladder. */
export function tierOf({ rungs }: Ladder, venue: string): number | undefined {
  const found = rungs.findIndex(({ venues }) => venues.some((each) => each === venue));
  return found < 0 ? undefined : found + 1;
}
