import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';
import type { JsonSchema } from '../generate/schemas.js';

const LONGEST = 40;
const FORMATS = ['uuid', 'date', 'date-time'];
const SAYS_NOTHING = new Set(['$id', '$schema', 'title', 'description', 'type', 'default']);

/**
 * Where in a schema somebody could write what they like: a name, a number to call, a sentence. Whatever is not
 * known to be closed counts as open, so that a keyword this walk has never met is a finding and not a gap.
 */
export function freeText(schema: JsonSchema, at = ''): string[] {
  const { anyOf, oneOf, allOf } = schema;
  const choices = [anyOf, oneOf, allOf].flatMap((list) => list ?? []);
  if (choices.length > 0) return choices.flatMap((choice) => freeText(choice, at));
  if (schema.const !== undefined || schema.enum !== undefined) return [];
  const { type } = schema as { type?: unknown };
  if (Array.isArray(type)) return type.flatMap((one: JsonSchema['type']) => freeText({ ...schema, type: one }, at));

  switch (schema.type) {
    case 'boolean':
    case 'null':
      return [];
    case 'integer':
      return bounded(schema) ? unknownWords(schema, at, 'minimum', 'maximum') : [`${at}: a number without bounds`];
    case 'string':
      return stringsOf(schema, at);
    case 'array':
      return [...unknownWords(schema, at, 'items', 'minItems', 'maxItems'), ...freeText(items(schema), `${at}[]`)];
    case 'object':
      return objectsOf(schema, at);
    default:
      return [`${at}: anything at all`];
  }
}

const bounded = ({ minimum, maximum }: JsonSchema) =>
  Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum) && maximum !== Number.MAX_SAFE_INTEGER;

const items = ({ items: of }: JsonSchema): JsonSchema => (typeof of === 'object' && !Array.isArray(of) ? of : {});

function stringsOf(schema: JsonSchema, at: string): string[] {
  const unknown = unknownWords(schema, at, 'format', 'pattern', 'minLength', 'maxLength');
  if (schema.format !== undefined && FORMATS.includes(schema.format)) return unknown;
  if (schema.pattern === undefined) return [`${at}: free text`];
  const { longest, characters } = reachOf(schema.pattern);
  if (longest > LONGEST) return [`${at}: text of ${longest} characters`];
  return characters ? unknown : [`${at}: text with more than letters, digits and dashes`];
}

function objectsOf(schema: JsonSchema, at: string): string[] {
  const open = schema.additionalProperties === false ? [] : [`${at}: an open object`];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, of]) => freeText(of as JsonSchema, `${at}.${name}`));
  return [...open, ...unknownWords(schema, at, 'properties', 'required', 'additionalProperties'), ...inside];
}

const unknownWords = (schema: JsonSchema, at: string, ...known: readonly string[]): string[] =>
  Object.keys(schema)
    .filter((word) => !SAYS_NOTHING.has(word) && !known.includes(word))
    .map((word) => `${at}: says ${word}, which nobody here understands`);

/** How long a text the pattern lets through, and whether it is of plain letters, digits and dashes only. */
export function reachOf(pattern: string): { longest: number; characters: boolean } {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2022 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  const anchored = alternatives.every(({ elements }) => edge(elements[0], 'start') && edge(elements.at(-1), 'end'));
  return anchored ? widest(alternatives) : { longest: Infinity, characters: false };
}

const edge = (element: AST.Element | undefined, kind: 'start' | 'end') => element?.type === 'Assertion' && element.kind === kind;

type Reach = ReturnType<typeof reachOf>;

const widest = (alternatives: readonly AST.Alternative[]): Reach => {
  const reaches = alternatives.map(({ elements }) => elements.map(reachOfElement).reduce(joined, { longest: 0, characters: true }));
  return { longest: Math.max(...reaches.map(({ longest }) => longest)), characters: reaches.every(({ characters }) => characters) };
};

const joined = (one: Reach, other: Reach): Reach => ({
  longest: one.longest + other.longest,
  characters: one.characters && other.characters,
});

function reachOfElement(element: AST.Element): Reach {
  switch (element.type) {
    case 'Assertion':
      return { longest: 0, characters: true };
    case 'Character':
      return { longest: 1, characters: plain(element.value, element.value) };
    case 'CharacterSet':
      return { longest: 1, characters: element.kind === 'digit' && !element.negate };
    case 'CharacterClass':
      return { longest: 1, characters: !element.negate && element.elements.every(plainInClass) };
    case 'Group':
    case 'CapturingGroup':
      return widest(element.alternatives);
    case 'Quantifier': {
      const { longest, characters } = reachOfElement(element.element);
      return { longest: longest === 0 ? 0 : longest * element.max, characters };
    }
    default:
      return { longest: Infinity, characters: false };
  }
}

function plainInClass(element: AST.CharacterClass['elements'][number]): boolean {
  if (element.type === 'Character') return plain(element.value, element.value);
  if (element.type === 'CharacterClassRange') return plain(element.min.value, element.max.value);
  return element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate;
}

const runs = ['09', 'AZ', 'az', '--'].map((run) => [run.charCodeAt(0), run.charCodeAt(1)] as const);

const plain = (first: number, last: number) => runs.some(([from, to]) => from <= first && last <= to);
