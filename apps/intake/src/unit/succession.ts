import type { UnitFact } from '#contracts';
import { Refused, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import { changed, end, news } from './unit.js';
import type { Ended, Unit } from './unit.js';

export type Find = (code: string) => Pick<Unit, 'level' | 'active' | 'successor'> | undefined;

/** What is wrong with a successor, by the code of its refusal. */
export type Flaw = 'unit.unknown-successor' | 'unit.successor-of-another-kind' | 'unit.succession-cycle' | 'unit.successor-ended';

/** A successor is of the same kind, and leads, over others that ended too, to one that is there. */
export function flawOf({ id, level }: Pick<Unit, 'id' | 'level'>, successor: string, find: Find): Flaw | undefined {
  const met = new Set([id]);
  for (let at = successor; ;) {
    if (met.has(at)) return 'unit.succession-cycle';
    const found = find(at);
    if (!found) return 'unit.unknown-successor';
    if (found.level !== level) return 'unit.successor-of-another-kind';
    if (found.active) return undefined;
    if (found.successor === null) return 'unit.successor-ended';
    met.add(at);
    at = found.successor;
  }
}

/** What stands around a unit that ends: what it still holds, is in charge of, and has below it. */
export type Around = Readonly<{ find: Find; today: string; disputes: number; categories: number; villages: number }>;

/**
 * 撤并: the county says that a unit is no more, and which one stands in its place. It may end without one where it leaves nothing
 * behind that somebody has to answer for. Of a unit that ended before, it says who its successor is after all.
 */
export function abolish(unit: Unit, { on, successor }: Ended, by: Actor, around: Around): UnitFact[] {
  mustBeOfCounty(by);
  const { disputes, categories, villages } = around;
  if (unit.level === 'county') throw new Refused('unit.is-the-county');
  if (on > around.today) throw new Refused('unit.ends-in-future', { on });
  const heir = successor ?? (unit.active ? null : unit.successor);
  const flaw = heir === null ? undefined : flawOf(unit, heir, around.find);
  if (flaw) throw new Refused(flaw, { unit: unit.id, successor: heir });
  if (villages > 0) throw new Refused('unit.has-villages', { villages });
  if (heir === null && disputes > 0) throw new Refused('unit.successor-missing', { disputes });
  if (heir === null && categories > 0) throw new Refused('unit.leads-categories', { categories });
  return news(unit, end(unit, { on, successor: heir }));
}

/** 更名: the code stays, and with it all that the unit holds. */
export function rename(unit: Unit, name: string, by: Actor): UnitFact[] {
  mustBeOfCounty(by);
  if (!unit.active) throw new Refused('unit.ended', { unit: unit.id });
  return news(unit, changed({ ...unit, name }, true));
}

function mustBeOfCounty({ unit }: Actor): void {
  if (levelOf(unit) !== 'county') throw new Refused('unit.county-decides');
}
