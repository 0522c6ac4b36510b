import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roles } from '#kernel';
import type { Role } from '#kernel';
import { root } from '../../scripts/test/program.js';

/** How somebody stands to what they ask for, in the words of the table. */
export const standings = [
  'own',
  'village or township beside',
  'department beside',
  'helping unit',
  'neighbouring county',
  'not there',
  'without the role',
  'without any role',
  'nobody',
] as const;
export type Standing = (typeof standings)[number];

/** `shown`: whether a list holds what is asked about. `below`: what units below the county are answered, where that is another. */
export type Answer = Readonly<{ status: number; code?: string; shown?: boolean; below?: Answer }>;
export type Line = Readonly<{ route: string; roles: readonly Role[]; whose: string }>;

/** docs/access.md as it can be asked. */
export type Book = Readonly<{
  lines: readonly Line[];
  /** Nothing where the question makes no sense, such as of a list that is not there. */
  answer(whose: string, standing: Standing): Answer | undefined;
}>;

export function readBook(): Book {
  const tables = tablesOf(readFileSync(path.join(root, 'docs/access.md'), 'utf8'));
  const answers = new Map(rowsUnder(tables, 'Whose').map((row) => [row.get('Whose'), row]));
  return {
    lines: rowsUnder(tables, 'Route', 'Whose').map((row) => ({
      route: bare(row.get('Route')),
      whose: row.get('Whose') ?? '',
      roles: roles.filter((role) => row.get(role) === '✓'),
    })),
    answer: (whose, standing) => answerOf(answers.get(whose)?.get(standing) ?? `nothing of ${whose}, ${standing}`),
  };
}

type Row = ReadonlyMap<string, string>;

/** All tables of a page; each row by the words above its columns. */
function tablesOf(page: string): Row[][] {
  return page.split(/\n\n+/).flatMap((block) => {
    const [head, rule, ...body] = block
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(cellsOf);
    if (!head || !rule) return [];
    return [body.map((cells) => new Map(head.map((word, i) => [word, cells[i] ?? ''])))];
  });
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Of the tables that begin and end with these words. */
function rowsUnder(tables: readonly Row[][], first: string, last?: string): Row[] {
  return tables.flatMap((rows) => {
    const words = [...(rows[0]?.keys() ?? [])];
    return words[0] === first && (last === undefined || words.at(-1) === last) ? rows : [];
  });
}

const bare = (text = ''): string => text.replaceAll('`', '');

/** What cannot be read is a mistake of the page, lest a cell that was rubbed out is never asked. */
function answerOf(text: string): Answer | undefined {
  if (text === '–') return undefined;
  const [county = '', others] = text.split('; below the county ');
  if (others !== undefined) {
    const [answer, below] = [answerOf(county), answerOf(others)];
    return answer && { ...answer, ...(below && { below }) };
  }
  const [, status, rest] = /^(\d{3}) ?(.*)$/.exec(text) ?? [];
  if (status === undefined) throw new Error(`docs/access.md says: ${text}`);
  if (rest === 'with it' || rest === 'without it') return { status: Number(status), shown: rest === 'with it' };
  return { status: Number(status), ...(rest && { code: rest }) };
}
