import { DiscardPolicy, JetStreamApiError, RetentionPolicy, StorageType, jetstreamManager } from '@nats-io/jetstream';
import type { StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import type { Speaker } from './stamp.js';

const NS_PER_MINUTE = 60_000_000_000;

/** Makes the stream of the service that owns it, if nobody has; an existing one is left as its keeper set it. */
export async function ensureStream(connection: NatsConnection, { county, service }: Speaker, replicas: number): Promise<StreamInfo> {
  const manager = await jetstreamManager(connection);
  const name = streamOf(county, service);
  const existing = await manager.streams.info(name).catch((error: unknown) => {
    if (error instanceof JetStreamApiError) return undefined;
    throw error;
  });
  if (existing) return existing;
  return manager.streams.add({
    name,
    subjects: [filterOf(county, service)],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    num_replicas: replicas,
    duplicate_window: 10 * NS_PER_MINUTE,
    deny_delete: true,
    deny_purge: true,
  });
}
