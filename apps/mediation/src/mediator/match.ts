import { levelOf } from '#kernel';
import type { UnitLevel } from '#kernel';
import { availableOn } from './availability.js';
import { unfitThen } from './fit.js';
import type { Hour, Unfit } from './fit.js';
import type { CaseRoster, Exclusion } from './case-roster.js';
import type { Language } from './languages.js';
import type { Mediator, RosterRule } from './mediator.js';

/** Whom a case may be given to. `open`: in how many open cases they are named; never shown beside each other in order. */
export type Candidate = Mediator & Readonly<{ id: string; unit: string; bodyName: string; open: number; lastNamedAt: string | null }>;

/** What is looked for: for which case, on which day, and in which language, where it is said. */
export type Looking = Readonly<{
  category: string;
  village: string | null;
  township: string;
  lead: string;
  /** Which units sit at the tier of the case. */
  levels: readonly UnitLevel[];
  day: string;
  /** Of a session: when it is to be, and who is needed elsewhere then. */
  session?: Readonly<{ hour: Hour; busy: ReadonlySet<string> }> | undefined;
  language?: Language | undefined;
}>;

/** In the order in which they count. */
export const reasons = ['tier', 'skill', 'language', 'village', 'township', 'department', 'county', 'room'] as const;
export type Reason = (typeof reasons)[number];
export type Why = Exclusion['why'] | Unfit | 'booked' | 'not-skilled';

export type Suggested = Readonly<{ mediator: Candidate; reasons: readonly Reason[] }>;
export type Excluded = Readonly<{ mediator: Candidate; why: Why; party: number | null }>;
/** Of who is named in the case: whether they can come. */
export type Named = Readonly<{ mediator: Candidate; why: Why | null }>;
export type Suggestions = Readonly<{ named: readonly Named[]; suggested: readonly Suggested[]; excluded: readonly Excluded[] }>;

/**
 * Who fits and why. The order is that of the reasons, each a yes or no; where all are the same, whoever was named the longest ago comes
 * first, then by name: nothing that anybody did well or badly is counted.
 */
export function suggest(
  candidates: readonly Candidate[],
  looking: Looking,
  { named, excluded }: CaseRoster,
  rule: RosterRule,
): Suggestions {
  const suggested: Suggested[] = [];
  const out: Excluded[] = [];
  const called = candidates
    .filter(({ id }) => named.includes(id))
    .map((mediator) => ({ mediator, why: absent(mediator, looking) ?? null }));
  for (const mediator of candidates) {
    const area = areaOf(mediator, looking);
    if (area === undefined || named.includes(mediator.id)) continue;
    const kept = excluded.get(mediator.id) ?? notNow(mediator, looking, rule);
    if (kept) out.push({ mediator, why: kept.why, party: kept.party });
    else suggested.push({ mediator, reasons: fits(mediator, area, looking, rule) });
  }
  return { named: called, suggested: suggested.sort(byFit), excluded: out.sort((a, b) => byName(a.mediator, b.mediator)) };
}

function notNow(mediator: Candidate, looking: Looking, { skilledOnly }: RosterRule): Readonly<{ why: Why; party: null }> | undefined {
  const why = absent(mediator, looking);
  if (why) return { why, party: null };
  const { category } = looking;
  return skilledOnly && !mediator.skills.includes(category) ? { why: 'not-skilled', party: null } : undefined;
}

function absent(mediator: Candidate, { day, session }: Looking): Unfit | 'booked' | undefined {
  if (session) return unfitThen(mediator, session.hour) ?? (session.busy.has(mediator.id) ? 'booked' : undefined);
  const availability = availableOn(mediator, day);
  return availability === 'there' ? undefined : availability;
}

function fits(mediator: Candidate, area: Reason, { category, levels, language }: Looking, { openCases }: RosterRule): Reason[] {
  const holding: Partial<Record<Reason, boolean>> = {
    tier: levels.includes(levelOf(mediator.unit)),
    skill: mediator.skills.includes(category),
    language: language !== undefined && mediator.languages.includes(language),
    [area]: true,
    room: mediator.open < openCases,
  };
  return reasons.filter((reason) => holding[reason] === true);
}

/** The nearest that they mediate in of where the case is; nothing where it is not theirs. */
function areaOf({ areas, unit }: Candidate, { village, township, lead }: Looking): Reason | undefined {
  const theirs = areas.length > 0 ? areas : [unit];
  if (village !== null && theirs.includes(village)) return 'village';
  if (theirs.includes(township)) return 'township';
  if (theirs.includes(lead)) return 'department';
  return theirs.some((each) => levelOf(each) === 'county') ? 'county' : undefined;
}

function byFit(a: Suggested, b: Suggested): number {
  for (const reason of reasons) {
    const [first, second] = [a.reasons.includes(reason), b.reasons.includes(reason)];
    if (first !== second) return first ? -1 : 1;
  }
  const [earlier, later] = [a.mediator.lastNamedAt ?? '', b.mediator.lastNamedAt ?? ''];
  if (earlier !== later) return earlier < later ? -1 : 1;
  return byName(a.mediator, b.mediator);
}

const byName = (a: Candidate, b: Candidate): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
