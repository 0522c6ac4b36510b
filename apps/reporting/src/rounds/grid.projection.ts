import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import type { Cadence } from '#contracts';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { HELD_BACK } from './held-back.projection.js';

/** Which rounds: of these periods, all of one cadence, and of one township where one is named. */
export type Window = Readonly<{ periods: readonly string[]; cadence: Cadence; township?: string | undefined }>;

export type UnitRow = Readonly<{
  unit: string;
  name: string | null;
  township: string | null;
  active: boolean;
  successor: string | null;
  at: readonly number[];
  letters: string;
  found: readonly number[];
  begun: string | null;
  last: string | null;
}>;

@Injectable()
export class ScreeningGrid {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Each unit that had a round in them, its rounds in one row; read by period and township, whatever was before. */
  rowsOf({ periods, cadence, township }: Window, actor: Actor): Promise<UnitRow[]> {
    const own = within(actor, { township: 'r.township', village: 'r.unit', lead: 'r.department' }, 4);
    return this.database.query<UnitRow>(
      `select g.*, u.name, coalesce(u.active, true) as active, u.successor,
         (select b.period from round_standing b where b.unit = g.unit and b.period <> '' and b.cadence = $2 order by b.period limit 1) as begun,
         case when not u.active then
           (select b.period from round_standing b where b.unit = g.unit and b.period <> '' and b.cadence = $2 order by b.period desc limit 1)
         end as last
       from (
         select r.unit, r.township, array_agg(array_position($1::text[], r.period) - 1 order by ${BY_PERIOD}) as at,
           string_agg(${LETTER}, '' order by ${BY_PERIOD}) as letters,
           coalesce(array_agg(r.findings order by r.period) filter (where ${LETTER} in ('f', 'F')), '{}') as found
         from round_standing r
         where r.period = any($1::text[]) and coalesce(r.township = $3, $3::text is null) and ${own.sql} group by r.unit, r.township
       ) g left join unit u on u.unit = g.unit order by g.unit`,
      [periods, cadence, township ?? null, ...own.params],
    );
  }

  /** The first period that anybody screened by. */
  async firstOf(cadence: Cadence): Promise<string | undefined> {
    const [row] = await this.database.query<{ period: string }>('select min(period) as period from screening_period where period ~ $1', [
      LOOKS[cadence],
    ]);
    return row?.period ?? undefined;
  }

  /** Until when the returns of each are in time. */
  async duesOf(periods: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ period: string; dueAt: string }>(
      'select period, due_at as "dueAt" from screening_period where period = any($1)',
      [periods],
    );
    return new Map(rows.map(({ period, dueAt }) => [period, dueAt]));
  }
}

/** A unit that went to another desk in mid-period has a round of it at both: the last is how it stands, and no other is than one that ended. */
const BY_PERIOD = `r.period, (r.status = 'ended') desc`;

const LETTER = `case when r.round in (${HELD_BACK}) then '?' when r.status = 'overdue' then 'm' when r.status = 'open' then 'n'
  when r.status = 'ended' then 'e' when r.zero and r.late then 'Z' when r.zero then 'z' when r.late then 'F' else 'f' end`;

const LOOKS: Readonly<Record<Cadence, string>> = {
  daily: '^\\d{4}-\\d{2}-\\d{2}$',
  weekly: 'W',
  'half-monthly': 'H',
  monthly: '^\\d{4}-\\d{2}$',
};
