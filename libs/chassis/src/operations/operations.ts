import { Inject, Injectable } from '@nestjs/common';
import { Broker, Instances, JetStreamStrategy, Letters, Relay } from '#messaging';
import type { Instance } from '#messaging';
import { Clocks } from '../clocks.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { shared } from '../shared.js';
import { Unread } from '../unread.js';
import type { BrokerDto, LateClockDto, OperationsDto, OutboxDto } from './operations.dto.js';

/** What this instance is, to be seen beside the others. */
export const INSTANCE = Symbol('instance');
export type OurInstance = Instance & Readonly<{ service: string }>;

const LATE_S = 60;

/** How the service runs at this moment. Each part is asked by itself: one that cannot be had blanks no other. */
@Injectable()
export class Operations {
  constructor(
    private readonly relay: Relay,
    private readonly broker: Broker,
    private readonly events: JetStreamStrategy,
    private readonly letters: Letters,
    private readonly instances: Instances,
    private readonly clocks: Clocks,
    private readonly unread: Unread,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(INSTANCE) private readonly us: OurInstance,
  ) {}

  readonly now = shared(async (): Promise<OperationsDto> => {
    const { service, ...instance } = this.us;
    const [staffing, outbox, aside, kinds, streams] = await Promise.all([
      orNull(this.instances.staffing()),
      orNull(this.outbox()),
      orNull(this.letters.lying()),
      orNull(this.letters.kinds()),
      orNull(this.events.progress()),
    ]);
    return {
      service,
      desk: this.config.desk,
      at: new Date().toISOString(),
      instance,
      database: this.relay.seated,
      broker: this.brokerSeen(),
      staffing,
      outbox,
      aside,
      kinds,
      streams,
      lateClocks: this.lateClocks(),
      unreadable: this.unread.times,
    };
  });

  private brokerSeen(): BrokerDto {
    const { trouble } = this.relay;
    if (!this.broker.connected) return { state: this.broker.refusal ? 'refused' : 'away', trouble: this.broker.refusal ?? null };
    return { state: trouble === undefined ? 'up' : 'strange', trouble: trouble ?? null };
  }

  private async outbox(): Promise<OutboxDto> {
    const { waiting, oldestSeconds } = await this.relay.backlog();
    return { waiting, since: waiting === 0 ? null : new Date(Date.now() - oldestSeconds * 1_000).toISOString() };
  }

  private lateClocks(): LateClockDto[] {
    return Object.entries(this.clocks.overdue())
      .map(([name, seconds]) => ({ name, seconds: Math.floor(seconds) }))
      .filter(({ seconds }) => seconds >= LATE_S);
  }
}

const orNull = <T>(told: Promise<T>): Promise<T | null> => told.catch(() => null);
