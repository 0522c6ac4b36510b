import { DataSource } from 'typeorm';
import { PooledDatabase, connectionSettings, keepsSessions } from '#messaging';
import { addressIn } from './address.js';
import type { Config } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { excessOf, mastersSchema } from './serving.js';

const POOLER =
  'a pooler stands before it that does not keep a session with its client: the locks that instances hold there would be anybody’s. ' +
  'Connect to PostgreSQL itself, or set the pooler to sessions (pool_mode = session, ignore_startup_parameters = options,statement_timeout,idle_in_transaction_session_timeout)';

const OWNER =
  'its login could change the schema. A service runs under a login of its own, to which `migrate` gives what it needs (SERVING_LOGIN)';

const BEYOND =
  'A service must not: what its login was given itself, `migrate` takes back; what it has by another role, or as everybody, revoke there';

/** The service's PostgreSQL, connected. The schema is the migrations' work alone. */
export async function connect(
  { name }: ServiceDefinition,
  { databaseUrl, databasePool }: Pick<Config, 'databaseUrl' | 'databasePool'>,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    ...addressIn(databaseUrl),
    applicationName: `junan-${name}`,
    synchronize: false,
    logging: ['warn', 'error'],
    logger: 'simple-console',
    installExtensions: false,
    extra: connectionSettings(databasePool),
  });
  const where = whereabouts(databaseUrl);
  const refused = (why: string) => new Error(`cannot use the database at ${where}: ${why}`);
  try {
    await dataSource.initialize();
  } catch (error) {
    if (/unsupported startup parameter/.test(reasonOf(error))) throw refused(POOLER);
    throw new Error(`cannot reach the database at ${where}: ${reasonOf(error)}`, { cause: error });
  }
  const unfit = await unfitness(dataSource);
  if (unfit === undefined) return dataSource;
  await dataSource.destroy();
  throw refused(unfit);
}

/** What a command does there, under the login that serves, beside the service as it runs. */
export async function onDatabase<T>(
  definition: ServiceDefinition,
  databaseUrl: string,
  work: (database: PooledDatabase) => Promise<T>,
): Promise<T> {
  const dataSource = await connect(definition, { databaseUrl, databasePool: 2 });
  try {
    return await work(new PooledDatabase(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

async function unfitness(dataSource: DataSource): Promise<string | undefined> {
  if (await mastersSchema(dataSource)) return OWNER;
  const excess = await excessOf(dataSource);
  if (excess.length > 0)
    return `its login may ${excess.slice(0, MOST_NAMED).join(', ')}${excess.length > MOST_NAMED ? ' …' : ''}. ${BEYOND}`;
  return (await keepsSessions(dataSource)) ? undefined : POOLER;
}

const MOST_NAMED = 5;

/** The address without what must not be printed. */
export function whereabouts(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return host + pathname;
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
