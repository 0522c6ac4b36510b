import { COUNTED, countOf } from '#access';
import type { CountedPage } from '#access';
import type { Queryable } from '#kernel';

/** How many rows there are, as far as they are counted. `rows` is a table with its condition, whose parameters are all there are. */
export async function countFitting(db: Queryable, rows: string, params: readonly unknown[]): Promise<CountedPage> {
  const [found] = await db.query<{ n: number }>(
    `select count(*)::int as n from (select from ${rows} limit ${COUNTED + 1}) counted`,
    params,
  );
  return countOf(found?.n ?? 0);
}
