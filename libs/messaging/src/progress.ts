import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, NextMsgRequest, SeqMsgRequest } from '@nats-io/jetstream';
import { PARTITIONS, filterOf, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import type { Broker } from './broker.js';
import { durableOf } from './names.js';
import type { Positions } from './positions.js';
import { speakersIn, streamNames } from './speakers.js';
import { missing } from './stream.js';

/**
 * How far a service is in a stream that it hears, all its instances together. `behind` and `oldest` (since when the first of those
 * stands there) are null where nobody can say; `upTo`: everything that was said until then is handled or set aside here, null
 * before the stream was once read to its end; `gap`: places are gone from it, and their owner was asked to say them again.
 */
export type Progress = Readonly<{
  stream: string;
  service: string;
  desk: string;
  state: 'read' | 'gone' | 'unknown';
  behind: number | null;
  oldest: string | null;
  upTo: string | null;
  gap: boolean;
}>;

const PATIENCE_MS = 2_000;
const PARTITIONS_OF_A_STREAM = Array.from({ length: PARTITIONS }, (_, partition) => partition);

/** Asked of the broker and of our own places. While the broker is away the streams are those that were heard before. */
export async function progressOf(broker: Broker, positions: Positions, us: Speaker, owners: readonly string[]): Promise<Progress[]> {
  const known = await positions.readings();
  const connection = broker.live;
  const manager = connection && (await jetstreamManager(connection, { timeout: PATIENCE_MS }).catch(() => undefined));
  const names = connection && manager ? await streamNames(connection, PATIENCE_MS).catch(() => undefined) : undefined;
  const speakers = speakersIn([...new Set([...(names ?? []), ...known.keys()])].sort(), owners, us);
  return Promise.all(
    speakers.map(async (of): Promise<Progress> => {
      const stream = streamOf(of);
      const { service, desk } = of;
      const { upTo = null, gap = false, places = [] } = known.get(stream) ?? {};
      const there = names?.includes(stream);
      const asked = manager && there ? await behindIn(manager, of, us, places).catch(() => undefined) : undefined;
      const state = asked ? 'read' : there === false ? 'gone' : 'unknown';
      return { stream, service, desk, state, behind: asked?.behind ?? null, oldest: asked?.oldest ?? null, upTo, gap };
    }),
  );
}

/** By the broker's count, of every partition. Where one has no reader, as before the first one was opened, nobody counts. */
async function behindIn(manager: JetStreamManager, of: Speaker, us: Speaker, places: readonly number[]) {
  const stream = streamOf(of);
  const pending = await Promise.all(
    PARTITIONS_OF_A_STREAM.map(async (partition) => {
      const info = await manager.consumers.info(stream, durableOf(us, partition)).catch(missing);
      return info && info.num_pending + info.num_ack_pending;
    }),
  );
  const waiting = PARTITIONS_OF_A_STREAM.filter((partition) => pending[partition] !== 0);
  const standing = await Promise.all(waiting.map((partition) => nextAfter(manager, of, partition, places[partition] ?? 0)));
  const oldest = standing.flatMap((at) => at ?? []).sort()[0] ?? null;
  if (pending.some((count) => count === undefined)) return { behind: null, oldest };
  return { behind: pending.reduce<number>((sum, count) => sum + (count ?? 0), 0), oldest };
}

/** When the first message came that we have not handled. */
async function nextAfter(manager: JetStreamManager, of: Speaker, partition: number, place: number): Promise<string | undefined> {
  const next: NextMsgRequest & SeqMsgRequest = { seq: place + 1, next_by_subj: filterOf(of, partition) };
  const found = await manager.streams.getMessage(streamOf(of), next).catch(missing);
  return found?.time.toISOString();
}
