import type { MigrationInterface, QueryRunner } from 'typeorm';

const keyed = (from: string, sign: 1 | -1): string =>
  `select period, coalesce(township, department, unit) as key, ${sign} as n, status, zero, late from ${from} where status <> 'ended'`;

/** In one order, so that two who move rounds of the same townships wait for each other and never in a circle. */
const add = (moved: string): string => `
  insert into round_count
    select * from (
      select period, key, sum(n) as due, coalesce(sum(n) filter (where status = 'returned'), 0) as returned,
        coalesce(sum(n) filter (where status = 'returned' and zero), 0) as zero,
        coalesce(sum(n) filter (where status = 'returned' and late), 0) as late,
        coalesce(sum(n) filter (where status = 'overdue'), 0) as overdue
      from (${moved}) m group by period, key
    ) d where (due, returned, zero, late, overdue) <> (0, 0, 0, 0, 0) order by period, key
  on conflict (period, key) do update set
    due = round_count.due + excluded.due, returned = round_count.returned + excluded.returned, zero = round_count.zero + excluded.zero,
    late = round_count.late + excluded.late, overdue = round_count.overdue + excluded.overdue;`;

const trigger = (when: 'insert' | 'update' | 'delete', tables: string, moved: string): string => `
  create function count_on_${when}() returns trigger language plpgsql as $$ begin ${add(moved)} return null; end $$;
  create trigger count_on_${when} after ${when} on round referencing ${tables} for each statement execute function count_on_${when}();`;

/**
 * How many rounds of a period a township or department owes and has returned, kept by what moves, in the statement that moves it:
 * as many rows as there are of those, where the villages of a country have 620,573.
 */
export class CountedRounds1764291600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever writes rounds meanwhile waits until what it writes is counted.
      lock table round in share row exclusive mode;
      create table round_count (
        period text not null,
        key text not null,
        due bigint not null,
        returned bigint not null,
        zero bigint not null,
        late bigint not null,
        overdue bigint not null,
        primary key (period, key)
      ) with (fillfactor = 50);
      ${add(keyed('round', 1))}
      ${trigger('insert', 'new table as moved', keyed('moved', 1))}
      ${trigger('update', 'old table as former new table as moved', `${keyed('former', -1)} union all ${keyed('moved', 1)}`)}
      ${trigger('delete', 'old table as former', keyed('former', -1))}
      create function count_on_truncate() returns trigger language plpgsql as $$ begin delete from round_count; return null; end $$;
      create trigger count_on_truncate after truncate on round for each statement execute function count_on_truncate();
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
