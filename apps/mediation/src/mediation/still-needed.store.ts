import type { StillNeeded } from '#sealed';

/**
 * The mediations that are open, and those with an agreement in effect that is still to be performed by a day: a breach of it reopens them;
 * and mediators in office.
 */
export const stillNeeded: StillNeeded = async (ids, db) => {
  const needed = await db.query<{ id: string }>(
    `select id from mediation where id = any($1::uuid[])
       and (status = 'open' or status not in ('voided', 'handed-over') and agreements @? '$[*] ? (@.effectiveOn != null && @.performBy != null && @.performedOn == null && @.breachedOn == null)')
     union all
     select id from (select distinct on (id) id, ended_on from mediator where id = any($1::uuid[]) order by id, version desc) m where ended_on is null`,
    [ids],
  );
  return needed.map(({ id }) => id);
};
