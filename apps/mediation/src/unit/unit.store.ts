import { Inject, Injectable } from '@nestjs/common';
import type { UnitChanged } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import type { Unit } from './unit.js';

@Injectable()
export class Units {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Those of the codes that are known here. */
  known(codes: readonly string[]): Promise<Unit[]> {
    return this.database.query<Unit>(
      'select unit, level, name, parent, desk, active from unit where unit = any($1)',
      [codes],
      'known units',
    );
  }

  /** An older word never overwrites a newer one. */
  async note({ sequence, data: { unit, level, name, parent, desk, active } }: UnitChanged, db: Queryable): Promise<void> {
    await db.query(
      `insert into unit (unit, level, name, parent, desk, active, sequence) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent,
         desk = excluded.desk, active = excluded.active, sequence = excluded.sequence
       where unit.sequence < excluded.sequence`,
      [unit, level, name, parent, desk, active, sequence],
      'note a unit',
    );
  }
}
