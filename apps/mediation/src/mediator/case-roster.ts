import { Refused, RefusedAt } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustBeOpen, mustHold } from '../mediation/standing.js';
import { availableOn } from './availability.js';
import type { Mediator, RosterRule } from './mediator.js';

/** How somebody stands to a party; whoever says so is taken at their word, and nobody is looked for. */
export const ties = ['family', 'same-enterprise', 'earlier-part', 'other'] as const;
export type Tie = (typeof ties)[number];

/** 回避: why somebody does not take the case, or gives it up. Of before: who is unable may be named again. */
export const recusals = [...ties, 'unable'] as const;
export type Recusal = (typeof recusals)[number];

/** 因故不能参加: nothing about the case stands in their way, and they may be named again. */
export const hindrances = ['ill', 'travelling', 'on-duty', 'unsaid'] as const;
export type Hindrance = (typeof hindrances)[number];

/** Why a tie that was declared is taken back. */
export const untyings = ['mistaken', 'wrong-person', 'over'] as const;
export type Untying = (typeof untyings)[number];

/** Why a party asks for another; it need not say. */
export const wishes = ['tie', 'not-impartial', 'language', 'skill', 'manner', 'unsaid'] as const;
export type Wish = (typeof wishes)[number];

/** What was noted of mediators in a case, in its order. */
export type Noted = Readonly<{ mediator: string; tier: number }> &
  (
    | Readonly<{ what: 'named'; reason: null; party: null; granted: null }>
    | Readonly<{ what: 'recused'; reason: Recusal; party: null; granted: null }>
    | Readonly<{ what: 'tied'; reason: Tie; party: number; granted: null }>
    | Readonly<{ what: 'untied'; reason: Untying; party: number; granted: null }>
    | Readonly<{ what: 'accepted'; reason: null; party: number; granted: null }>
    | Readonly<{ what: 'unavailable'; reason: Hindrance; party: null; granted: null }>
    | Readonly<{ what: 'wished'; reason: Wish; party: number; granted: boolean }>
  );

/** Why somebody does not mediate in this case. */
export type Exclusion = Readonly<{ why: Tie | 'recused' | 'wished-away'; party: number | null }>;

/** `accepted`: which parties accept them in the knowledge of it, so far. */
export type Excluded = Exclusion & Readonly<{ accepted: readonly number[] }>;
export type CaseRoster = Readonly<{ named: readonly string[]; excluded: ReadonlyMap<string, Excluded> }>;

const MOST = 10;

type Kept = Readonly<{ grounds: readonly Exclusion[]; accepted: readonly number[] }>;
const free: Kept = { grounds: [], accepted: [] };

/**
 * What was noted of each, word after word. Who is kept out, be it for several grounds, may mediate once every party accepts that since
 * (人民调解法 23: the parties choose or accept); a tie that is taken back takes its own ground with it and no other. `parties`: all of the
 * case, by their numbers.
 */
export function standing(noted: readonly Noted[], parties: readonly number[] = []): CaseRoster {
  const named = new Set<string>();
  const kept = new Map<string, Kept>();
  for (const each of noted) {
    const { what, mediator, granted } = each;
    if (what === 'named') named.add(mediator);
    else if (what === 'recused' || what === 'tied' || what === 'unavailable' || granted) named.delete(mediator);
    kept.set(mediator, keptAfter(kept.get(mediator) ?? free, each, parties));
  }
  const excluded = [...kept].flatMap(([mediator, { grounds, accepted }]): [string, Excluded][] => {
    const last = grounds.at(-1);
    return last ? [[mediator, { ...last, accepted }]] : [];
  });
  return { named: [...named], excluded: new Map(excluded) };
}

/** Whoever accepted did so in the knowledge of the grounds of then: one more asks them anew. */
function keptAfter(kept: Kept, noted: Noted, parties: readonly number[]): Kept {
  const another = (ground: Exclusion): Kept => ({ grounds: [...kept.grounds, ground], accepted: [] });
  switch (noted.what) {
    case 'tied':
      return another({ why: noted.reason, party: noted.party });
    case 'recused':
      return noted.reason === 'unable' ? kept : another({ why: 'recused', party: null });
    case 'wished':
      return noted.granted ? another({ why: 'wished-away', party: noted.party }) : kept;
    case 'untied':
      return { ...kept, grounds: kept.grounds.filter(({ why, party }) => why === 'wished-away' || party !== noted.party) };
    case 'accepted': {
      if (kept.grounds.length === 0) return kept;
      const accepted = [...new Set([...kept.accepted, noted.party])];
      return parties.length > 0 && parties.every((each) => accepted.includes(each)) ? free : { ...kept, accepted };
    }
    default:
      return kept;
  }
}

/** The parties of a case, by their numbers. */
export const partiesOf = ({ consents }: Pick<Mediation, 'consents'>): number[] => consents.flatMap(({ party }) => party ?? []);

