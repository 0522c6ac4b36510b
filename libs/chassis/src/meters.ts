import type { Broker, JetStreamStrategy, PooledDatabase, Relay, SetAside } from '#messaging';
import type { Metrics } from '#observability';
import { shared } from './shared.js';

type Messaging = Readonly<{ relay: Relay; aside: SetAside; broker: Broker; events: JetStreamStrategy }>;

/** What an operator watches of the messaging: what waits to go out, what was set aside coming in, and the line itself. */
export function watchMessaging(metrics: Metrics, { relay, aside, broker, events }: Messaging): void {
  const backlog = shared(() => relay.backlog());
  metrics.watch({
    name: 'junan_outbox_waiting',
    help: 'Events committed and not yet acknowledged by the broker',
    read: async () => (await backlog()).waiting,
  });
  metrics.watch({
    name: 'junan_outbox_oldest_seconds',
    help: 'Age of the oldest event in the outbox',
    read: async () => (await backlog()).oldestSeconds,
  });
  metrics.watch({
    name: 'junan_parked_events',
    help: 'Events set aside: waiting for another try, or dead',
    label: 'state',
    read: async () => ({ ...(await aside.counts()) }),
  });
  metrics.watch({
    name: 'junan_consumer_lag',
    help: 'Events of the streams we hear that are not handled yet, of the partitions that are ours',
    label: 'stream',
    read: () => events.lag(),
  });
  metrics.watch({
    name: 'junan_broker_connected',
    help: '1 while the connection to the broker stands',
    read: () => Promise.resolve(broker.connected ? 1 : 0),
  });
  metrics.watch({
    name: 'junan_relay_leads',
    help: '1 where this instance is the one that tells the broker; one of a service does',
    read: () => Promise.resolve(relay.leads ? 1 : 0),
  });
}

/** Where one is idle, what is asked for at this moment (by those who read figures, too) has it in the next. */
export function watchDatabase(metrics: Metrics, { pool }: Pick<PooledDatabase, 'pool'>): void {
  metrics.watch({
    name: 'junan_database_connections',
    help: 'Connections to the database that are busy or idle, and the work that is waiting for one',
    label: 'state',
    read: () => {
      const { totalCount, idleCount: idle, waitingCount } = pool;
      return Promise.resolve({ busy: totalCount - idle, idle, waiting: idle > 0 ? 0 : waitingCount });
    },
  });
}
