import { Injectable } from '@nestjs/common';
import type { UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';

/** The names of units, as far as they were heard. */
@Injectable()
export class Units {
  async fold(events: readonly UnitChanged[], tx: Transaction): Promise<void> {
    if (events.length === 0) return;
    const rows = new Map<string, object>();
    for (const { sequence, data } of events) rows.set(data.unit, { ...data, sequence });
    await tx.query(
      `insert into unit (unit, level, name, parent, active, sequence, successor)
       select unit, level, name, parent, active, sequence, successor from jsonb_populate_recordset(null::unit, $1::jsonb) order by unit
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent,
         active = excluded.active, sequence = excluded.sequence, successor = excluded.successor where unit.sequence < excluded.sequence`,
      [JSON.stringify([...rows.values()])],
    );
  }
}
