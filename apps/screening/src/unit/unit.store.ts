import { Injectable } from '@nestjs/common';
import type { Transaction, UnitLevel } from '#kernel';

export type Unit = Readonly<{
  unit: string;
  level: UnitLevel;
  name: string;
  parent: string | null;
  active: boolean;
  sequence: number;
  successor?: string | undefined;
}>;

/** Our own copy of the county's units, as intake tells of them. */
@Injectable()
export class Units {
  /** A unit that joins, or joins again, is a newcomer until its current round is open. */
  async put(unit: Unit, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into unit (unit, level, name, parent, active, sequence, newcomer, successor) values ($1, $2, $3, $4, $5, $6, $5, $7)
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent, active = excluded.active,
         sequence = excluded.sequence, successor = excluded.successor, newcomer = excluded.active and (unit.newcomer or not unit.active)
       where unit.sequence < excluded.sequence`,
      [unit.unit, unit.level, unit.name, unit.parent, unit.active, unit.sequence, unit.successor ?? null],
    );
  }

  /** The active units of a level that follow a code, in the order of their codes. */
  async following(level: UnitLevel, after: string, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      'select unit from unit where level = $1 and active and unit > $2 order by unit limit $3',
      [level, after, limit],
    );
    return rows.map(({ unit }) => unit);
  }

  /** Locked, and passed over by whoever else looks. */
  async newcomers(level: UnitLevel, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      'select unit from unit where level = $1 and newcomer order by unit limit $2 for update skip locked',
      [level, limit],
    );
    return rows.map(({ unit }) => unit);
  }

  async welcomed(units: readonly string[], tx: Transaction): Promise<void> {
    await tx.query('update unit set newcomer = false where newcomer and unit = any($1)', [units]);
  }

  /** Which of these are units of ours. */
  async known(units: readonly string[], tx: Transaction): Promise<Set<string>> {
    const rows = await tx.query<{ unit: string }>('select unit from unit where active and unit = any($1)', [units]);
    return new Set(rows.map(({ unit }) => unit));
  }
}
