import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { behindCall, repeatCall } from './calls.js';
import type { Behind, Repeat } from './calls.js';
import { mendedIn, readMended, soundUntil } from './mended.js';
import type { Mended } from './mended.js';
import { messageIdIn } from './message-id.js';
import { answersTo } from './names.js';
import type { Position, Positions } from './positions.js';
import { missing } from './stream.js';

/** A stream that is what we read of it: our places, its epoch, and its last place with the message there. */
export type Sound = Readonly<{ positions: readonly Position[]; epoch: number; place: number; messageId: string | null }>;

const ANSWER_MS = 5_000;

/** Holds a stream against what we read of it, and sets us back to where it is still the same. */
export class Soundness {
  private readonly logger = new Logger('Consumer');

  constructor(
    private readonly connection: NatsConnection,
    private readonly positions: Positions,
    private readonly us: Speaker,
  ) {}

  /** Nothing while the stream does not exist, or is not as we read it: then we were set back, or wait for its owner. */
  async check(of: Speaker): Promise<Sound | undefined> {
    const manager = await jetstreamManager(this.connection);
    const stream = streamOf(of);
    // Ours first: read the other way round, a neighbour's progress in between would look like a loss.
    const known = await this.positions.known(stream);
    const info = await manager.streams.info(stream).catch(missing);
    if (!info) return undefined;
    const { first_seq: first, last_seq: place, messages } = info.state;
    const last = messages > 0 ? await messageAt(manager, stream, place) : undefined;
    const mended = readMended(last?.header);
    const end = { place, messageId: messageIdIn(last?.header) };
    if (!known) return { ...end, ...(await this.positions.meet(stream, mended.epoch, Math.max(1, first))) };

    const { epoch, positions } = known;
    const furthest = Math.max(0, ...positions.map(({ streamSeq }) => streamSeq));
    if (place < furthest) return this.askHowFar(of, furthest, place, epoch);
    if (mended.epoch > epoch) return this.setBack(stream, mended, epoch);
    const lowest = Math.min(...positions.map(({ streamSeq, knownFrom }) => Math.max(streamSeq, knownFrom - 1)));
    if (first > lowest + 1) return this.positions.note(stream, { from: lowest + 1, to: first - 1 });
    await this.askForMissing(of);
    return { ...end, epoch, positions };
  }

  /**
   * Whether at each of our places the very message stands that we read there. Where another does, the broker went back
   * and forward again while nobody could tell its owner, and all of the stream is read again.
   */
  async confirm(of: Speaker, positions: readonly Position[]): Promise<boolean> {
    const manager = await jetstreamManager(this.connection);
    const stream = streamOf(of);
    const ours = positions.filter(({ messageId }) => messageId !== null);
    const standing = await Promise.all(ours.map(({ streamSeq }) => messageAt(manager, stream, streamSeq)));
    if (ours.every(({ messageId }, i) => standing[i] === undefined || messageIdIn(standing[i].header) === messageId)) return true;
    this.logger.error(`${stream} no longer holds what was read of it: it is read again from its beginning`);
    const { state } = await manager.streams.info(stream);
    await this.positions.rewind(stream, Math.max(0, state.first_seq - 1), 1);
    return false;
  }

  /** A message told of mends that we had not heard of. */
  async setBack(stream: string, mended: Mended, known: number): Promise<undefined> {
    await this.positions.rewind(stream, soundUntil(mended, known), mended.epoch);
  }

  /** We have seen more than the stream holds: its owner must know, and says how far it is still what we read. */
  private async askHowFar(of: Speaker, seen: number, place: number, known: number): Promise<undefined> {
    const stream = streamOf(of);
    const answer = mendedIn(await this.ask(of, behindCall(of), { seen } satisfies Behind));
    if (!answer) return;
    this.logger.error(`${stream} ends at ${place}, and ${seen} was read: its owner says again what was lost`);
    await this.positions.rewind(stream, Math.min(soundUntil(answer, known), place), answer.epoch);
  }

  private async askForMissing(of: Speaker): Promise<void> {
    const stream = streamOf(of);
    const gap = await this.positions.gap(stream);
    if (!gap) return;
    this.logger.error(`places ${gap.from} to ${gap.to} are gone from ${stream} before they were read: its owner is asked for them`);
    if (await this.ask(of, repeatCall(of), gap satisfies Repeat)) await this.positions.closeGap(stream, gap);
  }

  /** Nothing while nobody answers: it is asked again. Not the client's own names: one of them tells what the next will be. */
  private async ask(of: Speaker, call: string, question: object): Promise<Uint8Array | undefined> {
    const reply = `${answersTo(this.us, of)}.${randomUUID()}`;
    try {
      return (await this.connection.request(call, JSON.stringify(question), { timeout: ANSWER_MS, noMux: true, reply })).data;
    } catch {
      return undefined;
    }
  }
}

const messageAt = (manager: JetStreamManager, stream: string, seq: number): Promise<StoredMsg | undefined> =>
  manager.streams.getMessage(stream, { seq }).then((message) => message ?? undefined, missing);
