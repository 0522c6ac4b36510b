import type { Forum } from '#contracts';
import { Refused, levelOf } from '#kernel';

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
 * A body that was closed mediates no more. One that the copy does not know is taken at its word: the news may be on
 * its way, and bodies of other counties never come.
 */
export function mustNotBeClosed(known: readonly Unit[]): void {
  const closed = known.find(({ active }) => !active);
  if (closed) throw new Refused('unit.closed', { unit: closed.unit, name: closed.name });
}

/** A referral goes to a unit of the county that is there, and of the kind that it says: courts and police stand among its departments. */
export function mustTake(unit: string, to: Forum, known: readonly Unit[]): void {
  mustNotBeClosed(known);
  if (known.length === 0) throw new Refused('referral.unknown-unit', { unit });
  const kind = to === 'village' || to === 'township' || to === 'county' ? to : 'department';
  if (levelOf(unit) !== kind) throw new Refused('referral.of-another-kind', { unit, forum: to });
}
