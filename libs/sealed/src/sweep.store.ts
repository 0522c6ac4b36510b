import type { Database } from '#kernel';
import { acting } from './act.js';
import { keepActs } from './acts.store.js';
import type { Opener } from './opener.js';
import { sealedRows } from './rows.store.js';
import { WIPED } from './standing.store.js';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Takes away what came back with a backup though it was erased, as the seal of its bunch proves: no key of it is left, so nothing is
 * lost. What has no key and was not erased stays. Returns how many went.
 */
export async function sweep(database: Database, opener: Opener, batch = 500): Promise<number> {
  let total = 0;
  for (let last: string | undefined = BEFORE_ALL; last !== undefined;) {
    const from: string = last;
    const swept = await database.transaction(async (tx) => {
      const rows = await sealedRows(tx, `${WIPED} and r.id > $1::uuid order by r.id limit $2 for update of r`, [from, batch]);
      const left = new Set(opener.openEach(rows).map(({ row }) => row.id));
      const records = rows.flatMap(({ id }) => (left.has(id) ? [] : [id]));
      const detail = { records, purpose: 'restored', by: 'keys' };
      if (records.length > 0) {
        await tx.query('delete from sealed_record where id = any($1::uuid[])', [records]);
        await keepActs(tx, [{ ...acting(), kind: 'erasure', what: 'sealed-records', detail }]);
      }
      return { gone: records.length, last: rows.at(-1)?.id };
    });
    total += swept.gone;
    last = swept.last;
  }
  return total;
}
