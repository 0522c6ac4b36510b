import fc from 'fast-check';
import { newId } from '#kernel';
import { broken, written } from './broken.js';
import { resolverOf } from './schema.js';
import type { ApiDocument, Operation, Parameter, Resolve, Schema } from './schema.js';
import { valid } from './valid.js';

/** One request, as it goes over the wire. */
export type Sent = Readonly<{ method: string; url: string; headers: Readonly<Record<string, string>>; body?: string | Buffer }>;
/** `where` points at what is wrong with it: into the body or at a parameter; of a header its name stands in the code. */
export type Faulty = Readonly<{ what: string; where?: string; header?: string; sent: Sent }>;

/** What there is to be asked for: ids by the name of their parameter. */
export type Known = Readonly<Record<string, readonly string[]>>;

type Filled = Readonly<{ values: Readonly<Record<string, unknown>>; body?: unknown }>;

/** The requests of one operation, made from its description alone. */
export class Requests {
  private readonly resolve: Resolve;
  private readonly parameters: readonly Parameter[];
  private readonly form: Schema | undefined;
  private readonly bytes: boolean;

  constructor(
    document: ApiDocument,
    private readonly path: string,
    private readonly method: string,
    operation: Operation,
    private readonly known: Known,
  ) {
    this.resolve = resolverOf(document.components.schemas);
    this.parameters = operation.parameters ?? [];
    this.form = operation.requestBody?.content['application/json']?.schema;
    this.bytes = operation.requestBody?.content[BYTES] !== undefined;
  }

  valid(count: number, seed: number): Sent[] {
    return fc.sample(this.filled(), { numRuns: count, seed }).map((each) => this.sent(each));
  }

  get hasForm(): boolean {
    return this.form !== undefined;
  }

  /** Each wrong in one place: every way the description gives to get it wrong, of one valid request. `large`: and too large. */
  faulty(seed: number, large: boolean): Faulty[] {
    const [filled] = fc.sample(this.filled(true), { numRuns: 1, seed });
    if (!filled) return [];
    return [
      ...this.parameters.flatMap((each) => this.faultyIn(each, filled)),
      ...this.strange(filled),
      ...this.faultyBodies(filled, large),
    ];
  }

  private filled(whole = false): fc.Arbitrary<Filled> {
    const values = Object.fromEntries(this.parameters.map((each) => [key(each), this.valueOf(each)]));
    const required = this.parameters.filter((each) => each.required || each.in === 'path').map(key);
    const body = this.form === undefined ? undefined : valid(this.form, this.resolve);
    return fc.record({
      values: fc.record(values, { requiredKeys: whole ? Object.keys(values) : required }),
      ...(body !== undefined && { body }),
    });
  }

  private valueOf(parameter: Parameter): fc.Arbitrary<unknown> {
    const known = parameter.in === 'path' ? (this.known[parameter.name] ?? []) : [];
    // One word may name a dispute on one path and a unit on another.
    const fitting = known.filter((each) => new RegExp(parameter.schema.pattern ?? '').test(each));
    if (fitting.length > 0) return fc.constantFrom(...fitting);
    const value = valid(parameter.schema, this.resolve);
    // A key is made for one request; the same again would be another's.
    return parameter.name === 'Idempotency-Key' ? value.map((text) => `${newId()}${String(text)}`.slice(0, 200)) : value;
  }

  private faultyIn(parameter: Parameter, filled: Filled): Faulty[] {
    const { name, schema } = parameter;
    const at = parameter.in === 'header' ? { header: name.toLowerCase() } : { where: `#/${name}` };
    const texts = new Set(
      broken(schema, filled.values[key(parameter)], this.resolve)
        .map(({ value }) => textIn(value, parameter))
        .filter((value) => value !== undefined)
        .filter((value) => sendable(value, parameter)),
    );
    if (parameter.in === 'header' && name === 'Accept-Language') return [];
    return [...texts].map((value) => ({
      ...at,
      what: `${parameter.in} ${name}: ${JSON.stringify(value).slice(0, 40)}`,
      sent: this.sent({ ...filled, values: { ...filled.values, [key(parameter)]: value } }),
    }));
  }

