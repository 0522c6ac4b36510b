import { DiscardPolicy, JetStreamApiError, RetentionPolicy, StorageType, jetstreamManager } from '@nats-io/jetstream';
import type { StreamConfig, StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { copiesOf, domainOf } from './names.js';

const NS_PER_MINUTE = 60_000_000_000;

/** A stream that is not its owner's alone. Nothing is said into it: whoever keeps the broker has to look at it. */
export class StrangeStream extends Error {
  override readonly name = 'StrangeStream';
}

/** The stream of the desk that owns it, as it is made. */
export const streamFor = (owner: Speaker, replicas: number) => ({
  name: streamOf(owner),
  subjects: [filterOf(owner)],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  num_replicas: replicas,
  duplicate_window: 10 * NS_PER_MINUTE,
  deny_delete: true,
  deny_purge: true,
});

/** A copy of a desk's stream that another broker holds, place for place, kept under the same name for whoever hears it there. */
export const copyFor = (owner: Speaker, from: string, to: string, replicas: number) => {
  const { name, storage, retention, discard, num_replicas, deny_delete, deny_purge } = streamFor(owner, replicas);
  const external = { api: `$JS.${domainOf(owner.county, from)}.API`, deliver: copiesOf(owner, to) };
  return { name, storage, retention, discard, num_replicas, deny_delete, deny_purge, mirror: { name, external } };
};

/** Makes the copy, if nobody has. */
export async function ensureCopy(connection: NatsConnection, owner: Speaker, from: string, to: string, replicas: number): Promise<void> {
  const { streams } = await jetstreamManager(connection);
  const wanted = copyFor(owner, from, to, replicas);
  if (!(await streams.info(wanted.name).catch(missing))) await streams.add(wanted);
}

/**
 * Makes it, if nobody has. Of one that exists limits and copies are its keeper's to set; what comes in, and where it goes, is not.
 * @throws StrangeStream
 */
export async function ensureStream(connection: NatsConnection, owner: Speaker, replicas: number): Promise<StreamInfo> {
  const manager = await jetstreamManager(connection);
  const wanted = streamFor(owner, replicas);
  const existing = await manager.streams.info(wanted.name).catch(missing);
  if (!existing) return manager.streams.add(wanted);
  const strange = strangeIn(existing.config, wanted.subjects);
  if (strange !== undefined) throw new StrangeStream(`${wanted.name} ${strange}`);
  return existing;
}

/** The broker's "there is no such thing" is an answer; anything else is a failure. */
export function missing(error: unknown): undefined {
  if (error instanceof JetStreamApiError) return undefined;
  throw error;
}

function strangeIn(config: StreamConfig, [ours]: readonly string[]): string | undefined {
  const { subjects = [], mirror, sources = [], republish, subject_transform: transform } = config;
  if (mirror || sources.length > 0) return 'is filled from another stream';
  if (republish) return 'sends on what comes in';
  if (transform) return 'changes the subject of what comes in';
  if (subjects.length !== 1 || subjects[0] !== ours) return `takes ${subjects.join(', ') || 'nothing'} where it should take ${ours}`;
  return undefined;
}
