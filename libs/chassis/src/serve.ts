import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startTelemetry } from '#observability';
import type { Telemetry } from '#observability';
import { ConfigError, readConfig, readDatabaseUrl } from './config.js';
import type { Config } from './config.js';
import { reasonOf } from './database.js';
import type { ServiceDefinition } from './definition.js';
import { Drain } from './drain.js';
import { migrateDatabase, migrationsOf } from './migrate.js';
import { createService, open } from './service.js';

/** A stop that takes longer is cut short; what was not acknowledged is done again by the next start. */
const LAST_MOMENT = 15_000;

/** Runs a service until it is told to stop. One line says that it is ready; one line says why it is not. */
export async function serve(definition: ServiceDefinition): Promise<void> {
  const config = configured(definition);
  const telemetry = startTelemetry(definition.name, config.otlpEndpoint);
  let app: NestFastifyApplication | undefined;
  try {
    app = await createService(definition, config);
    stopOnSignal(app, config, telemetry);
    await open(app, config);
    new Logger('Service').log(`${definition.name} is ready on port ${new URL(await app.getUrl()).port}`);
  } catch (error) {
    give(definition, explained(error, config));
  }
}

/**
 * Brings the service's database up to date: a step of its own, never done at start. Here DATABASE_URL has the login that
 * owns the database, and SERVING_LOGIN names the one that the service will have.
 */
export async function migrate(definition: ServiceDefinition): Promise<void> {
  const { SERVING_LOGIN: serving } = process.env;
  if (!serving) return give(definition, 'SERVING_LOGIN: missing; it names the login under which the service will run');
  try {
    const url = readDatabaseUrl(process.env);
    const done = await migrateDatabase(migrationsOf(definition), url, serving);
    process.stdout.write(`${definition.name}: ${done.length === 0 ? 'the database is up to date' : `migrated: ${done.join(', ')}`}\n`);
  } catch (error) {
    give(definition, reasonOf(error));
  }
}

function configured(definition: ServiceDefinition): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return give(definition, ...(error instanceof ConfigError ? error.problems : [reasonOf(error)]));
  }
}

function stopOnSignal(app: NestFastifyApplication, { drainSeconds }: Config, telemetry: Telemetry): void {
  const stop = (signal: string) => {
    setTimeout(() => process.exit(1), drainSeconds * 1000 + LAST_MOMENT).unref();
    const logger = new Logger('Service');
    logger.log(`${signal}: stopping`);
    app
      .get(Drain)
      .through(drainSeconds)
      .then(() => app.close())
      .then(() => telemetry.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}

function explained(error: unknown, { port }: Config): string {
  const { code, port: taken = port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? `port ${taken} is taken by another program` : reasonOf(error);
}

/** One line a problem on stderr, and out. */
function give(definition: ServiceDefinition, ...problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${definition.name}: ${problem}\n`);
  process.exit(1);
}
