import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { keptDeadlines, pageOfDeadlines } from '#chassis';
import type { DeadlinePageDto, DeadlineQuery, Deadlines } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';

/** The tier's, and by its id each agreement's; either is of all who mediate there. */
const kept = {
  table: 'mediation',
  named: `case each.key when 'tier' then 'tier' else 'performance' end`,
  unit: 'null::text',
  department: 'kept.lead',
  where: `kept.status <> 'voided'`,
} as const;

@Injectable()
export class MediationDeadlines implements Deadlines {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto> {
    const own = within(actor, { township: 'kept.township', village: 'kept.village', lead: 'kept.lead' }, 2);
    return pageOfDeadlines(this.database, keptDeadlines(kept, own), query, at);
  }
}
