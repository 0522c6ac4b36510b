import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import type { UnitChanged } from '#contracts';
import { DATABASE, NotFound } from '#kernel';
import type { Actor, Database, Queryable } from '#kernel';
import { scopeOf } from './scope.js';
import type { NamedUnitDto as NamedUnit } from './unit.dto.js';
import type { Unit } from './unit.js';

@Injectable()
export class Units {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Those of the codes that are known here. */
  known(codes: readonly string[], db: Queryable = this.database): Promise<Unit[]> {
    return db.query<Unit>(
      'select unit, level, name, parent, desk, active, successor from unit where unit = any($1)',
      [codes],
      'known units',
    );
  }

  /** What lies elsewhere is not there; `what` is what was asked for at that unit. @throws NotFound */
  async mustLieWithin(code: string, actor: Actor, what = 'unit', may: typeof covers = covers): Promise<void> {
    const [unit] = await this.known([code]);
    if (!unit || !may(actor, scopeOf(unit))) throw new NotFound(what);
  }

  /** All of them as they are called, those that are no more included. */
  named(): Promise<NamedUnit[]> {
    return this.database.query<NamedUnit>('select unit as code, level, name, parent, active from unit order by unit', [], 'names of units');
  }

  /** All of them, by their codes. */
  async all(db: Queryable): Promise<ReadonlyMap<string, Unit>> {
    const rows = await db.query<Unit>('select unit, level, name, parent, desk, active, successor from unit');
    return new Map(rows.map((row) => [row.unit, row]));
  }

  /** Those that ended and lead to it, over others that ended too. */
  async succeededBy(unit: string, db: Queryable): Promise<string[]> {
    const rows = await db.query<{ unit: string }>(
      `with recursive gone (unit) as (
         select unit from unit where not active and successor = $1
         union select u.unit from unit u join gone on u.successor = gone.unit where not u.active)
       select unit from gone order by unit`,
      [unit],
      'predecessors of a unit',
    );
    return rows.map((row) => row.unit);
  }

  /** An older word never overwrites a newer one. */
  async note({ sequence, data: { unit, level, name, parent, desk, active, successor } }: UnitChanged, db: Queryable): Promise<void> {
    await db.query(
      `insert into unit (unit, level, name, parent, desk, active, sequence, successor) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent,
         desk = excluded.desk, active = excluded.active, sequence = excluded.sequence, successor = excluded.successor
       where unit.sequence < excluded.sequence`,
      [unit, level, name, parent, desk, active, sequence, successor ?? null],
      'note a unit',
    );
  }
}
