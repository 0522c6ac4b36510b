import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';
import { SealedRecords, Sealer, keepSealed } from '#sealed';
import { newSecret } from './line/signature.js';

export const SECRET = 'webhook-secret';

type Signing = Readonly<{ id: string; secret: string | null; beforeUntil: string | null }>;

/** What a receiver knows our word by: sealed here, told once, and opened by nobody but whoever signs. */
@Injectable()
export class Secrets {
  private readonly open = new Map<string, string>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly records: SealedRecords,
  ) {}

  async make(subscription: string, tx: Transaction): Promise<Readonly<{ id: string; secret: string }>> {
    const secret = newSecret();
    const row = this.sealer.seal(SECRET, subscription, { secret });
    await keepSealed(tx, [row]);
    return { id: row.id, secret };
  }

  /** The one that was made last, and for a while those before it: which of them its receiver has by now nobody here knows. @throws Unreadable */
  async signing({ id, secret, beforeUntil }: Signing, at: Date): Promise<string[]> {
    if (secret === null) return [];
    const beside = beforeUntil !== null && Date.parse(beforeUntil) > at.getTime();
    const before = beside ? (await this.records.written(id, [SECRET])).map((each) => each.id).filter((each) => each !== secret) : [];
    return this.of([secret, ...before]);
  }

  /** Opened once by each instance, which is an act each. */
  private async of(ids: readonly string[]): Promise<string[]> {
    const closed = ids.filter((id) => !this.open.has(id));
    if (closed.length > 0) {
      const opened = await this.records.read(closed, { purpose: 'signing', actor: 'webhooks' });
      for (const { id, content } of opened) this.open.set(id, String(content['secret']));
    }
    return ids.flatMap((id) => this.open.get(id) ?? []);
  }

  /** Of a subscription all of them. */
  async erase(subscription: string, purpose: string, tx: Transaction): Promise<void> {
    await this.records.erase(subscription, { purpose, actor: 'webhooks' }, tx);
    this.open.clear();
  }

  /** Those that are valid beside their successors no longer. */
  async forget(at: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const past = await tx.query<{ id: string }>(
        `with past as (update subscription s set secret_before = null, before_until = null from (
           select id from subscription where before_until <= $1 for update skip locked) p where s.id = p.id returning s.id, s.secret)
         select r.id from sealed_record r join past on r.aggregate_id = past.id::text and r.kind = $2 and r.id <> past.secret`,
        [at.toISOString(), SECRET],
      );
      if (past.length === 0) return;
      const ids = past.map(({ id }) => id);
      await this.records.erase(ids, { purpose: 'rotation', actor: 'webhooks' }, tx);
      for (const id of ids) this.open.delete(id);
    });
  }
}
