import { Refused, RefusedAt } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustBeOpen, mustHold } from '../mediation/standing.js';
import { availableOn } from './availability.js';
import type { Mediator, RosterRule } from './mediator.js';

/** How somebody stands to a party; whoever says so is taken at their word, and nobody is looked for. */
export const ties = ['family', 'same-enterprise', 'earlier-part', 'other'] as const;
export type Tie = (typeof ties)[number];

/** 回避: why somebody does not take the case, or gives it up. Who is unable this time may be named again. */
export const recusals = [...ties, 'unable'] as const;
export type Recusal = (typeof recusals)[number];

/** Why a party asks for another; it need not say. */
export const wishes = ['tie', 'not-impartial', 'language', 'skill', 'manner', 'unsaid'] as const;
export type Wish = (typeof wishes)[number];

/** What was noted of mediators in a case, in its order. */
export type Noted = Readonly<{ mediator: string; tier: number }> &
  (
    | Readonly<{ what: 'named'; reason: null; party: null; granted: null }>
    | Readonly<{ what: 'recused'; reason: Recusal; party: null; granted: null }>
    | Readonly<{ what: 'tied'; reason: Tie; party: number; granted: null }>
    | Readonly<{ what: 'wished'; reason: Wish; party: number; granted: boolean }>
  );

/** Why somebody does not mediate in this case. */
export type Exclusion = Readonly<{ why: Tie | 'recused' | 'wished-away'; party: number | null }>;

export type CaseRoster = Readonly<{ named: readonly string[]; excluded: ReadonlyMap<string, Exclusion> }>;

const MOST = 10;

export function standing(noted: readonly Noted[]): CaseRoster {
  const named = new Set<string>();
  const excluded = new Map<string, Exclusion>();
  for (const { what, mediator, reason, party, granted } of noted) {
    if (what === 'named') named.add(mediator);
    else if (what !== 'wished' || granted) named.delete(mediator);
    if (what === 'tied') excluded.set(mediator, { why: reason, party });
    if (what === 'recused' && reason !== 'unable') excluded.set(mediator, { why: 'recused', party: null });
    if (what === 'wished' && granted) excluded.set(mediator, { why: 'wished-away', party });
  }
  return { named: [...named], excluded };
}

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
  const { named, excluded } = standing(noted);
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
  const { named, excluded } = standing(noted);
  const nothingNew = excluded.has(id) || (reason === 'unable' && !named.includes(id));
  return nothingNew ? [] : [{ what: 'recused', mediator: id, tier: mediation.tier, reason, party: null, granted: null }];
}

/** A tie that was declared keeps them out of this case. */
export function declare({ id }: Known, tie: Tie, party: number, { mediation, acting, noted }: InCase): Noted[] {
  mayAssign({ mediation, acting });
  mustBeParty(mediation, party);
  const again = noted.some((each) => each.what === 'tied' && each.mediator === id && each.reason === tie && each.party === party);
  return again ? [] : [{ what: 'tied', mediator: id, tier: mediation.tier, reason: tie, party, granted: null }];
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
