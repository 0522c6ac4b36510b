import type { Inbox, Relay } from '#messaging';
import type { Metrics } from '#observability';
import type { Broker } from '#messaging';

/** What an operator watches of the messaging: what waits to go out, what was set aside coming in, and the line itself. */
export function watchMessaging(metrics: Metrics, { relay, inbox, broker }: Readonly<{ relay: Relay; inbox: Inbox; broker: Broker }>): void {
  metrics.watch({
    name: 'junan_outbox_waiting',
    help: 'Events committed and not yet acknowledged by the broker',
    read: async () => (await relay.backlog()).waiting,
  });
  metrics.watch({
    name: 'junan_outbox_oldest_seconds',
    help: 'Age of the oldest event in the outbox',
    read: async () => (await relay.backlog()).oldestSeconds,
  });
  metrics.watch({
    name: 'junan_parked_events',
    help: 'Events set aside: waiting for another try, or dead',
    label: 'state',
    read: async () => ({ ...(await inbox.counts()) }),
  });
  metrics.watch({
    name: 'junan_broker_connected',
    help: '1 while the connection to the broker stands',
    read: () => Promise.resolve(broker.connected ? 1 : 0),
  });
}
