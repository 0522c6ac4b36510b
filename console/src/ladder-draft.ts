import type { Ladder, NewLadder } from './api/ladders';

type Level = Ladder['venues'][number]['level'];
type Rule = NewLadder['entry'][number];

export const levels = ['village', 'township', 'department', 'county'] as const satisfies readonly Level[];
export const MOST_TIERS = 9;

export type VenueDraft = { code: string; zh: string; en: string; level: Level };
export type TierDraft = { venues: VenueDraft[]; attempts: number | undefined; days: number | undefined };
/** What may be asked yes or no; empty: it does not matter. */
export type Answer = '' | 'yes' | 'no';
export type EntryDraft = Record<(typeof questions)[number], Answer> &
  Pick<Rule, 'tier'> & { [List in (typeof lists)[number]]: NonNullable<Rule[List]> };
export const questions = ['crossCounty', 'crossTownship', 'inVillage'] as const;
export const lists = ['risks', 'channels', 'places', 'categories'] as const;

/** A ladder on its form: the venues stand where they sit, and what is left empty holds no bound. */
export type LadderDraft = {
  name: string;
  effectiveOn: string;
  heights: Record<Level, number | undefined>;
  tiers: TierDraft[];
  days: number | undefined;
  entry: EntryDraft[];
  identityCategories: string[];
  enteredWithinDays: number | undefined;
};

/** The next version begins as the one that is shown, to hold from a day that somebody chooses. */
export function draftOf(ladder: Ladder, effectiveOn: string): LadderDraft {
  const venueAt = (code: string) => ladder.venues.filter((venue) => venue.code === code).map((venue) => ({ ...venue }));
  const answer = (said: boolean | undefined): Answer => (said === undefined ? '' : said ? 'yes' : 'no');
  return {
    name: ladder.name,
    effectiveOn,
    heights: { ...ladder.heights },
    tiers: ladder.rungs.map(({ venues, attempts, days }) => ({ venues: venues.flatMap(venueAt), attempts, days: days ?? undefined })),
    days: ladder.days ?? undefined,
    entry: ladder.entry.map(({ tier, crossCounty, crossTownship, inVillage, risks = [], channels = [], places = [], categories = [] }) => ({
      tier,
      crossCounty: answer(crossCounty),
      crossTownship: answer(crossTownship),
      inVillage: answer(inVillage),
      risks: [...risks],
      channels: [...channels],
      places: [...places],
      categories: [...categories],
    })),
    identityCategories: [...ladder.identityCategories],
    enteredWithinDays: ladder.enteredWithinDays ?? undefined,
  };
}

export const emptyVenue = (level: Level): VenueDraft => ({ code: '', zh: '', en: '', level });
export const emptyTier = (): TierDraft => ({ venues: [emptyVenue('village')], attempts: 3, days: undefined });
export const emptyRule = (): EntryDraft => ({
  tier: 1,
  crossCounty: '',
  crossTownship: '',
  inVillage: '',
  risks: [],
  channels: [],
  places: [],
  categories: [],
});

/** What is missing goes as it is: the service says where. */
export function bodyOf({ tiers, days, entry, enteredWithinDays, heights, ...rest }: LadderDraft): NewLadder {
  return {
    ...rest,
    heights: heights as NewLadder['heights'],
    name: rest.name.trim(),
    venues: tiers.flatMap(({ venues }) => venues.map(trimmed)),
    rungs: tiers.map(({ venues, attempts, days: within }) => ({
      venues: venues.map(({ code }) => code.trim()),
      attempts: attempts as number,
      ...bound('days', within),
    })),
    ...bound('days', days),
    entry: entry.map(ruleOf),
    ...bound('enteredWithinDays', enteredWithinDays),
  };
}

/** Where the venue of a tier stands in the list that is sent, so that what is wrong with it is told beside it. */
export const placeOf = (tiers: readonly TierDraft[], tier: number, venue: number): number =>
  tiers.slice(0, tier).reduce((sum, { venues }) => sum + venues.length, 0) + venue;

const trimmed = ({ code, zh, en, level }: VenueDraft): VenueDraft => ({ code: code.trim(), zh: zh.trim(), en: en.trim(), level });

const bound = <Name extends string>(name: Name, value: number | undefined): { [N in Name]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: number };

function ruleOf(draft: EntryDraft): Rule {
  const answers = questions.flatMap((name) => (draft[name] === '' ? [] : [[name, draft[name] === 'yes'] as const]));
  const chosen = lists.flatMap((name) => (draft[name].length === 0 ? [] : [[name, draft[name]] as const]));
  return { tier: draft.tier, ...Object.fromEntries([...answers, ...chosen]) };
}
