import { Refused, Unreadable } from '#kernel';
import type { Actor, Database, Queryable, Transaction } from '#kernel';
import { acting } from './act.js';
import { PURPOSE } from './audit-log.store.js';
import type { AuditLog } from './audit-log.store.js';
import { LOCKED, takeAway } from './erasing.store.js';
import type { Locked } from './erasing.store.js';
import { mask } from './mask.js';
import { sealedRows } from './rows.store.js';
import type { Content, SealedRow, Written } from './sealed-row.js';
import type { Sealer } from './sealer.js';

/** Why and by whom records are opened. `fields` and `records` narrow what is given out; all of it goes into the audit log. */
export type Access = Readonly<{
  purpose: string;
  actor: Actor | string;
  kinds?: readonly string[];
  fields?: readonly string[];
  /** Of the aggregate's records these alone: whoever reads one thing has not read the rest. */
  records?: readonly string[];
}>;

export type OpenRecord = Readonly<{ id: string; aggregateId: string; kind: string; content: Content }>;
/** What may be seen of a record in a list; of one that does not open that it is there, and nothing else. */
export type MaskedRecord = Readonly<{ id: string; kind: string }> &
  (Readonly<{ unreadable: false; content: Content }> | Readonly<{ unreadable: true }>);

/** The sealed records of one service. Writing them is the store's, in one statement with the state they belong to. */
export class SealedRecords {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Opens the records of one aggregate, or the records named. Nothing is given out unless the audit entry is committed with it, nor
   * where one of them does not open: who decides by what they read must not take the rest for the whole. @throws Unreadable
   */
  async read(which: string | readonly string[], access: Access, tx?: Transaction): Promise<OpenRecord[]> {
    const { purpose, actor, kinds, fields, records: named } = access;
    if (purpose.trim() === '' || purpose.length > 200) throw new Refused('sealed.purpose-missing');
    if (!tx) return this.database.transaction((own) => this.read(which, access, own));

    const rows = typeof which === 'string' ? await this.ofAggregates([which], kinds, tx, named) : await this.byIds(which, kinds, tx);
    const opened = this.sealer.openAll(rows).map(({ row: { id, aggregateId, kind }, content }) => ({
      id,
      aggregateId,
      kind,
      content: fields ? only(fields, content) : content,
    }));
    for (const aggregate of new Set(typeof which === 'string' ? [which] : opened.map(({ aggregateId }) => aggregateId))) {
      const records = opened.filter(({ aggregateId }) => aggregateId === aggregate).map(({ id }) => id);
      await this.auditLog.append({ action: 'read', actor, purpose: purpose.trim(), aggregate, records, ...(fields && { fields }) }, tx);
    }
    return opened;
  }

  /** What the service itself works with, such as a key: nothing of it is given to anybody. @throws Unreadable */
  async own(id: string, kind: string): Promise<Content | undefined> {
    const [opened] = this.sealer.openAll(await this.byIds([id], [kind], this.database));
    return opened?.content;
  }

  /** Many at once, as the service itself works with them: one that does not open is told as that, beside the others. */
  async ownEach(ids: readonly string[], kind: string): Promise<Map<string, Content | Unreadable>> {
    if (ids.length === 0) return new Map();
    const rows = await this.byIds(ids, [kind], this.database);
    return new Map(this.sealer.openEach(rows).map(({ row, content }) => [row.id, content]));
  }

  /**
   * For lists: what may be seen without a purpose and leaves no audit entry. Aggregates without records are not in the map; a record
   * that does not open is shown as that, beside the others.
   */
  async masked(aggregateIds: readonly string[], kinds?: readonly string[]): Promise<Map<string, MaskedRecord[]>> {
    const masked = new Map<string, MaskedRecord[]>();
    if (aggregateIds.length === 0) return masked;
    for (const { row, content } of this.sealer.openEach(await this.ofAggregates(aggregateIds, kinds, this.database))) {
      const { id, kind, aggregateId } = row;
      const records = masked.get(aggregateId) ?? [];
      records.push(
        content instanceof Unreadable ? { id, kind, unreadable: true } : { id, kind, unreadable: false, content: mask(content) },
      );
      masked.set(aggregateId, records);
    }
    return masked;
  }

