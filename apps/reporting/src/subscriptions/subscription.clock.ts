import { Inject, Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Metrics } from '#observability';
import { Deliveries } from './deliveries.store.js';
import { EventLog } from './event-log.store.js';
import { Secrets } from './secrets.store.js';
import { Courier } from './subscription.courier.js';

@Injectable()
export class SubscriptionClock {
  constructor(
    private readonly courier: Courier,
    private readonly log: EventLog,
    private readonly deliveries: Deliveries,
    private readonly secrets: Secrets,
    @Inject(NOW) private readonly now: Now,
    metrics: Metrics,
  ) {
    metrics.watch({
      name: 'junan_webhook_subscriptions',
      help: 'Agencies told by HTTPS, by how they stand; given-up: paused since nothing arrived',
      label: 'state',
      read: () => deliveries.counts(),
    });
  }

  @Tick(500)
  setOut(): Promise<void> {
    return this.courier.setOut();
  }

  @Tick(60_000, { byTime: true })
  async forget(): Promise<void> {
    await this.secrets.forget(this.now());
    await this.log.forget();
    await this.deliveries.forget();
  }
}