  /** A parameter that nobody knows, and one that comes twice. */
  private strange(filled: Filled): Faulty[] {
    const sent = this.sent(filled);
    const listed = this.parameters.filter((each) => each.in === 'query');
    const [first] = listed;
    if (!first) return [];
    const mark = sent.url.includes('?') ? '&' : '?';
    const name = encodeURIComponent(first.name);
    return [
      { what: 'a query nobody knows', where: '#/unexpected', sent: { ...sent, url: `${sent.url}${mark}unexpected=1` } },
      { what: 'a query that comes twice', where: `#/${first.name}`, sent: { ...sent, url: `${sent.url}${mark}${name}=a&${name}=b` } },
      { what: 'five hundred queries', sent: { ...sent, url: `${sent.url}${mark}${'a=1&'.repeat(500)}` } },
    ];
  }

  private faultyBodies(filled: Filled, large: boolean): Faulty[] {
    if (this.form === undefined) return [];
    const sent = this.sent(filled);
    const inside = broken(this.form, filled.body, this.resolve).map(({ what, where, value }) => ({
      what,
      where,
      sent: { ...sent, body: written(value) },
    }));
    const text = written(filled.body);
    const texts = [...brokenTexts(text), ...(large ? largeTexts() : [])];
    return [...inside, ...texts.map(([what, body]) => ({ what, sent: { ...sent, body } }))];
  }

  private sent({ values, body }: Filled): Sent {
    const of = (place: Parameter['in']) => this.parameters.filter((each) => each.in === place && values[key(each)] !== undefined);
    const said = (parameter: Parameter) => String(values[key(parameter)]);
    const url = of('path').reduce((path, each) => path.replace(`{${each.name}}`, encodeURIComponent(said(each))), this.path);
    const query = of('query').map((each) => `${encodeURIComponent(each.name)}=${encodeURIComponent(said(each))}`);
    return {
      method: this.method.toUpperCase(),
      url: query.length > 0 ? `${url}?${query.join('&')}` : url,
      headers: {
        ...Object.fromEntries(of('header').map((each) => [each.name, said(each)])),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.bytes && { 'content-type': BYTES }),
      },
      ...(body !== undefined && { body: written(body) }),
      ...(this.bytes && { body: Buffer.from('x') }),
    };
  }
}

const BYTES = 'application/octet-stream';
const key = ({ in: place, name }: Parameter): string => `${place} ${name}`;

/** In a path, a query or a header all is text. */
function textIn(value: unknown, { schema }: Parameter): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && schema.type === 'integer' ? String(value) : undefined;
}

/** What a header can carry at all, and what would be another path. */
function sendable(value: string, { in: place, schema }: Parameter): boolean {
  if (place === 'header') return /^[\x21-\x7e]+$/.test(value);
  if (place === 'path') return /^[^/.?#]+$/.test(value) && !value.includes('\u0000') && value.length <= 90;
  return (
    schema.type !== 'integer' ||
    !/^-?\d{1,15}$/.test(value) ||
    Number(value) < (schema.minimum ?? 0) ||
    Number(value) > (schema.maximum ?? 0)
  );
}

/** Bodies that are no form of anything. */
const brokenTexts = (text: string): (readonly [string, string | Buffer])[] => [
  ['nothing', ''],
  ['half of it', text.slice(0, -1)],
  ['twice', text + text],
  ['a number', '7'],
  ['a word', '"text"'],
  ['null', 'null'],
  ['a list', `[${text}]`],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['a name given twice', `{"reason":"a","reason":"b",${text.slice(1)}`],
  ['3,000 lists in each other', `{"a":${'['.repeat(3_000)}${']'.repeat(3_000)}}`],
  ['GBK', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd5, 0xc5, 0xc8, 0xfd, 0x22, 0x7d])],
];

/** They meet the door before any form does: one form is enough. */
const largeTexts = (): (readonly [string, string])[] => [
  ['200,000 lists that never end', '['.repeat(200_000)],
  ['30,000 objects in each other', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
  ['8,000 empty parties', `{"parties":[${'{},'.repeat(7_999)}{}]}`],
  ['40,000 members', `{${Array.from({ length: 40_000 }, (_, i) => `"m${i}":1`).join(',')}}`],
  ['a name of 900,000 letters', `{"${'x'.repeat(900_000)}":1}`],
  ['a number of 900,000 digits', `{"people":${'9'.repeat(900_000)}}`],
  ['two megabytes', `{"summary":"${'x'.repeat(2_000_000)}"}`],
];
