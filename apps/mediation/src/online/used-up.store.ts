import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now } from '#kernel';
import { SealedRecords } from '#sealed';
import { ONLINE_WORD } from '../kinds.js';

const USED_UP_HOURS = 24;

/** What online rooms leave behind: those that nobody closed, and words and texts whose time is over. */
@Injectable()
export class UsedUp {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly sealed: SealedRecords,
  ) {}

  async clear(): Promise<void> {
    const now = this.now();
    await this.close(now);
    await this.erase(now);
    await this.forget();
  }

  /** What was left open. */
  private async close(now: Date): Promise<void> {
    await this.database.query(
      `update online_room r set closed_at = $1 where closed_at is null and opened_at < $1::timestamptz - interval '${USED_UP_HOURS} hours'
         and not exists (select from online_word w where w.session = r.session and w.at > $1::timestamptz - interval '${USED_UP_HOURS} hours')
         and not exists (select from jsonb_array_elements((r.draft -> 'clauses') || (r.draft -> 'proposals')) c
           where (c ->> 'at')::timestamptz > $1::timestamptz - interval '${USED_UP_HOURS} hours')`,
      [now],
    );
  }

  /** What was kept for as long as it is to be, whether or not the case is over. */
  private async erase(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from sealed_record where kind = $1 and erase_after < ($2::timestamptz at time zone 'Asia/Shanghai')::date
         order by id limit 500`,
        [ONLINE_WORD, now],
      );
      if (due.length === 0) return;
      const ids = due.map(({ id }) => id);
      await this.sealed.erase(ids, { purpose: 'retention', actor: 'online rooms', kinds: [ONLINE_WORD] }, tx);
    });
  }

  /** Who spoke, wrote and consented, when and to what, goes with the words. */
  private async forget(): Promise<void> {
    await this.database.query(
      `update online_room r set draft = null
       where r.closed_at is not null and r.draft is not null and not exists (
         select from jsonb_array_elements((r.draft -> 'clauses') || (r.draft -> 'proposals')) c
         join sealed_record s on s.id in ((c ->> 'record')::uuid, (c ->> 'id')::uuid))`,
    );
    await this.database.query(
      `delete from online_word w using online_room r
       where r.session = w.session and r.closed_at is not null and not exists (select from sealed_record s where s.id = w.id)`,
    );
  }
}
