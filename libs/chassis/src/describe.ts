import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ProblemFilter } from '#access';
import { Metrics } from '#observability';
import { ChassisModule } from './chassis.module.js';
import { readConfig } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { openApiOf } from './openapi.js';

const url = 'postgres://nobody@localhost/nothing';
const nowhere = {
  PORT: '0',
  DATABASE_URL: url,
  NATS_URL: 'nats://localhost:4222',
  COUNTY: '000000',
  OIDC_ISSUER: 'https://nowhere/',
  SEALED_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  BLIND_INDEX_KEY: Buffer.alloc(32).toString('base64'),
};

/** The OpenAPI document a service would publish, told from its doors alone: nothing is started and nobody is called. */
export async function describeService(definition: ServiceDefinition): Promise<OpenAPIObject> {
  const surroundings = {
    dataSource: new DataSource({ type: 'postgres', url }),
    now: () => new Date(0),
    metrics: new Metrics(definition.name),
    problems: new ProblemFilter(),
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: class Described {}, imports: [ChassisModule.around(definition, readConfig(nowhere), surroundings), definition.module] },
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  app.setGlobalPrefix(`api/${definition.name}`);
  return openApiOf(app, definition);
}
