import type { Actor, Database, Queryable } from '#kernel';
import { acting, actingAs } from './act.js';
import { keepActs } from './acts.store.js';
import { keepSealed, sealedRows } from './rows.store.js';
import type { Sealer } from './sealer.js';

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

/** Why an aggregate's records were opened: beside them, but none of what is opened. */
export const PURPOSE = 'purpose';
/** Said by ourselves; what a person typed may name somebody. */
const OWN_WORDS: ReadonlySet<string> = new Set(['retention']);

/** What was done to sealed records, among the acts, in the transaction that does it. Why, in a person's words, is a sealed record beside them. */
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async append({ action, actor, purpose, aggregate, records, fields }: Audit, db: Queryable): Promise<void> {
    const person = typeof actor === 'string' ? undefined : actor;
    await keepActs(db, [
      {
        ...(person ? actingAs(person) : acting()),
        kind: action === 'read' ? 'disclosure' : 'erasure',
        what: 'sealed-records',
        aggregate,
        detail: {
          records,
          fields,
          purpose: OWN_WORDS.has(purpose) ? purpose : await this.seal(purpose, aggregate, db),
          ...(!person && { by: actor }),
        },
      },
    ]);
  }

  /** Why, as it was told; nothing of an act that had no purpose, or whose purpose was erased. */
  async purposeOf(act: number): Promise<string | undefined> {
    const rows = await sealedRows(
      this.database,
      `r.kind = $2 and r.id = (select (a.detail ->> 'purpose')::uuid from act a where a.number = $1 and a.detail ->> 'purpose' like '%-%')`,
      [act, PURPOSE],
    );
    const purpose = this.sealer.openAll(rows)[0]?.content['purpose'];
    return typeof purpose === 'string' ? purpose : undefined;
  }

  private async seal(purpose: string, aggregate: string | null, db: Queryable): Promise<string> {
    const row = this.sealer.seal(PURPOSE, aggregate ?? 'none', { purpose });
    await keepSealed(db, [row]);
    return row.id;
  }
}
