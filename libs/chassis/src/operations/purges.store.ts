import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';

/** `erased` of that run; `erasedAt` and `erasedThen` of the last that found something to erase. */
export type Purge = Readonly<{ ranAt: string; erased: number; erasedAt: string | null; erasedThen: number | null }>;

/** What the clearing away of what is past its keeping came to. */
@Injectable()
export class Purges {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async keep(erased: number): Promise<void> {
    await this.database.query(
      `insert into purge as p (erased, erased_at, erased_then) values ($1::int, case when $1 > 0 then now() end, nullif($1, 0))
       on conflict (one) do update set ran_at = now(), erased = excluded.erased,
         erased_at = coalesce(excluded.erased_at, p.erased_at), erased_then = coalesce(excluded.erased_then, p.erased_then)`,
      [erased],
    );
  }

  /** Nothing before it ran once. */
  async last(): Promise<Purge | undefined> {
    const [row] = await this.database.query<Purge>(
      'select ran_at as "ranAt", erased, erased_at as "erasedAt", erased_then as "erasedThen" from purge',
    );
    return row;
  }

  /** Past their day and still there: what they belong to is not over, or they do not open. */
  async overdue(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `select count(*) as n from sealed_record where erase_after < (now() at time zone 'Asia/Shanghai')::date`,
    );
    return row?.n ?? 0;
  }
}
