import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Held, RegisterNews } from './turn.js';

/** The SQL of cases that are on their way to our desk: whether they are here, and what the register has said of them meanwhile. */
@Injectable()
export class Awaited {
  async held(dispute: string, tx: Transaction): Promise<Held> {
    const [row] = await tx.query<Held>(
      `select coalesce(m.status, 'unopened') as status, coalesce(m.as_of, 0) as "asOf",
              exists (select from awaited_news where dispute = $1::uuid) as awaited
       from (select 1) one left join mediation m on m.id = $1::uuid`,
      [dispute],
      'who has a dispute',
    );
    return row ?? { status: 'unopened', asOf: 0, awaited: false };
  }

  /** As `held`, when nobody else decides on it: what is not here yet has no row to be locked. */
  async alone(dispute: string, tx: Transaction): Promise<Held> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`desk ${dispute}`], 'a dispute alone');
    return this.held(dispute, tx);
  }

  async keep(event: RegisterNews, tx: Transaction): Promise<void> {
    await tx.query('insert into awaited_news (dispute, sequence, event) values ($1, $2, $3) on conflict do nothing', [
      event.subject,
      event.sequence,
      JSON.stringify(event),
    ]);
  }

  /** All that was kept, in its order; from now on nothing of it is waited for. */
  async release(dispute: string, tx: Transaction): Promise<RegisterNews[]> {
    const rows = await tx.query<{ sequence: number; event: RegisterNews }>(
      'delete from awaited_news where dispute = $1 returning sequence, event',
      [dispute],
    );
    return rows.sort((one, other) => one.sequence - other.sequence).map(({ event }) => event);
  }
}
