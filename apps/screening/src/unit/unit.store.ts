import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import type { Transaction, UnitLevel } from '#kernel';

export type Unit = Readonly<{
  unit: string;
  level: UnitLevel;
  name: string;
  parent: string | null;
  /** Where it screens. */
  desk: string;
  active: boolean;
  sequence: number;
  successor?: string | undefined;
}>;

/** Our own copy of the county's units, as intake tells of them, and which of them screen at this desk. */
@Injectable()
export class Units {
  private readonly desk: string;

  constructor(@Inject(CONFIG) { desk }: Pick<Config, 'desk'>) {
    this.desk = desk;
  }

  /**
   * A unit that joins, or joins again, is a newcomer until its current round is open. One that comes from another desk has its round
   * there: it screens here from the next period on, unless that desk hands over what it still owes.
   */
  async put(unit: Unit, on: Day, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into unit (unit, level, name, parent, desk, active, sequence, newcomer, successor) values ($1, $2, $3, $4, $5, $6, $7, $6 and $5 = $10, $8)
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent, desk = excluded.desk,
         active = excluded.active, sequence = excluded.sequence, successor = excluded.successor,
         came_on = case when unit.desk = excluded.desk then unit.came_on else $9::date end,
         newcomer = excluded.active and excluded.desk = unit.desk and excluded.desk = $10 and (unit.newcomer or not unit.active)
       where unit.sequence < excluded.sequence`,
      [unit.unit, unit.level, unit.name, unit.parent, unit.desk, unit.active, unit.sequence, unit.successor ?? null, on, this.desk],
    );
  }

  /** Another desk no longer has it, nor what it owed there of the current period. */
  async handed(unit: string, tx: Transaction): Promise<void> {
    await tx.query('insert into handed_unit (unit) values ($1) on conflict do nothing', [unit]);
  }

  /** The active units of a level that screen here by the day on which a period opens, behind a code, in the order of their codes. */
  async following(level: UnitLevel, opensOn: Day, after: string, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      `select unit from unit where level = $1 and active and desk = $4 and (came_on is null or came_on < $5) and unit > $2
       order by unit limit $3`,
      [level, after, limit, this.desk, opensOn],
    );
    return rows.map(({ unit }) => unit);
  }

  /** Who joined, or was handed over by another desk. Locked, and passed over by whoever else looks. */
  async newcomers(level: UnitLevel, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      `select unit from unit where level = $1 and active and desk = $3 and unit = any(
         array(select n.unit from unit n where n.level = $1 and n.newcomer order by n.unit limit $2) || array(select h.unit from handed_unit h))
       order by unit limit $2 for update skip locked`,
      [level, limit, this.desk],
    );
    return rows.map(({ unit }) => unit);
  }

  async welcomed(units: readonly string[], tx: Transaction): Promise<void> {
    await tx.query('update unit set newcomer = false where newcomer and unit = any($1)', [units]);
    await tx.query('delete from handed_unit where unit = any($1)', [units]);
  }

  /** Which of these are units of ours. */
  async known(units: readonly string[], tx: Transaction): Promise<Set<string>> {
    const rows = await tx.query<{ unit: string }>('select unit from unit where active and unit = any($1)', [units]);
    return new Set(rows.map(({ unit }) => unit));
  }
}