type Known = Mediator & Readonly<{ id: string }>;
/** In which case, under what, and what was noted in it so far. */
export type InCase = Readonly<{ mediation: Mediation; acting: Acting; noted: readonly Noted[] }>;

/** Whoever may say who mediates: the case is open, and they hold it. */
export function mayAssign({ mediation, acting }: Omit<InCase, 'noted'>): void {
  mustBeOpen(mediation);
  mustHold(mediation, acting);
}

/** 指定. Who is away on some days may be named: a session asks for its own day. */
export function name(mediator: Known, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  const { named, excluded } = standing(noted, partiesOf(mediation));
  if (named.includes(mediator.id)) return [];
  const excludedBy = excluded.get(mediator.id);
  if (excludedBy) throw new RefusedAt('mediator', 'mediator.excluded', { name: mediator.name, exclusion: excludedBy.why });
  const availability = availableOn(mediator, acting.today);
  if (availability === 'ended' || availability === 'not-yet')
    throw new RefusedAt('mediator', 'mediator.not-in-office', { name: mediator.name });
  if (named.length >= MOST) throw new Refused('mediator.too-many', { most: MOST });
  return [{ what: 'named', mediator: mediator.id, tier: mediation.tier, reason: null, party: null, granted: null }];
}

/** 回避 also of who was not named yet, and would be asked. */
export function recuse({ id }: Known, reason: Recusal, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  const { named, excluded } = standing(noted, partiesOf(mediation));
  const nothingNew = excluded.has(id) || (reason === 'unable' && !named.includes(id));
  return nothingNew ? [] : [{ what: 'recused', mediator: id, tier: mediation.tier, reason, party: null, granted: null }];
}

/** A tie that was declared keeps them out of this case. */
export function declare({ id }: Known, tie: Tie, party: number, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  mustBeParty(mediation, party);
  const of = noted.filter((each) => each.mediator === id && each.party === party && (each.what === 'tied' || each.what === 'untied'));
  const since = of.slice(of.findLastIndex(({ what }) => what === 'untied') + 1);
  const again = since.some(({ reason }) => reason === tie);
  return again ? [] : [{ what: 'tied', mediator: id, tier: mediation.tier, reason: tie, party, granted: null }];
}

/** What was declared of them and a party was not so, or is over: all ties to it are taken back. */
export function untie({ id, name: called }: Known, party: number, reason: Untying, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  const last = noted.findLast((each) => each.mediator === id && each.party === party && (each.what === 'tied' || each.what === 'untied'));
  if (last?.what === 'untied') return [];
  if (!last) throw new Refused('mediator.no-tie', { name: called, party });
  return [{ what: 'untied', mediator: id, tier: mediation.tier, reason, party, granted: null }];
}

/** A party accepts somebody who is kept out, and was told why they are. */
export function accept({ id, name: called }: Known, party: number, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  mustBeParty(mediation, party);
  const kept = standing(noted, partiesOf(mediation)).excluded.get(id);
  if (!kept) throw new Refused('mediator.not-excluded', { name: called });
  if (kept.accepted.includes(party)) return [];
  return [{ what: 'accepted', mediator: id, tier: mediation.tier, reason: null, party, granted: null }];
}

/** Who was named and cannot come: another is named, or they again. */
export function hinder({ id, name: called }: Known, reason: Hindrance, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  if (!standing(noted).named.includes(id)) throw new Refused('mediator.not-named', { name: called });
  return [{ what: 'unavailable', mediator: id, tier: mediation.tier, reason, party: null, granted: null }];
}

/** A party's wish. `grant`: beyond what the county grants for the asking it is noted, and whoever handles the case decides. */
export type Wished = Readonly<{ party: number; reason: Wish; grant: boolean; successor?: Known | undefined }>;

/** 更换 (art 23: a party chooses or accepts its mediator). Who is named in their place is named in the same breath. */
export function replace({ id, name: called }: Known, { party, reason, grant, successor }: Wished, rule: RosterRule, here: InCase): Noted[] {
  const { mediation, acting, noted } = here;
  mayAssign({ mediation, acting });
  mustBeParty(mediation, party);
  if (!standing(noted).named.includes(id)) throw new Refused('mediator.not-named', { name: called });
  const { tier } = mediation;
  const used = noted.filter((each) => each.what === 'wished' && each.party === party && each.tier === tier && each.granted).length;
  const granted = used < rule.wishes || grant;
  const wished = { what: 'wished', mediator: id, tier, reason, party, granted } as const;
  if (successor === undefined) return [wished];
  if (!granted) throw new RefusedAt('successor', 'mediator.wish-not-granted', { party, most: rule.wishes });
  return [wished, ...name(successor, { ...here, noted: [...noted, wished] })];
}

function mustBeParty({ consents }: Mediation, party: number): void {
  if (!consents.some((each) => each.party === party)) throw new RefusedAt('party', 'consent.unknown-party', { party });
}
