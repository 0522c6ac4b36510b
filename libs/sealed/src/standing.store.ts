import type { Queryable } from '#kernel';
import { keyOfMark } from './blind-index.js';

/** What needs a key of the ring: the bunches it seals, and the records it seals itself, as the releases before had it. */
export type KeyUse = Readonly<{ key: string; bunches: number; records: number }>;

/** `key` of the records' blind indexes is null where they were made before records said so. `erased` came back with a backup; `keyless` have no key and were not erased. */
export type Standing = Readonly<{
  keys: readonly KeyUse[];
  indexes: readonly Readonly<{ key: string | null; records: number }>[];
  erased: number;
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
  const [gone] = await db.query<{ erased: number; keyless: number }>(
    `select count(*) filter (where b.id is not null)::int as erased, count(*) filter (where b.id is null)::int as keyless
     from sealed_record r left join key_bunch b on b.id = r.bunch where r.bunch is not null and (b.id is null or ${WIPED})`,
  );
  const byKey = new Map<string | null, number>();
  for (const { mark, records } of marks) {
    const key = mark === null ? null : keyOfMark(mark);
    byKey.set(key, (byKey.get(key) ?? 0) + records);
  }
  return { keys, indexes: [...byKey].map(([key, records]) => ({ key, records })), erased: gone?.erased ?? 0, keyless: gone?.keyless ?? 0 };
}

/** Of a record `r` and its bunch `b`: it was erased after the backup from which it came back. The bunch's seal proves it. */
export const WIPED = 'r.slot = any(b.wiped)';
