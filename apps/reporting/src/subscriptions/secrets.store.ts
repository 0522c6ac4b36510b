import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';
import { SealedRecords, Sealer, keepSealed } from '#sealed';
import { newSecret } from './line/signature.js';

export const SECRET = 'webhook-secret';

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

  /** Opened once by each instance, which is an act each. @throws Unreadable */
  async of(ids: readonly string[]): Promise<string[]> {
    const closed = ids.filter((id) => !this.open.has(id));
    if (closed.length > 0) {
      const opened = await this.records.read(closed, { purpose: 'signing', actor: 'webhooks' });
      for (const { id, content } of opened) this.open.set(id, String(content['secret']));
    }
    return ids.flatMap((id) => this.open.get(id) ?? []);
  }

  /** Of one, or of a subscription all of them. */
  async erase(which: string | readonly string[], purpose: string, tx?: Transaction): Promise<void> {
    await this.records.erase(which, { purpose, actor: 'webhooks' }, tx);
    if (typeof which !== 'string') for (const id of which) this.open.delete(id);
  }

  /** Those that are valid beside their successors no longer. */
  async forget(at: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const past = await tx.query<{ id: string }>(
        `update subscription s set secret_before = null, before_until = null from (
           select id, secret_before from subscription where before_until <= $1 for update skip locked) p
         where s.id = p.id returning p.secret_before as id`,
        [at.toISOString()],
      );
      if (past.length === 0) return;
      await this.erase(
        past.map(({ id }) => id),
        'rotation',
        tx,
      );
    });
  }
}
