import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { Terms, pageOfDeadlines } from '#chassis';
import type { DeadlinePageDto, DeadlineQuery, Deadlines } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The rounds that are owed. So long before its end, as the county has it for a level, a round is due soon. */
@Injectable()
export class RoundDeadlines implements Deadlines {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly terms: Terms,
  ) {}

  async page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto> {
    const warned = async (level: string) => (await this.terms.find(`return-${level}`))?.warnHours ?? 0;
    const hours = await Promise.all(['department', 'village', 'township'].map(warned));
    const own = within(actor, { township: 'township', village: 'village', lead: 'department' }, 5);
    const warning = `make_interval(hours => case when department is not null then $2::int when village is not null then $3::int else $4::int end)`;
    const sql = `select id, 'return' as deadline, 'return' as part, unit, township, village, department,
         to_char(due_at at time zone 'UTC', ${UTC}) collate "C" as "dueAt", false as provisional,
         case when status = 'overdue' or due_at <= $1::timestamptz then 'overdue' when due_at - ${warning} <= $1 then 'soon' else 'running' end as state, null::text as "pausedAt"
       from round where ${owed(query.state)} and ${own.sql}`;
    return pageOfDeadlines(this.database, () => ({ sql, params: [at.toISOString(), ...hours, ...own.params] }), query, at);
  }
}

/** As the indexes of what is open and what was missed have it. */
function owed(state: DeadlineQuery['state']): string {
  switch (state) {
    case 'overdue':
      return `(status = 'overdue' or status = 'open' and due_at <= $1::timestamptz)`;
    case 'soon':
      return `status = 'open' and due_at <= $1::timestamptz + make_interval(hours => greatest($2::int, $3::int, $4::int))`;
    case 'running':
      return `status = 'open'`;
    case 'paused': // a round does not stand still
      return 'false';
    case undefined:
      return `status in ('open', 'overdue')`;
  }
}