  /** Of the records named those of this kind that are of these aggregates, by their aggregate. Nothing is opened. */
  async among(
    aggregateIds: readonly string[],
    kind: string,
    ids: readonly string[],
    db: Queryable = this.database,
  ): Promise<Map<string, string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await db.query<{ aggregateId: string; ids: string[] }>(
      `select aggregate_id as "aggregateId", array_agg(id::text) as ids from sealed_record
       where id = any($1::uuid[]) and kind = $2 and aggregate_id = any($3) group by aggregate_id`,
      [ids, kind, aggregateIds],
    );
    return new Map(rows.map((row) => [row.aggregateId, row.ids]));
  }

  /** What of these kinds there is to be read of an aggregate, the first first. Nothing is opened. */
  written(aggregateId: string, kinds: readonly string[]): Promise<Written[]> {
    return this.database.query<Written>(
      `select id, kind, created_at as "writtenAt", written_by as "writtenBy" from sealed_record
       where aggregate_id = $1 and kind = any($2) order by id`,
      [aggregateId, kinds],
      'what is written',
    );
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
      [this.sealer.blind.any(kind, value), kind, limit, JSON.stringify(acting())],
    );
    return rows.map(({ aggregateId }) => aggregateId);
  }

  /** The last day on which anything of the aggregate is kept for its own sake; nothing where nothing has one. */
  async lastDayOf(aggregate: string, db: Queryable = this.database): Promise<string | null> {
    const [row] = await db.query<{ day: string | null }>(
      'select max(erase_after) as day from sealed_record where aggregate_id = $1 and kind <> $2',
      [aggregate, PURPOSE],
    );
    return row?.day ?? null;
  }

  /**
   * Erases the records of one aggregate, or the records named, before their time: the right of those they speak of (PIPL art. 47).
   * Their keys are wiped, so that no copy of them opens either, in a backup or elsewhere (docs/keys.md says from when on).
   */
  async erase(
    which: string | readonly string[],
    { purpose, actor, kinds }: Omit<Access, 'fields' | 'records'>,
    tx?: Transaction,
  ): Promise<number> {
    if (purpose.trim() === '' || purpose.length > 200) throw new Refused('sealed.purpose-missing');
    if (!tx) return this.database.transaction((own) => this.erase(which, { purpose, actor, ...(kinds && { kinds }) }, own));
    const named = typeof which === 'string' ? 'aggregate_id = $1' : 'id = any($1::uuid[])';
    const gone = await tx.query<Locked>(
      `select ${LOCKED} from sealed_record where ${named} and ($2::text[] is null or kind = any($2)) order by id for update`,
      [which, kinds ?? null],
    );
    await takeAway(gone, this.sealer, tx);
    for (const aggregate of new Set(typeof which === 'string' ? [which] : gone.map((row) => row.aggregateId))) {
      const records = gone.filter((row) => row.aggregateId === aggregate).map(({ id }) => id);
      await this.auditLog.append({ action: 'erase', actor, purpose: purpose.trim(), aggregate, records }, tx);
    }
    return gone.length;
  }

  private ofAggregates(
    ids: readonly string[],
    kinds: readonly string[] | undefined,
    db: Queryable,
    named: readonly string[] | null = null,
  ): Promise<SealedRow[]> {
    const kind = 'case when $2::text[] is null then r.kind <> $3 else r.kind = any($2) end';
    return sealedRows(db, `r.aggregate_id = any($1) and ${kind} and ($4::uuid[] is null or r.id = any($4)) order by r.id`, [
      ids,
      kinds ?? null,
      PURPOSE,
      named,
    ]);
  }

  private byIds(ids: readonly string[], kinds: readonly string[] | undefined, db: Queryable): Promise<SealedRow[]> {
    return sealedRows(db, 'r.id = any($1::uuid[]) and ($2::text[] is null or r.kind = any($2)) order by r.id', [ids, kinds ?? null]);
  }
}

const only = (fields: readonly string[], content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([field]) => fields.includes(field)));
