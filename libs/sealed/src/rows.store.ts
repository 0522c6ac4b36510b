import type { Queryable } from '#kernel';
import type { Bunch } from './bunch.js';
import type { SealedRow } from './sealed-row.js';

/** A bunch as JSON, and how PostgreSQL reads it. */
export const bunchJson = ({ id, keyId, algorithm, nonce, tag, wrapped }: Bunch) => ({
  id,
  key_id: keyId,
  algorithm,
  nonce: nonce.toString('base64'),
  tag: tag.toString('base64'),
  wrapped: wrapped.toString('base64'),
});
export const BUNCH_JSON = 'id uuid, key_id text, algorithm text, nonce text, tag text, wrapped text';

/** Likewise a record, the nth of its statement's writes. What is sealed anew has its key in a bunch. */
export const recordJson = (
  { id, kind, bunch, slot, algorithm, nonce, tag, ciphertext, blindIndexes, indexedBy, eraseAfter, policy, writtenBy }: SealedRow,
  n?: number,
) => ({
  n,
  id,
  kind,
  bunch: bunch?.id,
  slot,
  algorithm,
  nonce: nonce.toString('base64'),
  tag: tag.toString('base64'),
  ciphertext: ciphertext.toString('base64'),
  blind_indexes: blindIndexes.map((index) => index.toString('base64')),
  indexed_by: indexedBy,
  erase_after: eraseAfter,
  policy,
  written_by: writtenBy,
});
export const RECORD_JSON =
  'id uuid, kind text, bunch uuid, slot int, algorithm text, nonce text, tag text, ciphertext text, blind_indexes text[], indexed_by text, erase_after date, policy text, written_by text';

/** Of records made together one and the same. */
export const bunchesOf = (rows: readonly SealedRow[]): Bunch[] => [...new Set(rows.flatMap(({ bunch }) => bunch ?? []))];

/** The statement that keeps the bunches `b` which `from` reads as JSON, each under its aggregate. */
export const insertBunches = (aggregate: string, from: string): string =>
  `insert into key_bunch (id, aggregate_id, key_id, algorithm, nonce, tag, wrapped)
   select b.id, ${aggregate}, b.key_id, b.algorithm, decode(b.nonce, 'base64'), decode(b.tag, 'base64'), decode(b.wrapped, 'base64')
   from ${from}`;

/** Likewise the records `s`. */
export const insertRecords = (aggregate: string, from: string): string =>
  `insert into sealed_record (id, aggregate_id, kind, bunch, slot, algorithm, nonce, tag, ciphertext, blind_indexes, indexed_by, erase_after, policy, written_by)
   select s.id, ${aggregate}, s.kind, s.bunch, s.slot, s.algorithm, decode(s.nonce, 'base64'), decode(s.tag, 'base64'), decode(s.ciphertext, 'base64'),
          array(select decode(i, 'base64') from unnest(s.blind_indexes) i), s.indexed_by, s.erase_after, s.policy, s.written_by
   from ${from}`;

export async function keepBunches(db: Queryable, bunches: readonly Bunch[]): Promise<void> {
  await db.query(insertBunches('b.aggregate_id', `json_to_recordset($1) as b(aggregate_id text, ${BUNCH_JSON})`), [
    JSON.stringify(bunches.map((bunch) => ({ aggregate_id: bunch.aggregateId, ...bunchJson(bunch) }))),
  ]);
}

/** Records beside no state: those that belong to a write go with its own statement. */
export async function keepSealed(db: Queryable, rows: readonly SealedRow[]): Promise<void> {
  await keepBunches(db, bunchesOf(rows));
  await db.query(insertRecords('s.aggregate_id', `json_to_recordset($1) as s(aggregate_id text, ${RECORD_JSON})`), [
    JSON.stringify(rows.map((row) => ({ aggregate_id: row.aggregateId, ...recordJson(row) }))),
  ]);
}

type Flat = Omit<SealedRow, 'bunch'> &
  Readonly<{
    b_id: string | null;
    b_aggregate: string;
    b_key: string;
    b_algorithm: string;
    b_nonce: Buffer;
    b_tag: Buffer;
    b_wrapped: Buffer;
  }>;

/** The records `r` that the condition names, each with its bunch `b`. */
export async function sealedRows(db: Queryable, where: string, params: readonly unknown[]): Promise<SealedRow[]> {
  const rows = await db.query<Flat>(
    `select r.id, r.aggregate_id as "aggregateId", r.kind, r.key_id as "keyId", r.slot, r.algorithm, r.nonce, r.tag, r.ciphertext,
       r.blind_indexes as "blindIndexes", r.indexed_by as "indexedBy", r.erase_after as "eraseAfter", r.policy,
       r.written_by as "writtenBy",
       b.id as b_id, b.aggregate_id as b_aggregate, b.key_id as b_key, b.algorithm as b_algorithm, b.nonce as b_nonce, b.tag as b_tag, b.wrapped as b_wrapped
     from sealed_record r left join key_bunch b on b.id = r.bunch where ${where}`,
    params,
  );
  const bunches = new Map<string, Bunch>();
  return rows.map(({ b_id: id, b_aggregate, b_key, b_algorithm, b_nonce, b_tag, b_wrapped, ...row }) => {
    if (id === null) return { ...row, bunch: null };
    const bunch = bunches.get(id) ?? {
      id,
      aggregateId: b_aggregate,
      keyId: b_key,
      algorithm: b_algorithm,
      nonce: b_nonce,
      tag: b_tag,
      wrapped: b_wrapped,
    };
    bunches.set(id, bunch);
    return { ...row, bunch };
  });
}

export const BUNCH_COLUMNS = 'b.id, b.aggregate_id as "aggregateId", b.key_id as "keyId", b.algorithm, b.nonce, b.tag, b.wrapped';
