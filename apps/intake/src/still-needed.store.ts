import type { StillNeeded } from '#sealed';

/** The disputes that are neither closed, refused nor voided, and the requests that wait for an answer. */
export const stillNeeded: StillNeeded = async (ids, db) => {
  const open = await db.query<{ id: string }>(
    `select id from dispute where id = any($1::uuid[]) and status not in ('closed', 'refused', 'voided')
     union all select id from request where id = any($1::uuid[]) and status = 'received'`,
    [ids],
  );
  return open.map(({ id }) => id);
};
