import path from 'node:path';
import { ownerOf } from './names.mjs';

/** A database for each service with two logins, as the build makes them: one owns and migrates it, one serves; nobody else’s may enter. */
export async function createDatabases(root, superuserUrl, services) {
  const { createDatabase, createLogin } = await import(path.join(root, 'dist/libs/chassis/src/logins.js'));
  const { ProvenClient } = await import(path.join(root, 'dist/libs/messaging/src/proven.js'));
  const as = (url, work) => asSuperuser(new ProvenClient({ connectionString: url }), work);
  await as(superuserUrl, closeItsOwn);
  for (const [name, { login, owner }] of Object.entries(services)) {
    await as(superuserUrl, async (superuser) => {
      await createLogin(superuser, name, login);
      await createLogin(superuser, ownerOf(name), owner);
      await createDatabase(superuser, name, { owner: ownerOf(name), serving: name });
    });
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

/** Earlier starts had one login for both, which owned everything: what it serves with it keeps, what it owned goes to the other. */
async function handOver(superuser, name) {
  const [from, to] = [name, ownerOf(name)].map((login) => superuser.escapeIdentifier(login));
  await superuser.query(`reassign owned by ${from} to ${to}`);
}

async function asSuperuser(client, work) {
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
