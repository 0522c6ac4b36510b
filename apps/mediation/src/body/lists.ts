import { Code, Day } from '#contracts';
import { ListError, Refused } from '#kernel';
import type { Table } from '#kernel';
import type { Unit } from '../unit/unit.js';
import { file as onFile, setUp } from './body.js';
import type { Body, Kind } from './body.js';

/** `number` and `filed`: under which number and since when it stands on the justice bureau's file. */
export type BodyColumn = 'unit' | 'kind' | 'name' | 'set-up' | Optional;
type Optional = (typeof optional)[number];
export const required = ['unit', 'kind', 'name', 'set-up'] as const;
/** The columns that a list of bodies may leave out. */
export const optional = ['number', 'filed', 'categories', 'phone', 'address'] as const;

/** What a line is held against: the county and its units, its kinds, and the day. */
export type Known = Readonly<{ county: string; units: readonly Unit[]; kinds: readonly Kind[]; today: string }>;

const PHONE = /^[0-9+() ,转-]{5,40}$/;

/** Bodies as a county lists them, each by the unit it stands at and the name on its seal. */
export function bodiesFrom({ file, rows }: Table<BodyColumn>, known: Known): Body[] {
  const lines = new Map<string, number>();
  return rows.map(({ line, ...row }) => {
    const wrong = (problem: string): never => {
      throw new ListError(file, line, problem);
    };
    const { unit, kind, name, phone = '', address = '', number = '', filed = '' } = row;
    const first = lines.get(`${unit} ${name}`);
    if (first !== undefined) wrong(`“${name}” at ${unit} stands in line ${first} already`);
    lines.set(`${unit} ${name}`, line);
    if (name === '' || name.length > 60) wrong('needs a name of 60 letters at most, as its seal has it');
    const days = [row['set-up'], ...(filed === '' ? [] : [filed])];
    for (const day of days) if (!Day.safeParse(day).success) wrong(`“${day}” is no day such as 2026-11-23`);
    if ((number === '') !== (filed === '')) wrong('has a number without the day it was filed, or a day without its number');
    if (phone !== '' && !PHONE.test(phone)) wrong(`“${phone}” is no number of an office`);
    const categories = (row.categories ?? '').split(';').flatMap((category) => category.trim() || []);
    for (const category of categories) if (!Code.safeParse(category).success) wrong(`${category} is no category such as forest-land`);
    const stands = known.units.find((each) => each.unit === unit) ?? wrong(`${unit} is no unit of the county`);
    if (!stands.active) wrong(`${unit} has ended; name the unit that stands in its place`);
    try {
      const draft = { unit, kind, name, categories, setUpOn: row['set-up'], phone: phone || null, address: address || null };
      const body = setUp(draft, known.kinds, known.today);
      return filed === '' ? body : (onFile(body, { number, on: filed }, known.kinds, byCounty(known), known.today) ?? body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return wrong(words[String(error.code)]?.(row) ?? String(error.code));
    }
  });
}

const byCounty = ({ county }: Known) => ({ subject: 'list', unit: county, roles: ['coordinator'] as const });

type Line = Readonly<Record<BodyColumn, string>>;
const words: Readonly<Record<string, (line: Line) => string>> = {
  'body.unknown-kind': ({ kind }) => `${kind} is no kind of body such as village-committee`,
  'body.not-at-level': ({ kind, unit }) => `a ${kind} does not stand at a unit such as ${unit}`,
  'body.not-filed': ({ kind }) => `a ${kind} is not put on file; leave its number and day empty`,
  'body.before-set-up': () => 'was filed before it was set up',
  'day.in-future': () => 'names a day that has not come',
};

/** What a list says of one that is there already; nothing where it says nothing new. What it leaves empty it does not take away. */
export function broughtInLine(there: Body, listed: Body): Body | undefined {
  const next = {
    ...there,
    kind: listed.kind,
    setUpOn: listed.setUpOn,
    categories: listed.categories.length > 0 ? listed.categories : there.categories,
    phone: listed.phone ?? there.phone,
    address: listed.address ?? there.address,
    filedOn: listed.filedOn ?? there.filedOn,
    filingNumber: listed.filingNumber ?? there.filingNumber,
  };
  const { unit, name, setUpOn, filedOn } = next;
  if (filedOn !== null && filedOn < setUpOn)
    throw new Error(`“${name}” at ${unit} stands on file since ${filedOn}, and the list says that it was set up on ${setUpOn}`);
  return JSON.stringify(next) === JSON.stringify(there) ? undefined : next;
}
