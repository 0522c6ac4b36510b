import { Inject, Injectable } from '@nestjs/common';
import { addDays, today } from '#calendar';
import { Terms, may, pageOfToday } from '#chassis';
import type { Parameter, Today, TodayPageDto, TodayQuery } from '#chassis';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Before that no period began that is still open: a month, and the longest term to return it. */
const OPEN_FOR_DAYS = 100;

/** The returns that the unit owes. */
@Injectable()
export class ReturnsToday implements Today {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly terms: Terms,
  ) {}

  async page(query: TodayQuery, actor: Actor, at: Date): Promise<TodayPageDto> {
    const term = await this.terms.find(`return-${levelOf(actor.unit)}`);
    const ways = (p: Parameter) => {
      const [now, unit] = [p(at.toISOString()), p(actor.unit)];
      const state = `case when status = 'overdue' or due_at <= ${now}::timestamptz then 'overdue'
        when due_at - make_interval(hours => ${p(term?.warnHours ?? 0)}::int) <= ${now}::timestamptz then 'soon' else 'running' end`;
      const owed = `select 'return' as kind, id, 'return' as part, null::text as number, null::text as matter, period, township, village, department,
        to_char(due_at at time zone 'UTC', ${UTC}) as at, ${state} as state from round where unit = ${unit}`;
      return [
        `${owed} and status = 'open' and opens_on >= ${p(addDays(today(at), -OPEN_FOR_DAYS))}::date`,
        `${owed} and status = 'overdue'`,
      ];
    };
    return pageOfToday(this.database, may(actor, 'clerk', 'screener') ? ways : () => [], query);
  }
}
