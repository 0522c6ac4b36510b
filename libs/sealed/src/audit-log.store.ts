import { createHash } from 'node:crypto';
import type { Actor, Database, Now, Queryable } from '#kernel';
import { canonical } from './canonical.js';

/** One act on sealed records. It names people only by what the records are: their ids, never what is in them. */
export type Audit = Readonly<{
  action: 'read' | 'erase';
  /** Who: a person's account, or the clock or command that did it. */
  actor: Actor | string;
  purpose: string;
  aggregate: string | null;
  records: readonly string[];
  fields?: readonly string[];
}>;

export type AuditEntry = Audit & Readonly<{ sequence: number; at: string }>;

export type AuditVerdict =
  | Readonly<{ intact: true; entries: number; head: string }>
  | Readonly<{ intact: false; brokenAt: number; why: 'missing' | 'changed' | 'beyond-head' | 'head-changed' | 'anchor-differs' }>;

/** Append-only and chained: each entry is hashed with the one before it (SHA-256). */
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly now: Now,
  ) {}

  /**
   * One statement. It holds the head's lock until the transaction ends, so it comes last in one: audited acts of a service
   * wait for each other's commit, but for nothing else.
   */
  async append(audit: Audit, db: Queryable = this.database): Promise<void> {
    await db.query(
      `with head as (
         update audit_head set sequence = sequence + 1, hash = sha256(hash || int8send(sequence + 1) || convert_to($1, 'UTF8'))
         returning sequence, hash)
       insert into audit_log (sequence, entry, hash) select sequence, $1, hash from head`,
      [canonical({ at: this.now().toISOString(), ...audit })],
    );
  }

  /** Who opened the records of one aggregate, the latest first. */
  async of(aggregate: string, limit = 200): Promise<AuditEntry[]> {
    const rows = await this.database.query<{ sequence: number; entry: string }>(
      `select sequence, entry from audit_log where (entry::jsonb) ->> 'aggregate' = $1 order by sequence desc limit $2`,
      [aggregate, limit],
    );
    return rows.map(({ sequence, entry }) => ({ ...(JSON.parse(entry) as Omit<AuditEntry, 'sequence'>), sequence }));
  }
}

/**
 * Walks the chain from its start and names the first entry that does not fit. Someone who may rewrite every entry after a
 * forged one, and the head, leaves an intact chain: against them keep an earlier verdict elsewhere and pass it as the anchor.
 */
export async function verifyAudit(db: Queryable, anchor?: Readonly<{ entries: number; head: string }>): Promise<AuditVerdict> {
  const [head] = await db.query<{ sequence: number; hash: Buffer }>('select sequence, hash from audit_head');
  if (!head) return { intact: false, brokenAt: 0, why: 'head-changed' };
  const end = head.sequence;

  let hash: Buffer = Buffer.alloc(32);
  for (let last = 0; last < end;) {
    const rows = await db.query<{ sequence: number; entry: string; hash: Buffer }>(
      'select sequence, entry, hash from audit_log where sequence > $1 and sequence <= $2 order by sequence limit 2000',
      [last, end],
    );
    if (rows.length === 0) return { intact: false, brokenAt: last + 1, why: 'missing' };
    for (const row of rows) {
      if (row.sequence !== last + 1) return { intact: false, brokenAt: last + 1, why: 'missing' };
      last += 1;
      hash = next(hash, last, row.entry);
      if (!hash.equals(row.hash)) return { intact: false, brokenAt: last, why: 'changed' };
      if (anchor?.entries === last && anchor.head !== hash.toString('hex')) return { intact: false, brokenAt: last, why: 'anchor-differs' };
    }
  }
  // In one statement, since others may be appending meanwhile.
  const [beyond] = await db.query<{ first: number | null }>(
    'select min(sequence) as first from audit_log where sequence > (select sequence from audit_head)',
  );
  if (beyond?.first) return { intact: false, brokenAt: beyond.first, why: 'beyond-head' };
  if (!hash.equals(head.hash)) return { intact: false, brokenAt: end, why: 'head-changed' };
  if (anchor && anchor.entries > end) return { intact: false, brokenAt: end + 1, why: 'missing' };
  return { intact: true, entries: end, head: hash.toString('hex') };
}

function next(previous: Buffer, sequence: number, entry: string): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(sequence));
  return createHash('sha256').update(previous).update(place).update(entry).digest();
}
