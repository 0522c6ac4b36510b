import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Transaction } from '#kernel';
import { placeIn } from './news.js';
import type { Kind, News, Place } from './news.js';

/** Who was away for longer asks for all they show. */
const KEPT_MINUTES = 15;
/** What happened longer ago is no news: when all is read again from the streams, nothing is told. */
const NEW_MS = 3_600_000;
const AT_ONCE = 1_000;

export type Told = News & Readonly<{ place: Place }>;
type Row = News & Readonly<{ tx: string; n: string }>;

@Injectable()
export class NewsRoom {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  isNew = (times: readonly string[]): boolean => times.some((time) => this.now().getTime() - Date.parse(time) < NEW_MS);

  async add(news: readonly News[], tx: Transaction): Promise<void> {
    if (news.length === 0) return;
    await tx.query(
      `insert into news (kind, id, township, village, lead, beside) select kind, id, township, village, lead, beside
       from jsonb_populate_recordset(null::news, $1::jsonb)`,
      [JSON.stringify(news)],
    );
  }

  /** What comes from now on comes after this; what is being written may be told twice. */
  async here(): Promise<Place> {
    const [row] = await this.database.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
    return { tx: BigInt(row?.tx ?? 0), n: 0n };
  }

  /** Of those who are through, and before whom nobody is still writing; of one kind or of all. */
  async after({ tx, n }: Place, kind?: Kind): Promise<Told[]> {
    const rows = await this.database.query<Row>(
      `select tx::text, n::text, kind, id, township, village, lead, beside from news
       where (tx, n) > ($1::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
         and ($3::text is null or kind = $3) order by tx, n limit ${AT_ONCE}`,
      [String(tx), String(n), kind ?? null],
    );
    return rows.map(({ tx: by, n: nth, ...news }) => ({ ...news, place: placeIn(`${by}-${nth}`) }));
  }

  /** Whether all that came after it is still here. A place that is yet to come is of another database: this one was restored. */
  async reaches({ tx, n }: Place): Promise<boolean> {
    const [row] = await this.database.query<{ lost: boolean }>(
      `select $1::xid8 > pg_snapshot_xmax(pg_current_snapshot())
         or exists (select from news_gone where ($1::xid8, $2::bigint) < (tx, n)) as lost`,
      [String(tx), String(n)],
    );
    return row?.lost === false;
  }

  async forget(): Promise<void> {
    await this.database.query(
      `with old as (delete from news where at < $1::timestamptz - interval '${KEPT_MINUTES} minutes' returning tx, n)
       insert into news_gone (one, tx, n) select true, tx, n from old order by tx desc, n desc limit 1
       on conflict (one) do update set tx = excluded.tx, n = excluded.n`,
      [this.now().toISOString()],
    );
  }
}
