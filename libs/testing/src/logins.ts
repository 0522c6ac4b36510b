import type pg from 'pg';
import { createLogin } from '#chassis';
import type { Logins } from '#chassis';

/** Of every login but the superuser, who need fear nobody in a server that is thrown away. */
export const PASSWORD = 'test';

/** The logins of a service, as production has them. Several may ask at once. */
export async function loginsOf(service: string, admin: pg.Client): Promise<Logins> {
  const logins = { owner: `${service}_owner`, serving: service };
  await admin.query(`select pg_advisory_lock(hashtext('junan logins'))`);
  for (const login of [logins.owner, logins.serving]) await createLogin(admin, login, PASSWORD);
  await admin.query(`select pg_advisory_unlock(hashtext('junan logins'))`);
  return logins;
}
