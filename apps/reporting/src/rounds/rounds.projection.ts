import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import type { RoundFact } from '#contracts';
import { DATABASE } from '#kernel';
import type { Actor, Database, Transaction } from '#kernel';
import { FoldedTable } from '../folded-table.projection.js';
import type { Heard } from '../heard.js';
import { evolve, initial } from './round-standing.js';
import type { RoundStanding } from './round-standing.js';

export type RoundCounts = Readonly<{
  key: string;
  name: string | null;
  due: number;
  returned: number;
  zero: number;
  late: number;
  overdue: number;
  silent: number;
  findings: number;
  incomplete: number;
}>;

@Injectable()
export class Rounds {
  private readonly standings = new FoldedTable<RoundStanding>('round_standing', 'round', initial);

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async fold(events: readonly Heard<RoundFact>[], tx: Transaction): Promise<void> {
    if (events.length === 0) return;
    const before = await this.standings.lock(
      events.map(({ subject }) => subject),
      tx,
    );
    const after = new Map(before);
    for (const event of events) after.set(event.subject, evolve(after.get(event.subject) ?? initial, event));
    await this.standings.write(new Map([...after].filter(([round, standing]) => standing !== before.get(round))), tx);
  }

  /** A department's rounds stand under its own name, all others under their township. */
  countsOf(period: string, actor: Actor): Promise<RoundCounts[]> {
    const jurisdiction = within(actor, { township: 'r.township', village: 'r.village', lead: 'r.department' }, 2);
    return this.database.query<RoundCounts>(
      `select c.*, u.name from (
         select coalesce(r.township, r.department, '') as key, count(*) as due,
           count(*) filter (where r.status = 'returned') as returned,
           count(*) filter (where r.status = 'returned' and r.zero) as zero,
           count(*) filter (where r.status = 'returned' and r.late) as late,
           count(*) filter (where r.status = 'overdue') as overdue,
           count(*) filter (where r.status <> 'returned') as silent,
           coalesce(sum(r.findings), 0)::bigint as findings,
           count(*) filter (where r.round in (select subject from blocked_aggregate where owner = 'screening')) as incomplete
         from round_standing r where r.period = $1 and r.status <> 'ended' and ${jurisdiction.sql} group by 1
       ) c left join unit u on u.unit = c.key order by c.key`,
      [period, ...jurisdiction.params],
    );
  }
}
