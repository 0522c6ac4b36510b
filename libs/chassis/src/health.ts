import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { Broker, Relay } from '#messaging';
import { Drain } from './drain.js';

/** Whether the service can do its work, which takes the database; without the broker it serves on. */
@Injectable()
export class Health {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly relay: Relay,
    private readonly broker: Broker,
    private readonly drain: Drain,
    private readonly http: HttpAdapterHost,
  ) {}

  async ready(): Promise<Readonly<{ status: HealthCheckResult['status'] | 'starting'; details: HealthCheckResult['details'] }>> {
    if (this.drain.draining) return { status: 'shutting_down', details: {} };
    // Who were led here before it listens would meet nobody.
    if (!this.http.listening) return { status: 'starting', details: {} };
    const { status, details } = await this.health.check([() => this.databaseUp(), () => this.brokerUp()]).catch(unready);
    return { status, details };
  }

  /** Known without asking, and without a place in the pool: where that is full the service is busy, not unready. */
  private databaseUp() {
    const database = this.indicator.check('database');
    return this.relay.seated ? database.up() : database.down();
  }

  private brokerUp() {
    const broker = this.indicator.check('broker');
    const { trouble } = this.relay;
    const wrong = this.broker.connected ? trouble && `the stream ${trouble}` : (this.broker.refusal ?? 'away');
    return wrong === undefined ? broker.up() : broker.degraded(`${wrong}; events wait in the outbox`);
  }
}

function unready(error: unknown): HealthCheckResult {
  if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
  throw error;
}
