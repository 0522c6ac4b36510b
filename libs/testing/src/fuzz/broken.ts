import { kinds, needs } from './schema.js';
import type { Resolve, Schema } from './schema.js';

/** JSON as it stands, which no value of ours would be written as. */
export class Raw {
  constructor(readonly text: string) {}
}

/** One way to get a value wrong: what is wrong with it, where (an RFC 6901 pointer as a fragment), and the whole value so. */
export type Broken = Readonly<{ what: string; where: string; value: unknown }>;

/** Days, weeks and moments that no calendar has, or that lie where none of ours can. */
const ODD_TIMES = ['2026-W99', '2026-W00', '2025-W53', '2026-02-30', '2026-00-10', '2026-13-01', '2026-11-H3', '1950-01-01', '9999-12-31', '0000-01-01', '+002026-01-01', '2026-11-23T25:00:00Z', '2026-11-23T09:00:60Z', '2026-11-23 09:00:00', 'yesterday', '20261123', '２０２６-11-23', '2026-11-23\n']; // prettier-ignore
const ODD_CODES = ['', ' ', 'Ä', '张三', '\u0000', 'a\u0000b', "'; drop table dispute; --", '__proto__', 'constructor', '-1', '１２３', '🙂'.repeat(30), 'x'.repeat(300)]; // prettier-ignore
const HUGE = [new Raw('1e400'), new Raw('-1e400'), new Raw('99999999999999999999'), new Raw('9007199254740993'), new Raw('0.1')];

/** A schema-true value got wrong in one place, in every way that its schema names. */
export function broken(given: Schema, value: unknown, resolve: Resolve, where = '#'): Broken[] {
  const schema = resolve(given);
  const choices = kinds(schema).map(resolve);
  const wrong = (what: string, values: readonly unknown[]): Broken[] =>
    values.filter((each) => !fits(each, schema, choices)).map((each) => ({ what: `${what} ${said(each)}`, where, value: each }));

  if (choices.length > 0) {
    const concrete = choices.find(({ type }) => type !== 'null');
    return concrete ? broken(concrete, value, resolve, where).filter((each) => each.where !== where || each.value !== null) : [];
  }
  const kind = wrong('a wrong kind:', [null, 7.5, true, 'text!', [], {}, [[]]]);
  if (schema.const !== undefined) return kind;
  if (schema.enum) return [...kind, ...wrong('not one of the words:', ['nothing-of-these', '', `${String(schema.enum[0])} `])];

  switch (schema.type) {
    case 'boolean':
      return [...kind, ...wrong('no yes or no:', ['true', 0, 1])];
    case 'integer': {
      const { minimum = 0, maximum = 0 } = schema;
      return [...kind, ...wrong('out of bounds:', [minimum - 1, maximum + 1, ...HUGE, String(minimum)])];
    }
    case 'string':
      return [...kind, ...wrong('no such text:', oddTexts(schema)), ...wrong('half a character:', [new Raw('"\\ud800"')])];
    case 'array':
      return [...kind.filter((each) => !Array.isArray(each.value) || each.value.length > 0), ...brokenList(schema, value, resolve, where)];
    case 'object':
      return [...kind, ...brokenObject(schema, value, resolve, where)];
    default:
      return kind;
  }
}

function brokenList(schema: Schema, value: unknown, resolve: Resolve, where: string): Broken[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const { items = {}, minItems = 0, maxItems } = schema;
  const [first] = list;
  const few = minItems > 0 ? [{ what: 'too few', where, value: list.slice(0, minItems - 1) }] : [];
  if (first === undefined) return few;
  const many = maxItems === undefined ? [] : [{ what: 'too many', where, value: Array.from({ length: maxItems + 1 }, () => first) }];
  const same = schema.uniqueItems ? [{ what: 'one twice', where, value: [first, first] }] : [];
  const inside = broken(items, first, resolve, `${where}/0`).map((each) => ({ ...each, value: [each.value, ...list.slice(1)] }));
  return [...few, ...many, ...same, ...inside];
}

function brokenObject(schema: Schema, value: unknown, resolve: Resolve, where: string): Broken[] {
  const { properties = {}, required = [] } = schema;
  // One that may be left out, and was, is broken all the same.
  const whole = (value ?? {}) as Readonly<Record<string, unknown>>;
  const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
  const missing = required.map((name) => ({ what: 'missing', where: `${where}/${name}`, value: without(name) }));
  const more =
    schema.additionalProperties === false
      ? ['unexpected', 'toString'].map((name) => ({ what: 'unasked for', where: `${where}/${name}`, value: { ...whole, [name]: 1 } }))
      : [];
  const inside = Object.entries(properties).flatMap(([name, of]) =>
    broken(of, whole[name], resolve, `${where}/${name}`).map((each) => ({ ...each, value: { ...whole, [name]: each.value } })),
  );
  return [...missing, ...more, ...inside];
}

function oddTexts({ pattern, minLength = 0, maxLength }: Schema): string[] {
  const length = maxLength === undefined ? [] : ['界'.repeat(maxLength + 1)];
  const short = minLength > 0 ? ['', 'x'.repeat(minLength - 1)] : [];
  return [...length, ...short, ...(pattern === undefined ? [] : [...ODD_TIMES, ...ODD_CODES])];
}

/** Whether what was meant to be wrong is right by chance. */
function fits(value: unknown, schema: Schema, choices: readonly Schema[]): boolean {
  if (choices.length > 0) return choices.some((choice) => fits(value, choice, []));
  if (schema.enum) return schema.enum.includes(value);
  switch (schema.type) {
    case 'string': {
      if (typeof value !== 'string') return false;
      const length = [...value].length;
      const long = length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? Infinity);
      return long && (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value));
    }
    case 'integer':
      return Number.isInteger(value) && Number(value) >= (schema.minimum ?? -Infinity) && Number(value) <= (schema.maximum ?? Infinity);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value) && value.length === 0 && (schema.minItems ?? 0) === 0;
    case 'object':
      return JSON.stringify(value) === '{}' && (schema.required ?? []).length === 0 && needs(schema).length === 0;
    case 'null':
      return value === null;
    default:
      return false;
  }
}

const said = (value: unknown): string => (value instanceof Raw ? value.text : JSON.stringify(value)).slice(0, 40);

/** JSON of a value in which some is `Raw`. */
export function written(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${JSON.stringify(name)}:${written(each)}`)
    .join(',')}}`;
}
