import fc from 'fast-check';
import { kinds, needs } from './schema.js';
import type { Resolve, Schema } from './schema.js';

/** A pattern says all there is to say of what has one of these formats, or none; of any other the example is taken. */
const KNOWN_FORMATS = new Set([undefined, 'uuid', 'date', 'date-time']);
const LETTERS = [...'张三李四水渠土地的一二三，。（）“”·abcXYZ019 -_/\\\'"<>&%$#{}[]😀𠮷é'];
/** What is longer than this is words, and its pattern only forbids some. */
const LONGEST_CODE = 64;

/** What keeps to a schema, and nothing else is known of. */
export function valid(given: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  const { type, example, enum: words } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (words) return fc.constantFrom(...words);
  const choices = kinds(schema);
  if (choices.length > 0) return fc.oneof(...choices.map((each) => valid(each, resolve)));

  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer': {
      const { minimum: min = 0, maximum: max = 1_000 } = schema;
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
    }
    case 'string':
      if (!KNOWN_FORMATS.has(schema.format)) return fc.constant(example);
      return example === undefined ? text(schema) : fc.oneof(fc.constant(example), text(schema));
    case 'array': {
      const { items = {}, minItems: minLength = 0, maxItems: maxLength = 3 } = schema;
      const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 4)) };
      const item = valid(items, resolve);
      return schema.uniqueItems ? fc.uniqueArray(item, size) : fc.array(item, size);
    }
    case 'object':
      return object(schema, resolve);
    default:
      throw new Error(`nobody knows what to send for ${JSON.stringify(schema)}`);
  }
}

function object(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = schema;
  const members = Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, valid(of, resolve)]));
  const ways = needs(schema).length === 0 ? [[]] : needs(schema);
  return fc.oneof(...ways.map((needed) => fc.record(members, { requiredKeys: [...new Set([...required, ...needed])] })));
}

function text({ pattern, minLength = 0, maxLength = LONGEST_CODE }: Schema): fc.Arbitrary<string> {
  const fits = (value: string) => [...value].length >= minLength && [...value].length <= maxLength;
  if (pattern?.includes('\\p{')) return ofScript(new RegExp(pattern, 'u'));
  if (pattern !== undefined && maxLength <= 200 && isWhole(pattern)) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  const allowed = pattern === undefined ? () => true : (value: string) => new RegExp(pattern, 'u').test(value);
  const words = fc.array(fc.constantFrom(...LETTERS), { minLength, maxLength: Math.min(maxLength, minLength + 80) });
  return fc.oneof({ weight: 9, arbitrary: words.map((each) => each.join('')) }, fc.constant('界'.repeat(maxLength))).filter(allowed);
}

/** Written of the letters that such a pattern takes, since nobody writes from a script's whole alphabet. */
function ofScript(pattern: RegExp): fc.Arbitrary<string> {
  const letters = LETTERS.filter((letter) => pattern.test(letter + letter));
  return fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 }).map((each) => each.join(''));
}

/** From its first letter to its last, so that it can be written from. */
const isWhole = (pattern: string): boolean => pattern.startsWith('^') && pattern.endsWith('$');
