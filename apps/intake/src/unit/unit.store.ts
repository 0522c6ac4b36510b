import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { UnitFact } from '#contracts';
import type { Queryable, Transaction } from '#kernel';
import { Store, Transactor } from '#messaging';
import type { Identified, Scope } from '#messaging';
import { evolve, initial } from './unit.js';
import type { Unit } from './unit.js';

const table = new EntitySchema<Unit & Identified>({
  name: 'unit',
  columns: {
    id: { type: 'text', primary: true },
    sequence: { type: 'int' },
    level: { type: 'text' },
    name: { type: 'text' },
    parent: { type: 'text', nullable: true },
    desk: { type: 'text' },
    screening: { type: 'text' },
    active: { type: 'boolean' },
    successor: { type: 'text', nullable: true },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
  },
});

@Injectable()
export class Units extends Store<Unit, UnitFact> {
  constructor(transactor: Transactor) {
    super(transactor, { name: 'unit', table, initial, evolve, scope });
  }

  all(db: Queryable = this.database): Promise<(Unit & Identified)[]> {
    return db.query(`select ${this.columns} from unit order by id`);
  }

  /** One ends, or moves, at a time: what is looked at of the others stays as it is until then. */
  async alone(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('junan import'))`);
  }

  /** From its end on what still comes for them is looked for: others go by lists some seconds old, and write what they began before. */
  async watch(units: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`update unit set watched_until = 'infinity' where id = any($1)`, [units]);
  }

  /**
   * Those that are looked after, and whether it is for the last time. It goes on for a minute after the first look, which is only had
   * once the end is committed: however long that took, all others have a whole minute to hear of it.
   */
  async watched(): Promise<{ id: string; last: boolean }[]> {
    await this.database.query(`update unit set watched_until = clock_timestamp() + interval '1 minute' where watched_until = 'infinity'`);
    return this.database.query('select id, watched_until < now() as last from unit where watched_until is not null order by id');
  }

  async unwatch(units: readonly string[], tx: Transaction): Promise<void> {
    await tx.query('update unit set watched_until = null where id = any($1) and watched_until < now()', [units]);
  }
}

function scope({ id, level, parent }: Unit): Scope {
  switch (level) {
    case 'county':
      return {};
    case 'township':
      return { township: id };
    case 'village':
      return { township: parent, village: id };
    case 'department':
      return { departments: [id] };
  }
}
