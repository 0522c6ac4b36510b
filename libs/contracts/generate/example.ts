import { examples, patterns } from '../src/patterns.js';
import type { JsonSchema } from './schemas.js';

const byPattern = new Map<string, string>(
  Object.entries(patterns).map(([kind, pattern]) => [pattern, examples[kind as keyof typeof examples]]),
);

/** What a code is in the county of the samples, where its name says which kind it is of. */
const codes: Readonly<Record<string, string>> = { lead: 'justice', court: 'court', desk: 'county', from: 'county', to: 'hrss' };

/** One value that keeps to a schema and that people can read: all that may be said, each word the first of its list. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.enum ?? [];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return first;
  if (first !== undefined) return exampleOf(first as JsonSchema, name);
  // What may be null is shown as what else it may be.
  const [type] = [schema.type].flat();
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([each, of]) => [each, exampleOf(of as JsonSchema, each)]));
    case 'array':
      return [exampleOf(schema.items as JsonSchema, name)];
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, name);
  }
}

function textOf({ format, pattern = '' }: JsonSchema, name: string): string {
  if (format === 'uuid') return examples.id;
  const text = pattern === patterns.code ? (codes[name] ?? examples.code) : byPattern.get(pattern);
  if (text === undefined)
    throw new Error(`nobody knows an example of ${name}, ${pattern}: write its pattern with one, or the sample by hand`);
  return text;
}
