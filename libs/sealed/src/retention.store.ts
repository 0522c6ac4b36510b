import type { Queryable } from '#kernel';
import type { Retention } from './retention.js';

/**
 * Keeps every version by which records were ever kept, so that of each it can be told why it has its day.
 * @throws Error where a version says now what it did not say before.
 */
export async function keepTerms(db: Queryable, { terms }: Retention): Promise<void> {
  const [changed] = await db.query<{ version: string; kind: string }>(
    `with given as (select * from json_to_recordset($1) as g(version text, kind text, keep text, basis text)),
     kept as (insert into retention_policy (version, kind, keep, basis) select version, kind, keep, basis from given on conflict do nothing)
     select version, kind from given join retention_policy p using (version, kind) where (p.keep, p.basis) <> (given.keep, given.basis)`,
    [JSON.stringify(terms)],
  );
  if (changed) throw new Error(`the retention policy ${changed.version} said otherwise of ${changed.kind} before: it needs a new version`);
}
