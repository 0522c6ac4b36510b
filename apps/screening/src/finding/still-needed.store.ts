import type { StillNeeded } from '#sealed';

/** The findings that nobody has answered yet, and those whose dispute is open. */
export const stillNeeded: StillNeeded = async (ids, db) => {
  const needed = await db.query<{ id: string }>(
    `select id from finding where id = any($1::uuid[]) and (status = 'reported' or outcome = 'open')`,
    [ids],
  );
  return needed.map(({ id }) => id);
};
