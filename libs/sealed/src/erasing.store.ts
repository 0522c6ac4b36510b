import { Unreadable } from '#kernel';
import type { Transaction } from '#kernel';
import type { Bunch, Gone, Slot } from './bunch.js';
import { readable } from './opener.js';
import { BUNCH_COLUMNS, BUNCH_JSON, bunchJson } from './rows.store.js';
import type { Sealer } from './sealer.js';

/** A record whose row the transaction has locked. */
export type Locked = Readonly<{ id: string; aggregateId: string; bunch: string | null; slot: number | null }>;

export const LOCKED = 'id, aggregate_id as "aggregateId", bunch, slot';

/**
 * Takes records away and wipes their keys, so that every copy of them is unreadable with what is still kept. What was written with
 * them stays readable, in copies too, since each record has a key of its own. The bunch stays, also with nothing left in it: that a
 * key was wiped is known by the bunch alone, and one that is missing was taken by somebody else.
 */
export async function takeAway(records: readonly Locked[], sealer: Sealer, tx: Transaction): Promise<void> {
  await tx.query('delete from sealed_record where id = any($1::uuid[])', [records.map(({ id }) => id)]);
  const slots = slotsOf(records);
  if (slots.size === 0) return;
  const bunches = await locked([...slots.keys()], tx);
  const spent = await spentOf(bunches, tx);
  const left = bunches.map((bunch) => {
    if (!spent.has(bunch.id)) return sealer.rewrapped(bunch, slots.get(bunch.id));
    const rewrapped = readable(() => sealer.rewrapped(bunch, slots.get(bunch.id)));
    return rewrapped instanceof Unreadable ? sealer.emptied(bunch, slots.get(bunch.id)) : rewrapped;
  });
  await keep(left, slots, 'erased', tx);
}

/** Takes the keys of records that were sealed anew out of the bunches of before; where nothing of one was erased it goes whole. */
export async function moveAway(records: readonly Locked[], sealer: Sealer, tx: Transaction): Promise<void> {
  const slots = slotsOf(records);
  if (slots.size === 0) return;
  const bunches = await locked([...slots.keys()], tx);
  const spent = await spentOf(bunches, tx);
  const gone = await tx.query<{ id: string }>('delete from key_bunch where id = any($1::uuid[]) and wiped is null returning id', [
    [...spent],
  ]);
  const without = new Set(gone.map(({ id }) => id));
  const left = bunches.filter(({ id }) => !without.has(id)).map((bunch) => sealer.rewrapped(bunch, slots.get(bunch.id), 'moved'));
  await keep(left, slots, 'moved', tx);
}

function slotsOf(records: readonly Locked[]): Map<string, Slot[]> {
  const slots = new Map<string, Slot[]>();
  for (const { id, bunch, slot } of records)
    if (bunch !== null && slot !== null) slots.set(bunch, [...(slots.get(bunch) ?? []), { id, slot }]);
  return slots;
}

/** Locked before it is asked who needs them: of two that empty a bunch at once the later one sees what the first has done. */
const locked = (ids: readonly string[], tx: Transaction): Promise<Bunch[]> =>
  tx.query<Bunch>(`select ${BUNCH_COLUMNS} from key_bunch b where b.id = any($1::uuid[]) order by b.id for update`, [ids]);

/** Those that no record needs any more. */
async function spentOf(bunches: readonly Bunch[], tx: Transaction): Promise<Set<string>> {
  const spent = await tx.query<{ id: string }>(
    `select b.id from key_bunch b where b.id = any($1::uuid[])
       and not exists (select from sealed_record r where r.aggregate_id = b.aggregate_id and r.bunch = b.id)`,
    [bunches.map(({ id }) => id)],
  );
  return new Set(spent.map(({ id }) => id));
}

async function keep(bunches: readonly Bunch[], slots: ReadonlyMap<string, readonly Slot[]>, why: Gone, tx: Transaction): Promise<void> {
  if (bunches.length === 0) return;
  const rows = bunches.map((bunch) => ({
    ...bunchJson(bunch),
    erased: why === 'erased' ? (slots.get(bunch.id) ?? []).map(({ slot }) => slot) : [],
  }));
  await tx.query(
    `update key_bunch k set key_id = b.key_id, algorithm = b.algorithm, nonce = decode(b.nonce, 'base64'), tag = decode(b.tag, 'base64'),
       wrapped = decode(b.wrapped, 'base64'), wiped = nullif(coalesce(k.wiped, '{}') || b.erased, '{}')
     from json_to_recordset($1) as b(${BUNCH_JSON}, erased int[]) where k.id = b.id`,
    [JSON.stringify(rows)],
  );
}
