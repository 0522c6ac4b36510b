import type { Queryable } from '#kernel';
import { keyOfMark } from './blind-index.js';

/** What needs a key of the ring: the bunches it seals, and the records it seals itself, as the releases before had it. */
export type KeyUse = Readonly<{ key: string; bunches: number; records: number }>;

/** `key` of the records' blind indexes is null where they were made before records said so. `keyless` came back erased, or without their keys. */
export type Standing = Readonly<{
  keys: readonly KeyUse[];
  indexes: readonly Readonly<{ key: string | null; records: number }>[];
  keyless: number;
}>;

/** What hangs on which key, at one moment. */
export async function standing(db: Queryable): Promise<Standing> {
  const keys = await db.query<KeyUse>(
    `select key, sum(bunches)::int as bunches, sum(records)::int as records from (
       select key_id as key, count(*) as bunches, 0 as records from key_bunch group by key_id
       union all select key_id, 0, count(*) from sealed_record where bunch is null group by key_id) as used
     group by key order by key`,
  );
  const marks = await db.query<{ mark: string | null; records: number }>(
    `select indexed_by as mark, count(*)::int as records from sealed_record where cardinality(blind_indexes) > 0 group by indexed_by order by 1`,
  );
  const [found] = await db.query<{ keyless: number }>(`select count(*)::int as keyless from ${KEYLESS}`);
  const byKey = new Map<string | null, number>();
  for (const { mark, records } of marks) {
    const key = mark === null ? null : keyOfMark(mark);
    byKey.set(key, (byKey.get(key) ?? 0) + records);
  }
  return { keys, indexes: [...byKey].map(([key, records]) => ({ key, records })), keyless: found?.keyless ?? 0 };
}

/** Records that were erased after the backup from which they came back, or whose keys did not come back. */
export const KEYLESS = `sealed_record r left join key_bunch b on b.id = r.bunch
  where r.bunch is not null and (b.id is null or r.slot = any(b.wiped))`;
