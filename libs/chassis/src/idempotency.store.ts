import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';

export type Spent = Readonly<{ fingerprint: string; receipt: Record<string, unknown> }>;

/** Keys that were spent. The row itself is written by the change it belongs to, in that change's transaction. */
@Injectable()
export class SpentKeys {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find(actor: string, key: string): Promise<Spent | undefined> {
    const [row] = await this.database.query<Spent>(
      'select fingerprint, receipt from idempotency where actor = $1 and key = $2',
      [actor, key],
      'find spent key',
    );
    return row;
  }

  /** Where an answer says more than id and sequence, a replay shall say it too. */
  async complete(actor: string, key: string, receipt: Record<string, unknown>): Promise<void> {
    await this.database.query('update idempotency set receipt = $3 where actor = $1 and key = $2', [actor, key, JSON.stringify(receipt)]);
  }
}
