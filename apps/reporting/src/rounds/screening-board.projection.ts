import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import type { Where } from '#access';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { NamedPeriod } from './current.js';
import { HELD_BACK } from './held-back.projection.js';
import type { Fates } from './round-standing.js';

export type RoundCounts = Readonly<{
  key: string;
  name: string | null;
  due: number;
  returned: number;
  zero: number;
  late: number;
  notYetDue: number;
  overdue: number;
  silent: number;
  findings: number;
  fates: Fates;
  incomplete: number;
}>;

const SHOWN = 30;

@Injectable()
export class ScreeningBoard {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Read from the cells of the period: as many rows as there are townships and departments, not as there are rounds. */
  countsOf(period: string, actor: Actor): Promise<RoundCounts[]> {
    const { rounds, fates, where } = source(actor, 2);
    const standing = within(actor, { township: 'r.township', village: 'r.unit', lead: 'r.department' }, 2);
    return this.database.query<RoundCounts>(
      `select c.*, due - returned - overdue as "notYetDue", due - returned as silent,
         coalesce(f.fates, '{}') as fates, coalesce(i.n, 0) as incomplete, u.name
       from (select key, due, returned, zero, late, overdue, findings from ${rounds} c where period = $1 and due <> 0 and ${where.sql}) c
       left join (
         select key, jsonb_object_agg(fate, n) as fates from ${fates} f where period = $1 and n <> 0 and ${where.sql} group by 1
       ) f on f.key = c.key
       left join (
         select ${KEY} as key, count(*) as n from round_standing r
         where r.round in (${HELD_BACK}) and r.period = $1 and r.status <> 'ended' and ${standing.sql} group by 1
       ) i on i.key = c.key
       left join unit u on u.unit = c.key order by c.key`,
      [period, ...where.params],
    );
  }

  /** Each unit of a township, its round as it stands: as many rows as it has villages. */
  unitsOf(period: string, township: string, actor: Actor): Promise<RoundCounts[]> {
    const own = within(actor, { township: 'r.township', village: 'r.unit', lead: 'r.department' }, 3);
    return this.database.query<RoundCounts>(
      `select r.unit as key, u.name, 1 as due, (status = 'returned')::int as returned, (status = 'returned' and zero)::int as zero,
         (status = 'returned' and late)::int as late, (status = 'open')::int as "notYetDue", (status = 'overdue')::int as overdue,
         (status in ('open', 'overdue'))::int as silent, findings, fates, (r.round in (${HELD_BACK}))::int as incomplete
       from round_standing r left join unit u on u.unit = r.unit
       where r.period = $1 and r.township = $2 and r.status <> 'ended' and ${own.sql} order by r.unit`,
      [period, township, ...own.params],
    );
  }

  /** Those in which whoever asks has rounds, the last to be due first. */
  periodsOf(actor: Actor): Promise<NamedPeriod[]> {
    const { rounds, where } = source(actor, 1);
    return this.database.query<NamedPeriod>(
      `select period, due_at as "dueAt" from screening_period p
       cross join lateral (select from ${rounds} c where c.period = p.period and due <> 0 and ${where.sql} order by c.key limit 1) any_round
       order by due_at desc, period limit ${SHOWN}`,
      where.params,
    );
  }
}

const KEY = `coalesce(r.township, r.department, '')`;

/** Where the counts are read. No cell is as small as a village: it has a round a period, which is counted as it stands. */
function source(actor: Actor, firstParam: number): Readonly<{ rounds: string; fates: string; where: Where }> {
  if (levelOf(actor.unit) !== 'village')
    return { rounds: 'round_cell', fates: 'finding_cell', where: within(actor, { township: 'key', lead: 'key' }, firstParam) };
  return {
    rounds: `(select unit, period, ${KEY} as key, 1 as due, (status = 'returned')::int as returned, (status = 'returned' and zero)::int as zero,
      (status = 'returned' and late)::int as late, (status = 'overdue')::int as overdue, findings from round_standing r where status <> 'ended')`,
    fates: `(select unit, period, ${KEY} as key, e.fate, e.n::int as n from round_standing r, jsonb_each_text(fates) e (fate, n))`,
    where: within(actor, { village: 'unit' }, firstParam),
  };
}
