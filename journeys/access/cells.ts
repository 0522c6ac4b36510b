import { roles } from '#kernel';
import type { Role, UnitLevel } from '#kernel';
import { COUNTY } from '../county.js';
import type { Answer, Book, Line, Standing } from './book.js';
import { beside, levels, neighbouring, own } from './places.js';

/** Who comes; nobody has no token. */
export type Visitor = Readonly<{ county: string; unit: string; level: UnitLevel; roles: readonly Role[] }>;

/** One question and its answer: a route, who asks it, and how they stand to what they ask for. */
export type Cell = Readonly<{ line: Line; visitor?: Visitor; standing: Standing; expected: Answer }>;

/** All cells of a route's line. Who has no role is asked of their own, where nothing else would keep them out. */
export function cellsOf(line: Line, book: Book): Cell[] {
  const askers = levels.flatMap((level) => [
    ...roles.flatMap((role) =>
      placings(level).map(({ standing, ...place }) => ({ standing, visitor: { ...place, level, roles: [role] } })),
    ),
    { standing: 'without any role' as const, visitor: { county: COUNTY, unit: own[level], level, roles: [] } },
  ]);
  return [...askers, { standing: 'nobody' as const }].flatMap((asker) => {
    const expected = expectedOf(line, asker, book);
    return expected ? [{ line, ...asker, expected }] : [];
  });
}

type Placing = Readonly<{ standing: Standing; county: string; unit: string }>;

/** Ours, those beside us and those of the next county, at one level. */
function placings(level: UnitLevel): Placing[] {
  const next: Placing = { standing: 'neighbouring county', county: neighbouring.county, unit: neighbouring[level] };
  const ours = (standing: Standing, unit: string): Placing => ({ standing, county: COUNTY, unit });
  const mine = [ours('own', own[level]), ours('not there', own[level]), next];
  if (level === 'county') return mine;
  const besides = ours(level === 'department' ? 'department beside' : 'village or township beside', beside[level]);
  return [...mine, besides, ours('helping unit', beside[level])];
}

/** The token is looked at first, then the role, and only then whose it is. Where nothing can be asked, there is no cell. */
function expectedOf(line: Line, { standing, visitor }: Pick<Cell, 'standing' | 'visitor'>, book: Book): Answer | undefined {
  const all = book.answer(line.whose, standing);
  const asked = (visitor?.level !== 'county' && all?.below) || all;
  const allowed = !visitor || visitor.roles.length === 0 || visitor.roles.some((role) => line.roles.includes(role));
  return asked && (allowed || standing === 'neighbouring county' ? asked : book.answer(line.whose, 'without the role'));
}
