import type pg from 'pg';

/** The two logins of a service's database, as production has them: one owns and migrates, one serves. */
export type Logins = Readonly<{ owner: string; serving: string }>;

/** Of every login but the superuser, who need fear nobody in a server that is thrown away. */
export const PASSWORD = 'test';

/** Made if need be: a server knows its logins in all its databases. */
export async function loginsOf(service: string, admin: pg.Client): Promise<Logins> {
  const logins = { owner: `${service}_owner`, serving: service };
  await admin.query(`select pg_advisory_lock(hashtext('junan logins'))`);
  for (const login of [logins.owner, logins.serving]) {
    const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [login]);
    if (rowCount === 0) await admin.query(`create role ${login} login password '${PASSWORD}'`);
  }
  await admin.query(`select pg_advisory_unlock(hashtext('junan logins'))`);
  return logins;
}

/** Empty, or as the template is; who may enter a database is not cloned with it. */
export async function createDatabase(admin: pg.Client, name: string, { owner, serving }: Logins, template?: string): Promise<void> {
  await admin.query(`create database ${name} owner ${owner}${template === undefined ? '' : ` template ${template}`}`);
  await admin.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${serving}`);
}
