import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { throughDoor } from '#kernel';
import { TICK } from './tick.js';

type Clock = Readonly<{ name: string; everyMs: number; tick(): Promise<unknown> }>;

/** Drives every method marked with `@Tick`. A tick that fails is logged and comes again. */
@Injectable()
export class Clocks implements OnModuleDestroy {
  private readonly logger = new Logger('Clocks');
  private readonly stopping = new AbortController();
  private running: readonly Promise<void>[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  start(): void {
    this.running = this.found().map((clock) => this.run(clock));
  }

  /** Each clock once, now, in turn: for tests that say themselves what time it is. */
  async tickOnce(): Promise<void> {
    for (const clock of this.found()) await clock.tick();
  }

  /** Waits for what is under way. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private async run({ name, everyMs, tick }: Clock): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const began = performance.now();
      await tick().catch((error: unknown) => this.logger.error(`${name} failed and will be called again`, error));
      await wait(Math.max(0, everyMs - (performance.now() - began)), undefined, { signal }).catch(() => undefined);
    }
  }

  private found(): Clock[] {
    return this.discovery.getProviders().flatMap(({ instance }: { instance: unknown }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((method) => {
        const member = (instance as Record<string, unknown>)[method];
        if (typeof member !== 'function') return [];
        const everyMs = this.reflector.get<number | undefined>(TICK, member);
        if (everyMs === undefined) return [];
        const name = `${instance.constructor.name}.${method}`;
        return [
          { name, everyMs, tick: () => throughDoor({ name: `clock ${name}` }, async () => (await member.call(instance)) as unknown) },
        ];
      });
    });
  }
}
