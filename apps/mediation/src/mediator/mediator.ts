import { Refused, RefusedAt } from '#kernel';
import { mustNotBeInFuture } from '../mediation/standing.js';
import type { Away, HalfDay, Serving } from './availability.js';
import type { Language } from './languages.js';

/** What a county knows of a kind of mediator, as data. */
export type MediatorKindRule = Readonly<{
  zh: string;
  en: string;
  basis: string;
  /** Whether more of them are taken on. */
  taken: boolean;
}>;
export type MediatorKind = Pick<MediatorKindRule, 'taken'> & Readonly<{ kind: string }>;

/** What the county has decided of its roster. */
export type RosterRule = Readonly<{
  languages: readonly Language[];
  /** What people there call their own speech. */
  localSpeech: string;
  /** How often a party is given another mediator for the asking, at each tier. */
  wishes: number;
  /** With fewer open cases than this somebody has room for one more. */
  openCases: number;
  /** Only those are suggested who name the category among their skills. */
  skilledOnly: boolean;
}>;

/** What somebody was taught, and for how long. */
export type Training = Readonly<{ on: string; hours: number; subject: string }>;

/** 调解员: who mediates for a body. The name stands on papers and is public by office; a way to reach them is not in here. */
export type Mediator = Serving &
  Readonly<{
    name: string;
    body: string;
    kind: string;
    /** The categories they know well. */
    skills: readonly string[];
    languages: readonly Language[];
    /** Where they mediate; where their body's unit does, if none is named. */
    areas: readonly string[];
    trainings: readonly Training[];
    week: readonly HalfDay[];
    away: readonly Away[];
  }>;

export type NewMediator = Omit<Mediator, 'endedOn'>;
export type MediatorChanges = Partial<Omit<Mediator, 'body' | 'appointedOn' | 'endedOn'>>;

/** What a roster is held against: the county's kinds and rule, and the day. */
export type Rostering = Readonly<{ kinds: readonly MediatorKind[]; rule: RosterRule; today: string }>;

export function appoint(draft: NewMediator, rostering: Rostering): Mediator {
  mustNotBeInFuture(draft.appointedOn, rostering.today);
  const kind = rostering.kinds.find((each) => each.kind === draft.kind);
  if (!kind?.taken) throw new RefusedAt('kind', 'mediator.kind-not-taken');
  const mediator = { ...draft, endedOn: null };
  mustBeSound(mediator, draft, rostering);
  return mediator;
}

/** Nothing where it says nothing new. */
export function change(mediator: Mediator, changes: MediatorChanges, rostering: Rostering): Mediator | undefined {
  mustServe(mediator);
  const next = { ...mediator, ...changes };
  mustBeSound(next, changes, rostering);
  return JSON.stringify(next) === JSON.stringify(mediator) ? undefined : next;
}

/** 解聘、离任: on their last day; what they mediated stays theirs. */
export function end(mediator: Mediator, on: string, today: string): Mediator | undefined {
  if (mediator.endedOn === on) return undefined;
  mustServe(mediator);
  mustNotBeInFuture(on, today);
  if (on < mediator.appointedOn) throw new RefusedAt('on', 'mediator.before-appointed', { day: on, appointedOn: mediator.appointedOn });
  return { ...mediator, endedOn: on };
}

export function mustServe({ name, endedOn }: Pick<Mediator, 'name' | 'endedOn'>): void {
  if (endedOn !== null) throw new Refused('mediator.ended', { name, on: endedOn });
}

/** `said`: what is new; what stood before may be older than the rule. */
function mustBeSound(mediator: Mediator, said: MediatorChanges, { kinds, rule, today }: Rostering): void {
  const { appointedOn, appointedUntil, away, trainings, languages, kind } = mediator;
  if (said.kind !== undefined && !kinds.some((each) => each.kind === kind)) throw new RefusedAt('kind', 'mediator.kind-not-taken');
  if (appointedUntil !== null && appointedUntil < appointedOn)
    throw new RefusedAt('appointedUntil', 'mediator.before-appointed', { day: appointedUntil, appointedOn });
  if (said.languages !== undefined) mustBeAsked(languages, rule);
  away.forEach(({ from, until }, i) => {
    if (until < from) throw new RefusedAt(`away/${i}/until`, 'mediator.back-before-away', { from, until });
  });
  trainings.forEach(({ on }, i) => {
    if (on > today) throw new RefusedAt(`trainings/${i}/on`, 'day.in-future', { day: on, today });
  });
}

function mustBeAsked(spoken: readonly Language[], { languages }: RosterRule): void {
  spoken.forEach((language, i) => {
    if (!languages.includes(language)) throw new RefusedAt(`languages/${i}`, 'mediator.language-not-asked', { language });
  });
}
