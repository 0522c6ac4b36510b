import { DataSource } from 'typeorm';
import type { ServiceDefinition } from './definition.js';

/** More connections than this only add to the slowest percent. */
const POOL = 16;

/** The service's PostgreSQL, connected. The schema is the migrations' work alone. */
export async function connect({ name }: ServiceDefinition, databaseUrl: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: `junan-${name}`,
    poolSize: POOL,
    connectTimeoutMS: 5_000,
    synchronize: false,
    logging: ['warn', 'error'],
    logger: 'simple-console',
    installExtensions: false,
  });
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new Error(`cannot reach the database at ${whereabouts(databaseUrl)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The address without what must not be printed. */
export function whereabouts(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return host + pathname;
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
