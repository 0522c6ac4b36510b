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

/** What another desk no longer asks a unit for, which screens here now. */
export type Handed = Readonly<{ unit: string; period: string }>;

/** Our own copy of the county's units, as intake tells of them, and which of them screen at this desk. */
@Injectable()
export class Units {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'desk'>) {}

  /**
   * A unit that joins, or joins again, is a newcomer until its current round is open. One that comes from another desk has its round
   * there: it screens here from the first period on that opens after it came, which may be open when we hear of it, and what that desk
   * hands over.
   */
  async put(unit: Unit, on: Day, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into unit (unit, level, name, parent, desk, active, sequence, newcomer, successor) values ($1, $2, $3, $4, $5, $6, $7, $6 and $5 = $10, $8)
       on conflict (unit) do update set level = excluded.level, name = excluded.name, parent = excluded.parent, desk = excluded.desk,
         active = excluded.active, sequence = excluded.sequence, successor = excluded.successor,
         came_on = case when unit.desk = excluded.desk then unit.came_on else $9::date end,
         newcomer = excluded.active and excluded.desk = $10 and (unit.newcomer or not unit.active or unit.desk <> excluded.desk)
       where unit.sequence < excluded.sequence`,
      [unit.unit, unit.level, unit.name, unit.parent, unit.desk, unit.active, unit.sequence, unit.successor ?? null, on, this.config.desk],
    );
  }

  /** Another desk no longer has it, nor what it owed there of that period. */
  async handed({ unit, period }: Handed, tx: Transaction): Promise<void> {
    await tx.query('insert into handed_unit (unit, period) values ($1, $2) on conflict do nothing', [unit, period]);
  }

  /** The active units of a level that screen here by the day on which a period opens, behind a code, in the order of their codes. */
  async following(level: UnitLevel, opensOn: Day, after: string, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      `select unit from unit where level = $1 and active and desk = $4 and (came_on is null or came_on < $5) and unit > $2
       order by unit limit $3`,
      [level, after, limit, this.config.desk, opensOn],
    );
    return rows.map(({ unit }) => unit);
  }

  /** Who joined, or came before the period that opened then. Locked, and passed over by whoever else looks. */
  async newcomers(level: UnitLevel, opensOn: Day, limit: number, tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ unit: string }>(
      `select unit from unit where level = $1 and newcomer and active and desk = $3 and (came_on is null or came_on < $4)
       order by unit limit $2 for update skip locked`,
      [level, limit, this.config.desk, opensOn],
    );
    return rows.map(({ unit }) => unit);
  }

  async welcomed(units: readonly string[], tx: Transaction): Promise<void> {
    await tx.query('update unit set newcomer = false where newcomer and unit = any($1)', [units]);
  }

  /** What was handed over of units that are ours by now, out of what is kept of it: nobody else gets it. */
  takeOver(level: UnitLevel, limit: number, tx: Transaction): Promise<Handed[]> {
    return tx.query<Handed>(
      `delete from handed_unit where (unit, period) in (
         select h.unit, h.period from handed_unit h join unit u using (unit) where u.level = $1 and u.active and u.desk = $3
         order by h.unit, h.period limit $2 for update of h skip locked) returning unit, period`,
      [level, limit, this.config.desk],
    );
  }

  /** Which of these are units of ours. */
  async known(units: readonly string[], tx: Transaction): Promise<Set<string>> {
    const rows = await tx.query<{ unit: string }>('select unit from unit where active and unit = any($1)', [units]);
    return new Set(rows.map(({ unit }) => unit));
  }
}
