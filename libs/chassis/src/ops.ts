import { Injectable } from '@nestjs/common';
import { fastify } from 'fastify';
import { Metrics } from '#observability';
import type { Config } from './config.js';
import { Health } from './health.js';

/** Without the broker it serves on. */
const READY = new Set(['ok', 'degraded']);

/**
 * What those who run the service ask, on a port of its own that no edge leads to: `live`, the process answers;
 * `ready`, it can do its work, and what of it cannot; the metrics, for Prometheus.
 */
@Injectable()
export class Ops {
  private readonly server = fastify({ logger: false, forceCloseConnections: true });

  constructor(health: Health, metrics: Metrics) {
    this.server.addHook('onRequest', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
    this.server.get('/health/live', () => ({ status: 'ok' }));
    this.server.get('/health/ready', async (_request, reply) => {
      const { status, details } = await health.ready();
      return reply.status(READY.has(status) ? 200 : 503).send({ status, details });
    });
    this.server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  }

  /** Where it answers, once it listens. */
  url = '';

  async listen({ host, opsPort }: Pick<Config, 'host' | 'opsPort'>): Promise<void> {
    this.url = await this.server.listen({ host, port: opsPort });
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
