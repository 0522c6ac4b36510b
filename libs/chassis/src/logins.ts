import type pg from 'pg';

/** The two logins of a service's database: one owns and migrates it, one serves. The migration tells what that one may. */
export type Logins = Readonly<{ owner: string; serving: string }>;

/** Made if need be: a server knows its logins in all its databases. Whatever its password was, it is this one now. */
export async function createLogin(superuser: pg.Client, login: string, password: string): Promise<void> {
  const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [login]);
  const [role, word] = [superuser.escapeIdentifier(login), superuser.escapeLiteral(password)];
  await superuser.query(`${rowCount ? 'alter' : 'create'} role ${role} login password ${word}`);
}

/** Unless it is there: empty, or as the template is, copied file by file. Nobody else's login may enter, which is not cloned with it. */
export async function createDatabase(superuser: pg.Client, name: string, { owner, serving }: Logins, template?: string): Promise<void> {
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [name]);
  const [database, master, server] = [name, owner, serving].map((word) => superuser.escapeIdentifier(word));
  const copy = template === undefined ? '' : ` template ${superuser.escapeIdentifier(template)} strategy file_copy`;
  if (!rowCount) await superuser.query(`create database ${database} owner ${master}${copy}`);
  await superuser.query(`revoke all on database ${database} from public; grant connect on database ${database} to ${server}`);
}
