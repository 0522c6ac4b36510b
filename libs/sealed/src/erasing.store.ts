import type { Transaction } from '#kernel';
import type { Bunch } from './bunch.js';
import { BUNCH_COLUMNS } from './rows.store.js';
import type { Sealer } from './sealer.js';

/** A record whose row the transaction has locked. */
export type Locked = Readonly<{ id: string; aggregateId: string; bunch: string | null; slot: number | null }>;

export const LOCKED = 'id, aggregate_id as "aggregateId", bunch, slot';

/**
 * Takes records away and wipes their keys, so that every copy of them is unreadable with what is still kept. What was written with
 * them stays readable, in copies too, since each record has a key of its own. A bunch that nothing is left of goes whole.
 */
export async function takeAway(records: readonly Locked[], sealer: Sealer, tx: Transaction): Promise<void> {
  await tx.query('delete from sealed_record where id = any($1::uuid[])', [records.map(({ id }) => id)]);
  const slots = new Map<string, number[]>();
  for (const { bunch, slot } of records) if (bunch !== null && slot !== null) slots.set(bunch, [...(slots.get(bunch) ?? []), slot]);
  if (slots.size === 0) return;

  const left = await withoutSpent([...slots.keys()], tx);
  for (const bunch of left) await wipe(bunch, slots.get(bunch.id) ?? [], sealer, tx);
}

/** Takes away the bunches that no record needs any more, once their records are gone or moved; returns the others, locked. */
export async function withoutSpent(ids: readonly string[], tx: Transaction): Promise<Bunch[]> {
  // Locked before it is asked who needs them: of two that empty a bunch at once the later one sees what the first has done.
  const bunches = await tx.query<Bunch>(`select ${BUNCH_COLUMNS} from key_bunch b where b.id = any($1::uuid[]) order by b.id for update`, [
    ids,
  ]);
  const spent = await tx.query<{ id: string }>(
    `delete from key_bunch b where b.id = any($1::uuid[])
       and not exists (select from sealed_record r where r.aggregate_id = b.aggregate_id and r.bunch = b.id) returning b.id`,
    [ids],
  );
  const gone = new Set(spent.map(({ id }) => id));
  return bunches.filter(({ id }) => !gone.has(id));
}

async function wipe(bunch: Bunch, slots: readonly number[], sealer: Sealer, tx: Transaction): Promise<void> {
  const { id, keyId, nonce, tag, wrapped } = sealer.rewrapped(bunch, slots);
  await tx.query('update key_bunch set key_id = $2, nonce = $3, tag = $4, wrapped = $5, wiped = wiped || $6::int[] where id = $1', [
    id,
    keyId,
    nonce,
    tag,
    wrapped,
    slots,
  ]);
}
