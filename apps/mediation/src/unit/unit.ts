import type { Forum } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';

/** What mediation knows of a unit: a copy that intake keeps fresh by its events. */
export type Unit = Readonly<{
  unit: string;
  level: string;
  name: string;
  parent: string | null;
  desk: string;
  active: boolean;
  /** Which unit stands in its place since it is no more. */
  successor: string | null;
}>;

/**
 * Who mediated stands on the county’s list and is there. Of other counties there is no list: where they mediate jointly, their units are
 * taken at their word.
 */
export function mustBeListed(bodies: readonly string[], known: readonly Unit[], county: string): void {
  bodies.forEach((unit, i) => {
    const listed = known.find((each) => each.unit === unit);
    if (!listed && isOf(county, unit)) throw new RefusedAt(`bodies/${i}`, 'attempt.unknown-unit', { unit });
    if (listed?.active === false) throw new RefusedAt(`bodies/${i}`, 'unit.closed', { unit, name: listed.name });
  });
}

/** A department goes by a word that only its county knows. */
const isOf = (county: string, unit: string): boolean => levelOf(unit) === 'department' || unit.startsWith(county);

/** A unit that was closed takes nothing new. One that the copy does not know is taken at its word: the news may be on its way. */
export function mustNotBeClosed(known: readonly Unit[]): void {
  const closed = known.find(({ active }) => !active);
  if (closed) throw new Refused('unit.closed', { unit: closed.unit, name: closed.name });
}

/** One court, of the county’s units or by its name. Which of its units are courts the list does not say. */
export function mustBeACourt(court: string, outside: string | undefined, known: readonly Unit[]): void {
  if (outside !== undefined) throw new RefusedAt('outside', 'confirmation.two-courts');
  mustNotBeClosed(known);
  if (known.length === 0) throw new RefusedAt('court', 'referral.unknown-unit', { unit: court });
}

/** A referral goes to a unit of the county that is there, and of the kind that it says: courts and police stand among its departments. */
export function mustTake(unit: string, to: Forum, known: readonly Unit[]): void {
  mustNotBeClosed(known);
  if (known.length === 0) throw new Refused('referral.unknown-unit', { unit });
  const kind = to === 'village' || to === 'township' || to === 'county' ? to : 'department';
  if (levelOf(unit) !== kind) throw new Refused('referral.of-another-kind', { unit, forum: to });
}
