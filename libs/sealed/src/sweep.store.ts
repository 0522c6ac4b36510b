import type { Database } from '#kernel';
import { acting } from './act.js';
import { keepActs } from './acts.store.js';
import { KEYLESS } from './standing.store.js';

/**
 * Takes away what came back with a backup though it was erased: no key of it is left, so nothing is lost. Returns how many it was.
 * @throws Error where the keys are older than the records: then it is the keys that are missing.
 */
export async function sweep(database: Database, batch = 500): Promise<number> {
  await mustBeNewer(database);
  for (let total = 0; ;) {
    const gone = await database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `delete from sealed_record where id in (select r.id from ${KEYLESS} order by r.id limit $1) returning id`,
        [batch],
      );
      const records = rows.map(({ id }) => id);
      const detail = { records, purpose: 'restored', by: 'keys' };
      if (records.length > 0) await keepActs(tx, [{ ...acting(), kind: 'erasure', what: 'sealed-records', detail }]);
      return records.length;
    });
    if (gone === 0) return total;
    total += gone;
  }
}

/** Bunches have ids in the order of time, and so it shows which of the two copies is the older. */
async function mustBeNewer(database: Database): Promise<void> {
  const [older] = await database.query(
    `select 1 from (select r.bunch as id from ${KEYLESS} order by r.bunch desc limit 1) as missing
     where not exists (select from key_bunch b where b.id > missing.id)`,
  );
  if (older)
    throw new Error('the keys are older than the records that have none: restore the newest copy of key_bunch first (docs/keys.md)');
}
