import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/internal';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MicroserviceOptions, NestMicroservice } from '@nestjs/microservices';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '#access';
import { newId } from '#kernel';
import type { Now } from '#kernel';
import { Broker, JetStreamStrategy, PooledDatabase, Relay, SetAside } from '#messaging';
import { JsonLogger, Metrics } from '#observability';
import { Retention, keepTerms } from '#sealed';
import { AnsweringDoor } from './answering-door.js';
import { LARGEST_BODY, readBodies } from './bodies.js';
import { ChassisModule } from './chassis.module.js';
import { Clocks } from './clocks.js';
import type { Config } from './config.js';
import { connect } from './database.js';
import { DoorBook } from './door-book.js';
import { Drain } from './drain.js';
import { keepRefusals } from './keep-refusals.js';
import type { ServiceDefinition } from './definition.js';
import { MOST_CONNECTIONS, farewell, patience } from './door.js';
import { StrangerLimit, limitStrangers } from './limits.js';
import { chassisMessages } from './messages/index.js';
import { watchDatabase, watchMessaging } from './meters.js';
import { publishOpenApi } from './openapi.js';
import { Ops } from './ops.js';
import { establishRequestContext } from './request-context.js';
import { keepAnswersUnstored } from './unstored.js';

export type Circumstances = Readonly<{ now?: Now; logger?: JsonLogger | false }>;

/** The whole application, connected to its database, not yet listening: see `open`. */
export async function createService(
  definition: ServiceDefinition,
  config: Config,
  { now = () => new Date(), logger }: Circumstances = {},
): Promise<NestFastifyApplication> {
  const { name, module } = definition;
  const metrics = new Metrics(name);
  const dataSource = await connect(definition, config);
  const database = new PooledDatabase(dataSource);
  const problems = new ProblemFilter([chassisMessages, definition.messages], definition.pointers, definition.namesBy?.(database));
  const assemble = async () => {
    const chassis = ChassisModule.around(definition, config, { dataSource, now, metrics, problems });
    const root: DynamicModule = { module: class Service {}, imports: [chassis, module] };
    const app = await NestFactory.create<NestFastifyApplication>(root, adapterOf(config, problems), {
      bodyParser: false,
      logger: logger ?? new JsonLogger(name, config.logLevel),
      abortOnError: false,
    });
    await keepTerms(database, app.get(Retention));
    return app;
  };
  const app = await assemble().catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  app.setGlobalPrefix(`api/${name}`);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.server.maxConnections = MOST_CONNECTIONS;
  app.get(Drain).watch(fastify);
  keepAnswersUnstored(fastify);
  establishRequestContext(fastify);
  keepRefusals(fastify, app.get(DoorBook));
  limitStrangers(fastify, app.get(StrangerLimit), problems);
  readBodies(app);
  measureRequests(app, metrics);
  watchMessaging(metrics, { relay: app.get(Relay), aside: app.get(SetAside), broker: app.get(Broker), events: app.get(JetStreamStrategy) });
  watchDatabase(metrics, database);
  publishOpenApi(app, definition);
  hearEvents(app);
  return app;
}

/** Begins: HTTP first, the port of those who run it before all, then events and clocks. The broker may come later. */
export async function open(
  app: NestFastifyApplication,
  { host, port, opsPort }: Pick<Config, 'host' | 'port' | 'opsPort'>,
  { clocks = true } = {},
): Promise<void> {
  await app.get(Relay).sit();
  await app.get(Ops).listen({ host, opsPort });
  await app.listen(port, host);
  app.get(Broker).start();
  app.get(Relay).start();
  await app.startAllMicroservices();
  app.get(AnsweringDoor).start();
  if (clocks) app.get(Clocks).start();
}

/** Events pass no guard, pipe or interceptor of HTTP; what a handler throws reaches the strategy as it is. */
function hearEvents(app: NestFastifyApplication): void {
  const events = app.connectMicroservice<MicroserviceOptions>(
    { strategy: app.get(JetStreamStrategy) },
    { inheritAppConfig: false, deferInitialization: true },
  ) as NestMicroservice;
  events.useGlobalFilters(app.get(ProblemFilter));
  // The application has called every provider's hooks itself.
  events.setIsInitHookCalled(true);
}

function adapterOf(config: Config, problems: ProblemFilter): FastifyAdapter {
  return new FastifyAdapter({
    ...patience(config),
    clientErrorHandler: farewell(problems),
    bodyLimit: LARGEST_BODY,
    trustProxy: [...config.trustedProxies],
    genReqId: newId,
    logger: false,
    forceCloseConnections: 'idle',
    // Whoever still comes over a line of before is served like everybody.
    return503OnClosing: false,
    // An address that cannot be read never reaches a route, nor Nest.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void problems.catch(error, new ExecutionContextHost([request, reply])),
  });
}

function measureRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.requestServed(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
