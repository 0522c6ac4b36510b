import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { keptDeadlines, pageOfDeadlines } from '#chassis';
import type { DeadlinePageDto, DeadlineQuery, Deadlines } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';

/** By its name each is the seat that has yet to accept, or who leads is to decide whether it is admitted. */
const kept = {
  table: 'dispute',
  named: `case each.key when 'admissibility' then 'admissibility' else 'acceptance' end`,
  unit: `case each.key when 'lead' then kept.lead when 'admissibility' then kept.lead when 'township' then kept.township else kept.village end`,
  department: 'kept.lead',
  where: `(kept.status = 'undecided' or kept.status = 'assigned' and kept.seats ->> each.key <> 'accepted')`,
} as const;

@Injectable()
export class DisputeDeadlines implements Deadlines {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto> {
    const own = within(actor, { township: 'kept.township', village: 'kept.village', lead: 'kept.lead' }, 2);
    return pageOfDeadlines(this.database, keptDeadlines(kept, own), query, at);
  }
}
