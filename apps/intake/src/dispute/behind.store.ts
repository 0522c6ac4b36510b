import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable, Transaction } from '#kernel';
import { evolve, initial } from './behind.js';
import type { Behind, News } from './behind.js';

/** As far as it was heard: it is the mediation's to say, and nothing of it is a fact of ours. */
@Injectable()
export class Behinds {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async of(dispute: string, db: Queryable = this.database): Promise<Behind> {
    const [behind] = await db.query<Behind>('select tried, agreed from mediated where dispute = $1::uuid', [dispute]);
    return behind ?? initial;
  }

  /** Of what was entered twice it lies behind the one that stays, also where it is heard of when the other is voided already. */
  async note(dispute: string, news: News, tx: Transaction): Promise<void> {
    await this.add(await staying(dispute, tx), evolve(initial, news), tx);
  }

  /** What lies behind one that was entered twice lies behind the one that stays. */
  async add(dispute: string, { tried, agreed }: Behind, tx: Transaction): Promise<void> {
    if (!tried && !agreed) return;
    await tx.query(
      `insert into mediated as m (dispute, tried, agreed) values ($1::uuid, $2, $3)
       on conflict (dispute) do update set tried = m.tried or excluded.tried, agreed = m.agreed or excluded.agreed
       where (m.tried, m.agreed) <> (m.tried or excluded.tried, m.agreed or excluded.agreed)`,
      [dispute, tried, agreed],
    );
  }
}

/** Held until the transaction ends, since it may be voided for another in this moment. */
async function staying(dispute: string, tx: Transaction): Promise<string> {
  const [found] = await tx.query<{ other: string | null }>(
    `select voided ->> 'other' as other from dispute where id = $1::uuid for update`,
    [dispute],
  );
  return found?.other ? staying(found.other, tx) : dispute;
}
