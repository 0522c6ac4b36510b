import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { keptDeadlines, pageOfDeadlines } from '#chassis';
import type { DeadlinePageDto, DeadlineQuery, Deadlines } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';

/**
 * The tier's, by its id each agreement's, and until when a court may be asked: all of them of all who mediate there. What the parties
 * did not ask a court is over, and nobody's to do.
 */
const kept = {
  table: 'mediation',
  named: `case when each.key = 'tier' then 'tier' when each.key like 'confirmation-%' then 'confirmation' else 'performance' end`,
  unit: 'null::text',
  department: 'kept.lead',
  where: `kept.status <> 'voided' and not (each.key like 'confirmation-%' and (each.value ->> 'dueAt')::timestamptz <= $1)`,
} as const;

@Injectable()
export class MediationDeadlines implements Deadlines {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto> {
    const own = within(actor, { township: 'kept.township', village: 'kept.village', lead: 'kept.lead' }, 2);
    return pageOfDeadlines(this.database, keptDeadlines(kept, own), query, at);
  }
}
