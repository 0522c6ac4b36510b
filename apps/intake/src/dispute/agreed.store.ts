import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';

/** On which disputes the parties have agreed, wholly or in part, as the mediation told: what was agreed is not taken back here. */
@Injectable()
export class Agreed {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async note(dispute: string, tx: Transaction): Promise<void> {
    await tx.query('insert into agreed (dispute) values ($1) on conflict do nothing', [dispute]);
  }

  async on(dispute: string): Promise<boolean> {
    const found = await this.database.query('select 1 from agreed where dispute = $1', [dispute]);
    return found.length > 0;
  }
}
