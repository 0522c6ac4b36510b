import type { AgreementPaper } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import { mustNotBeInFuture } from '../mediation/standing.js';

/** What a county knows of a kind of body, as data: at which units it stands, whose paper it makes, whether it is filed (备案). */
export type Kind = Readonly<{
  kind: string;
  levels: readonly string[];
  /** Nothing where the law gives its paper a rule of its own. */
  paper: AgreementPaper | null;
  filed: boolean;
  /** What it is called behind the name of its unit; nothing where each has a name of its own. */
  called: string | null;
}>;

/** The same as the county says it, with what people call it and the law it rests on; `required`: each such unit has one by law. */
export type KindRule = Readonly<{
  zh: string;
  en: string;
  basis: string;
  levels: readonly string[];
  paper?: AgreementPaper | undefined;
  filed: boolean;
  required: boolean;
  called?: string | undefined;
}>;

/** 调解组织: who may mediate under its own name. It is no unit; it belongs to one, or sits with it. Contacts are its office's. */
export type Body = Readonly<{
  kind: string;
  name: string;
  unit: string;
  /** What it takes; all where none is named. */
  categories: readonly string[];
  setUpOn: string;
  filedOn: string | null;
  filingNumber: string | null;
  phone: string | null;
  address: string | null;
  endedOn: string | null;
}>;

export type NewBody = Omit<Body, 'filedOn' | 'filingNumber' | 'endedOn'>;
export type Changes = Partial<Pick<Body, 'name' | 'categories' | 'phone' | 'address'>>;
export type Filing = Readonly<{ number: string; on: string }>;

export function setUp(draft: NewBody, kinds: readonly Kind[], today: string): Body {
  const { kind, unit, setUpOn } = draft;
  mustNotBeInFuture(setUpOn, today);
  if (!kindOf(kind, kinds).levels.includes(levelOf(unit))) throw new RefusedAt('kind', 'body.not-at-level', { kind, unit });
  return { ...draft, filedOn: null, filingNumber: null, endedOn: null };
}

/** The county says that each unit of which the register lacks one has had it since a day: what law asks of all need not be typed of each. */
export function setUpAll(
  units: readonly Readonly<{ unit: string; name: string }>[],
  kind: string,
  setUpOn: string,
  kinds: readonly Kind[],
  by: Actor,
  today: string,
): Body[] {
  if (levelOf(by.unit) !== 'county') throw new Refused('body.by-county');
  mustNotBeInFuture(setUpOn, today);
  const { called } = kindOf(kind, kinds);
  if (called === null) throw new RefusedAt('kind', 'body.of-no-common-name', { kind });
  return units.map(({ unit, name }) =>
    setUp({ kind, name: name + called, unit, categories: [], setUpOn, phone: null, address: null }, kinds, today),
  );
}

/** Nothing where it says nothing new. */
export function change(body: Body, changes: Changes): Body | undefined {
  mustStand(body);
  const next = { ...body, ...changes };
  const fields = Object.keys(changes) as (keyof Changes)[];
  return fields.some((field) => String(next[field]) !== String(body[field])) ? next : undefined;
}

/**
 * 备案: the county's justice bureau takes it onto its file; again, where it gives another number. Not every kind is filed: an authority
 * that mediates, and a court's own room, are there by their office.
 */
export function file(body: Body, { number, on }: Filing, kinds: readonly Kind[], by: Actor, today: string): Body | undefined {
  if (by.oversees !== true && levelOf(by.unit) !== 'county') throw new Refused('body.filed-by-justice');
  mustStand(body);
  if (!kindOf(body.kind, kinds).filed) throw new Refused('body.not-filed', { kind: body.kind });
  mustFollow(body, on, today);
  return body.filingNumber === number && body.filedOn === on ? undefined : { ...body, filingNumber: number, filedOn: on };
}

export function end(body: Body, on: string, today: string): Body | undefined {
  if (body.endedOn === on) return undefined;
  mustStand(body);
  mustFollow(body, on, today);
  return { ...body, endedOn: on };
}

/** 撤并移交: it goes on with whoever stands in the place of its unit; where nobody does, it ended with that. */
export function handOver(body: Body, heir: string | undefined, endedOn: string): Body | undefined {
  if (body.endedOn !== null || heir === body.unit) return undefined;
  if (heir !== undefined) return { ...body, unit: heir };
  return { ...body, endedOn: endedOn < body.setUpOn ? body.setUpOn : endedOn };
}

/** What a session, or an agreement, tells of the body under which it was. */
export type Under = Readonly<{ under: string; underKind: string; paper?: AgreementPaper }>;

/** The body was there on that day, and its unit among those who mediated, where it is said who did. */
export function mediatesAs(
  body: Body & Readonly<{ id: string }>,
  kinds: readonly Kind[],
  day: string,
  units: readonly string[] = [body.unit],
): Under {
  const { id: under, kind: underKind, name, unit, setUpOn, endedOn } = body;
  if (day < setUpOn || (endedOn !== null && day > endedOn)) throw new RefusedAt('under', 'body.not-then', { name, day });
  if (!units.includes(unit)) throw new RefusedAt('under', 'body.of-another-unit', { name, unit });
  const { paper } = kindOf(underKind, kinds);
  return { under, underKind, ...(paper !== null && { paper }) };
}

function kindOf(word: string, kinds: readonly Kind[]): Kind {
  const found = kinds.find(({ kind }) => kind === word);
  if (!found) throw new RefusedAt('kind', 'body.unknown-kind', { kind: word });
  return found;
}

export function mustStand({ name, endedOn }: Body): void {
  if (endedOn !== null) throw new Refused('body.ended', { name, on: endedOn });
}

function mustFollow({ setUpOn }: Body, day: string, today: string): void {
  mustNotBeInFuture(day, today);
  if (day < setUpOn) throw new RefusedAt('on', 'body.before-set-up', { day, setUpOn });
}
