import pg from 'pg';

/** A database for each service, owned by a login of its own; nobody else's login may enter it. */
export async function createDatabases(superuserUrl, services) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await names(client, 'select rolname as name from pg_roles');
    const databases = await names(client, 'select datname as name from pg_database');
    for (const [name, { login }] of Object.entries(services)) {
      const role = client.escapeIdentifier(name);
      await client.query(`${roles.has(name) ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(login)}`);
      if (!databases.has(name)) await client.query(`create database ${role} owner ${role}`);
      await client.query(`revoke all on database ${role} from public`);
    }
  } finally {
    await client.end();
  }
}

const names = async (client, sql) => new Set((await client.query(sql)).rows.map(({ name }) => name));
