import type { Queryable } from '#kernel';

/**
 * Which table of which cluster a seal is written into. What is restored comes into another of either, or by a later transaction of
 * the same: so both a place and a number have to fit, since a number alone can be met by chance.
 */
export const PLACE = `(select system_identifier from pg_control_system())::text || '/' || 'act_seal'::regclass::oid::text`;

/**
 * The last seal and how far it reaches. `known`: it was written here and says so; a seal that was restored, or written by the
 * release before or in the middle of looking for what no seal covers, says nothing.
 */
export type Reach = Readonly<{ number: number; hash: Buffer; known: boolean } & Reached>;

/** What the seals cover besides: all acts up to `foreignTo` that bear transactions which this cluster has not had yet. */
type Reached = Readonly<{
  behind: string | null;
  moment: string | null;
  newestXid: string;
  newestNumber: number;
  foreignTo: number;
}>;

export async function reachOf(db: Queryable): Promise<Reach> {
  const [last] = await db.query<Reach>(
    `select number, hash, coalesce(behind is not null and written_by::xid = s.xmin and written_in = ${PLACE}, false) as known, behind::text, moment::text,
       newest_xid::text as "newestXid", newest_number as "newestNumber", coalesce(foreign_to, 0) as "foreignTo"
     from act_seal s order by number desc limit 1`,
  );
  if (!last) throw new Error('act_seal is empty: the database is not migrated, or somebody emptied it');
  return last;
}
