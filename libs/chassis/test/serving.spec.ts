import { TestDatabase } from '#testing';
import { connect } from '../src/database.js';
import { sample } from './sample.js';

/** Logins belong to the whole server, and what is lent to this one must not trouble other specs. */
const lent = { ...sample, name: 'lent' };
const LOGIN = 'junan_lent';
const HELPER = 'junan_lent_helper';

let database: TestDatabase;
beforeEach(async () => {
  database = await TestDatabase.of(lent);
  await database.arrange(`create role ${HELPER}`);
});
afterEach(async () => {
  await database.arrange(`drop owned by ${HELPER} cascade; drop role ${HELPER}; revoke pg_write_all_data from ${LOGIN}`);
  await database.drop();
});

const start = (databaseUrl = database.url) => connect(lent, { databaseUrl, databasePool: 2 });
const toTheHelper = (right: string) => `${right} ${HELPER}; grant ${HELPER} to ${LOGIN}`;

describe('a service that begins', () => {
  it('takes the login to which the migration gave its rights', async () => {
    const dataSource = await start();
    expect(dataSource.isInitialized).toBe(true);
    await dataSource.destroy();
  });

  it.each([
    ['update act', 'by another role', toTheHelper('grant update on act to')],
    [
      'delete act',
      'by a role that it would first have to become',
      `grant delete on act to ${HELPER}; grant ${HELPER} to ${LOGIN} with inherit false`,
    ],
    ['truncate act_seal', 'itself', `grant truncate on act_seal to ${LOGIN}`],
    ['update act_seal', 'as everybody does', 'grant update on act_seal to public'],
    ['update act', 'in one column', `grant update (account) on act to ${LOGIN}`],
    ['insert audit_log', 'since nobody ran the migration', `grant insert on audit_log to ${LOGIN}`],
    ['delete act, update act', 'as one of those who may write everything', `grant pg_write_all_data to ${LOGIN}`],
  ])('refuses one that may %s %s', async (right, _, grant) => {
    await database.arrange(grant);
    const refusal = await start().then(
      () => 'none',
      (error: Error) => error.message,
    );
    expect(refusal).toMatch(new RegExp(`^cannot use the database at [^ ]+: its login may ${right}[. ,].*revoke there$`));
  });

  it.each([
    ['could make tables by another role', toTheHelper('grant create on schema public to')],
    ['could make schemas by another role', toTheHelper('grant create on schema public to').replace('schema public', 'database %database%')],
    ['owns a table by another role', toTheHelper('alter table outbox owner to')],
    ['owns by another role the function that keeps acts as they are', toTheHelper('alter function acts_are_append_only owner to')],
    ['could give itself roles', `alter role ${HELPER} createrole; grant ${HELPER} to ${LOGIN}`],
  ])('refuses one that %s', async (_, grant) => {
    await database.arrange(grant.replace('%database%', database.name));
    await expect(start()).rejects.toThrow('its login could change the schema');
  });

  it('refuses the one that owns the database, and the one that may do all', async () => {
    for (const url of [database.ownerUrl, database.superuserUrl])
      await expect(start(url)).rejects.toThrow('its login could change the schema');
  });
});
