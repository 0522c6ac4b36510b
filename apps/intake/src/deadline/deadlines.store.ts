import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { keptDeadlines, pageOfDeadlines } from '#chassis';
import type { DeadlinePageDto, DeadlineQuery, Deadlines } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database, Role } from '#kernel';

/** By its name each is the seat that has yet to accept, or who leads is to decide whether it is admitted. */
const ofDisputes = {
  table: 'dispute',
  named: `case each.key when 'admissibility' then 'admissibility' else 'acceptance' end`,
  unit: `case each.key when 'lead' then kept.lead when 'admissibility' then kept.lead when 'township' then kept.township else kept.village end`,
  department: 'kept.lead',
  where: `(kept.status = 'undecided' or kept.status = 'assigned' and kept.seats ->> each.key <> 'accepted')`,
} as const;

/** The person who asks is to be answered by whoever took it. */
const ofRequests = {
  table: 'request',
  named: 'each.key',
  unit: 'kept.unit',
  department: 'kept.department',
  where: `kept.status = 'received'`,
} as const;

/** Whoever reads persons' requests is told of them here; who oversees is not, and handles those of their own unit like anybody else. */
const readRequests: readonly Role[] = ['clerk', 'mediator', 'coordinator'];

@Injectable()
export class IntakeDeadlines implements Deadlines {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto> {
    const { unit, roles } = actor;
    const seen = within(actor, { township: 'kept.township', village: 'kept.village', lead: 'kept.lead' }, 2);
    const disputes = keptDeadlines(ofDisputes, seen);
    if (!roles.some((role) => readRequests.includes(role))) return pageOfDeadlines(this.database, disputes, query, at);

    const own = within({ unit }, { township: 'kept.township', village: 'kept.village', lead: 'kept.department' }, 2 + seen.params.length);
    const requests = keptDeadlines(ofRequests, own);
    return pageOfDeadlines(this.database, eitherOf(disputes, requests), query, at);
  }
}

/** Of two tables; the moment that is asked for is the first parameter of both. */
const eitherOf =
  (one: Due, other: Due): Due =>
  (state, at) => {
    const [first, second] = [one(state, at), other(state, at)];
    return { sql: `${first.sql} union all ${second.sql}`, params: [...first.params, ...second.params.slice(1)] };
  };

type Due = ReturnType<typeof keptDeadlines>;
