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

  async note(dispute: string, news: News, tx: Transaction): Promise<void> {
    const before = await this.of(dispute, tx);
    const { tried, agreed } = evolve(before, news);
    if (tried === before.tried && agreed === before.agreed) return;
    await tx.query(
      `insert into mediated (dispute, tried, agreed) values ($1::uuid, $2, $3)
       on conflict (dispute) do update set tried = excluded.tried, agreed = excluded.agreed`,
      [dispute, tried, agreed],
    );
  }
}
