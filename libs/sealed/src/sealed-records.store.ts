import { Refused } from '#kernel';
import type { Actor, Database, Queryable, Transaction } from '#kernel';
import { acting } from './act.js';
import { PURPOSE } from './audit-log.store.js';
import type { AuditLog } from './audit-log.store.js';
import { mask } from './mask.js';
import type { Content, SealedRow, Sealer } from './sealer.js';

/** Why and by whom records are opened. `fields` narrows what is given out; both go into the audit log. */
export type Access = Readonly<{ purpose: string; actor: Actor | string; kinds?: readonly string[]; fields?: readonly string[] }>;

export type OpenRecord = Readonly<{ id: string; aggregateId: string; kind: string; content: Content }>;
export type MaskedRecord = Readonly<{ id: string; kind: string; content: Content }>;

/** The sealed records of one service. Writing them is the store's, in one statement with the state they belong to. */
export class SealedRecords {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly auditLog: AuditLog,
  ) {}

  /** Opens the records of one aggregate, or the records named. Nothing is given out unless the audit entry is committed with it. */
  async read(which: string | readonly string[], access: Access, tx?: Transaction): Promise<OpenRecord[]> {
    const { purpose, actor, kinds, fields } = access;
    if (purpose.trim() === '' || purpose.length > 200) throw new Refused('sealed.purpose-missing');
    if (!tx) return this.database.transaction((own) => this.read(which, access, own));

    const rows = typeof which === 'string' ? await this.ofAggregates([which], kinds, tx) : await this.byIds(which, kinds, tx);
    const opened = rows.map((row) => ({
      id: row.id,
      aggregateId: row.aggregateId,
      kind: row.kind,
      content: fields ? only(fields, this.sealer.open(row)) : this.sealer.open(row),
    }));
    for (const aggregate of new Set(typeof which === 'string' ? [which] : rows.map((row) => row.aggregateId))) {
      const records = rows.filter((row) => row.aggregateId === aggregate).map((row) => row.id);
      await this.auditLog.append({ action: 'read', actor, purpose: purpose.trim(), aggregate, records, ...(fields && { fields }) }, tx);
    }
    return opened;
  }

  /** For lists: what may be seen without a purpose and leaves no audit entry. Aggregates without records are not in the map. */
  async masked(aggregateIds: readonly string[], kinds?: readonly string[]): Promise<Map<string, MaskedRecord[]>> {
    const masked = new Map<string, MaskedRecord[]>();
    if (aggregateIds.length === 0) return masked;
    for (const row of await this.ofAggregates(aggregateIds, kinds, this.database)) {
      const records = masked.get(row.aggregateId) ?? [];
      records.push({ id: row.id, kind: row.kind, content: mask(this.sealer.open(row)) });
      masked.set(row.aggregateId, records);
    }
    return masked;
  }

  /**
   * The aggregates that have a record of this kind sealed with this value as an index. The latest first. Nothing is found
   * unless it is kept who searched: by what is not, since it speaks of a person.
   */
  async search(kind: string, value: string, limit = 500): Promise<string[]> {
    const rows = await this.database.query<{ aggregateId: string }>(
      `with found as materialized (
         select aggregate_id, max(created_at) as latest from sealed_record where blind_indexes && $1::bytea[] and kind = $2::text
         group by aggregate_id order by latest desc limit $3),
       kept as (
         insert into act (kind, what, account, unit, roles, door, request, detail)
         select 'search', $2::text, account, unit, roles, door, request, jsonb_build_object('found', (select count(*) from found))
         from json_to_record($4) as a(account text, unit text, roles text[], door text, request text))
       select aggregate_id as "aggregateId" from found order by latest desc`,
      [this.sealer.blindIndexes(kind, value), kind, limit, JSON.stringify(acting())],
    );
    return rows.map(({ aggregateId }) => aggregateId);
  }

  /** Deletes what was to be kept no longer than yesterday, by batches; returns how many records went. Without a day, it is the database's in Shanghai. */
  async eraseDue(today: string | null = null, batch = 500): Promise<number> {
    return this.inBatches(async (tx) => {
      const gone = await tx.query<{ id: string }>(
        `delete from sealed_record where id in
           (select id from sealed_record where erase_after < coalesce($1::date, (now() at time zone 'Asia/Shanghai')::date) order by erase_after limit $2 for update skip locked) returning id`,
        [today, batch],
      );
      if (gone.length > 0) await this.auditErasure('clock', 'retention', null, gone, tx);
      return gone.length;
    });
  }

  /** Deletes the records of one aggregate, or the records named, before their time: the right of those they speak of (PIPL art. 47). */
  async erase(which: string | readonly string[], { purpose, actor, kinds }: Omit<Access, 'fields'>, tx?: Transaction): Promise<number> {
    if (purpose.trim() === '' || purpose.length > 200) throw new Refused('sealed.purpose-missing');
    if (!tx) return this.database.transaction((own) => this.erase(which, { purpose, actor, ...(kinds && { kinds }) }, own));
    const named = typeof which === 'string' ? 'aggregate_id = $1' : 'id = any($1::uuid[])';
    const gone = await tx.query<{ id: string; aggregateId: string }>(
      `delete from sealed_record where ${named} and ($2::text[] is null or kind = any($2)) returning id, aggregate_id as "aggregateId"`,
      [which, kinds ?? null],
    );
    for (const aggregate of new Set(typeof which === 'string' ? [which] : gone.map((row) => row.aggregateId))) {
      const records = gone.filter((row) => row.aggregateId === aggregate);
      await this.auditErasure(actor, purpose.trim(), aggregate, records, tx);
    }
    return gone.length;
  }

  /** Seals again, by batches, what is not under the active key and algorithm; a key can leave the ring once this returns. */
  async rotate(batch = 200): Promise<number> {
    const { keyId, algorithm } = this.sealer.current;
    let last = '00000000-0000-0000-0000-000000000000';
    return this.inBatches(async (tx) => {
      const rows = await tx.query<SealedRow>(
        `select ${columns} from sealed_record where id > $1 and (key_id, algorithm) <> ($2, $3) order by id limit $4 for update`,
        [last, keyId, algorithm, batch],
      );
      last = rows.at(-1)?.id ?? last;
      const renewed = rows.map((row) => this.sealer.renewed(row) ?? row);
      await tx.query(
        `update sealed_record r set key_id = $2, algorithm = $3, nonce = n.nonce, tag = n.tag, ciphertext = n.ciphertext
         from unnest($1::uuid[], $4::bytea[], $5::bytea[], $6::bytea[]) as n(id, nonce, tag, ciphertext) where r.id = n.id`,
        [
          renewed.map((r) => r.id),
          keyId,
          algorithm,
          renewed.map((r) => r.nonce),
          renewed.map((r) => r.tag),
          renewed.map((r) => r.ciphertext),
        ],
      );
      return rows.length;
    });
  }

  private async inBatches(work: (tx: Transaction) => Promise<number>): Promise<number> {
    for (let total = 0; ;) {
      const done = await this.database.transaction(work);
      if (done === 0) return total;
      total += done;
    }
  }

  private auditErasure(actor: Actor | string, purpose: string, aggregate: string | null, gone: readonly { id: string }[], tx: Transaction) {
    return this.auditLog.append({ action: 'erase', actor, purpose, aggregate, records: gone.map(({ id }) => id) }, tx);
  }

  private ofAggregates(ids: readonly string[], kinds: readonly string[] | undefined, db: Queryable): Promise<SealedRow[]> {
    const sql = `select ${columns} from sealed_record where aggregate_id = any($1) and case when $2::text[] is null then kind <> $3 else kind = any($2) end order by id`;
    return db.query<SealedRow>(sql, [ids, kinds ?? null, PURPOSE]);
  }

  private byIds(ids: readonly string[], kinds: readonly string[] | undefined, db: Queryable): Promise<SealedRow[]> {
    const sql = `select ${columns} from sealed_record where id = any($1::uuid[]) and ($2::text[] is null or kind = any($2)) order by id`;
    return db.query<SealedRow>(sql, [ids, kinds ?? null]);
  }
}

const columns = `id, aggregate_id as "aggregateId", kind, key_id as "keyId", algorithm, nonce, tag, ciphertext,
  blind_indexes as "blindIndexes", erase_after as "eraseAfter"`;

const only = (fields: readonly string[], content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([field]) => fields.includes(field)));
