import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { UnitFact } from '#contracts';
import type { Queryable } from '#kernel';
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
    active: { type: 'boolean' },
  },
});

@Injectable()
export class Units extends Store<Unit, UnitFact> {
  constructor(transactor: Transactor) {
    super(transactor, { name: 'unit', table, initial, evolve, scope });
  }

  all(db: Queryable = this.database): Promise<(Unit & Identified)[]> {
    return db.query('select id, sequence, level, name, parent, desk, active from unit order by id');
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
