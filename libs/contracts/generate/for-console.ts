import { z } from 'zod';
import { catalogue } from '../src/catalogue.js';
import * as codes from '../src/codes.js';

/**
 * What the console has of the contracts: what each event is called, by its name without owner and version, every list of codes, and by
 * which of them a standing is shown.
 */
export function forConsole(): string {
  const facts = [...catalogue.values()].map(({ type, schema }) => [nameOf(type), String(schema.meta()?.title)] as const);
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
  const lists = Object.entries(codes).flatMap(([list, schema]) => (schema instanceof z.ZodEnum ? [[list, schema.options] as const] : []));
  return [
    '// Written by `npm run generate`; do not edit.',
    '',
    'export const facts = {',
    '  zh: {',
    ...facts.map(([name, title]) => `    '${name}': '${title}',`),
    '  },',
    '  en: {',
    ...facts.map(([name]) => `    '${name}': '${name.replaceAll('-', ' ')}',`),
    '  },',
    '};',
    '',
    'export const codes = {',
    ...lists.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([list, words]) => `  ${list}: [${quoted(words)}],`),
    '} as const;',
    '',
    'export const shownBy = {',
    ...Object.entries(codes.shownBy).map(([standing, identities]) => `  '${standing}': [${quoted(identities)}],`),
    '} as const;',
    '',
  ].join('\n');
}

const nameOf = (type: string): string => type.replace(/^[a-z]+\.|\.v\d+$/g, '');
