import pg from 'pg';
import { ownerOf } from './secrets.mjs';

/** A database for each service, with two logins: one owns and migrates it, one serves; nobody else's login may enter. */
export async function createDatabases(superuserUrl, services) {
  await as(superuserUrl, closeItsOwn);
  for (const [name, { login, owner }] of Object.entries(services)) {
    await as(superuserUrl, (superuser) => createDatabase(superuser, name, { [name]: login, [ownerOf(name)]: owner }));
    const url = new URL(superuserUrl);
    url.pathname = `/${name}`;
    await as(url.href, (superuser) => handOver(superuser, name));
  }
}

/** PostgreSQL lets every login into the databases that it comes with. This cluster is ours, and nobody but its superuser has any business there. */
async function closeItsOwn(superuser) {
  const { rows } = await superuser.query(
    `select datname from pg_database where datname in ('postgres', 'template1') and has_database_privilege('public', oid, 'connect')`,
  );
  for (const { datname } of rows) await superuser.query(`revoke all on database ${datname} from public`);
}

async function createDatabase(superuser, name, logins) {
  for (const [login, password] of Object.entries(logins)) {
    const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [login]);
    const role = superuser.escapeIdentifier(login);
    await superuser.query(`${rowCount ? 'alter' : 'create'} role ${role} login password ${superuser.escapeLiteral(password)}`);
  }
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [name]);
  const database = superuser.escapeIdentifier(name);
  if (!rowCount) await superuser.query(`create database ${database} owner ${superuser.escapeIdentifier(ownerOf(name))}`);
  await superuser.query(`revoke all on database ${database} from public`);
}

/** Earlier starts had one login for both, which owned everything: what it serves with it keeps, what it owned goes to the other. */
async function handOver(superuser, name) {
  const [from, to] = [name, ownerOf(name)].map((login) => superuser.escapeIdentifier(login));
  await superuser.query(`reassign owned by ${from} to ${to}`);
}

async function as(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
