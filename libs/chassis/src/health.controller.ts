import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { ServiceUnavailableException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#access';
import { Broker, Relay } from '#messaging';

/** `live`: the process answers. `ready`: it can do its work, which takes the database; without the broker it serves on. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly relay: Relay,
    private readonly broker: Broker,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { status, details } = await this.health.check([() => this.databaseUp(), () => this.brokerUp()]).catch(unready);
    void reply.status(status === 'error' || status === 'shutting_down' ? 503 : 200).header('Cache-Control', 'no-store');
    return { status, details };
  }

  /** Known without asking, and without a place in the pool: where that is full the service is busy, not unready. */
  private databaseUp() {
    const database = this.indicator.check('database');
    return this.relay.seated ? database.up() : database.down();
  }

  private brokerUp() {
    const broker = this.indicator.check('broker');
    return this.broker.connected ? broker.up() : broker.degraded(`${this.broker.refusal ?? 'away'}; events wait in the outbox`);
  }
}

function unready(error: unknown): HealthCheckResult {
  if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
  throw error;
}
