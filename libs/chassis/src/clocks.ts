import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DATABASE, NOW, throughDoor } from '#kernel';
import type { Database, Now } from '#kernel';
import { Metrics } from '#observability';
import { TICK } from './tick.js';
import type { TickSettings } from './tick.js';

type Clock = TickSettings & Readonly<{ name: string; tick(): Promise<unknown> }>;

/** So far a machine's clock may be from the database's before what it does by the time is no longer trusted. */
const TOLERANCE_MS = 60_000;

/** Drives every method marked with `@Tick`. A tick that fails is logged and comes again. */
@Injectable()
export class Clocks implements OnModuleDestroy {
  private readonly logger = new Logger('Clocks');
  private readonly stopping = new AbortController();
  private running: readonly Promise<void>[] = [];
  /** When each is due to have done its work. */
  private readonly due = new Map<string, number>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    metrics: Metrics,
  ) {
    metrics.watch({
      name: 'junan_clock_overdue_seconds',
      help: 'How long each clock is past the time at which it should have done its work again; nought while all is well',
      label: 'clock',
      read: () => Promise.resolve(this.overdue()),
    });
  }

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

  /** How many seconds each of this instance is past its time. */
  overdue(): Record<string, number> {
    return Object.fromEntries([...this.due].map(([name, due]) => [name, Math.max(0, performance.now() - due) / 1_000]));
  }

  private async run({ name, everyMs, byTime, tick }: Clock): Promise<void> {
    const { signal } = this.stopping;
    this.due.set(name, performance.now() + everyMs);
    while (!signal.aborted) {
      const began = performance.now();
      const ticked = byTime ? this.agreed().then(tick) : tick();
      await ticked.then(
        () => this.due.set(name, performance.now() + everyMs),
        (error: unknown) => this.logger.error(`${name} failed and will be called again`, error),
      );
      await wait(Math.max(0, everyMs - (performance.now() - began)), undefined, { signal }).catch(() => undefined);
    }
  }

  /** The database dated what is due, and all instances share it: whoever is wrong leaves it to the others. */
  private async agreed(): Promise<void> {
    const [database] = await this.database.query<{ at: string }>('select now() as at');
    const off = Math.abs(Date.parse(database?.at ?? '') - this.now().getTime());
    if (!(off <= TOLERANCE_MS))
      throw new Error(`the clock of this machine is ${Math.round(off / 1_000)} s from the database's: set it right`);
  }

  private found(): Clock[] {
    return this.discovery.getProviders().flatMap(({ instance }: { instance: unknown }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((method) => {
        const member = (instance as Record<string, unknown>)[method];
        if (typeof member !== 'function') return [];
        const settings = this.reflector.get<TickSettings | undefined>(TICK, member);
        if (settings === undefined) return [];
        const name = `${instance.constructor.name}.${method}`;
        return [
          { ...settings, name, tick: () => throughDoor({ name: `clock ${name}` }, async () => (await member.call(instance)) as unknown) },
        ];
      });
    });
  }
}
