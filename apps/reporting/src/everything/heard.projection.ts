import { Inject, Injectable } from '@nestjs/common';
import type { Event } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';

/** How far we have heard each service: what the boards are as of. */
@Injectable()
export class HeardUntil {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async fold(events: readonly Event[], tx: Transaction): Promise<void> {
    const owners = events.map(({ type }) => type.slice(0, type.indexOf('.')));
    await tx.query(
      `insert into heard (owner, until) select e.owner, max(e.time) from unnest($1::text[], $2::timestamptz[]) as e(owner, time) group by 1 order by 1
       on conflict (owner) do update set until = excluded.until where heard.until < excluded.until`,
      [owners, events.map(({ time }) => time)],
    );
  }

  /** Null while nothing was heard yet. */
  async last(): Promise<string | null> {
    const [row] = await this.database.query<{ until: string | null }>('select max(until) as until from heard');
    return row?.until ?? null;
  }
}
