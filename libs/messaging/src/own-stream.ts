import { Logger } from '@nestjs/common';
import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { canonicalId } from '#kernel';
import { mendedOf } from './mended.js';
import type { Mended } from './mended.js';
import { eventIdOf, messageIdIn } from './message-id.js';
import type { HeldConnection } from './held.js';
import type { Outbox } from './outbox.js';
import { ensureStream, missing } from './stream.js';

const AT_ONCE = 200;
const A_BATCH = 500;

/** Where the next message goes, and what its readers must be told of earlier losses. */
export type Standing = Readonly<{ place: number; mended: Mended }>;

/** The stream that we alone publish to, held against what we know to have said. */
export class OwnStream {
  private readonly logger = new Logger('Relay');

  constructor(
    private readonly outbox: Outbox,
    private readonly speaker: Speaker,
    private readonly replicas: number,
  ) {}

  /**
   * Before anything is said on a connection. Where the broker has less than it acknowledged to us, or than a reader
   * has already seen (`seen`), the loss is taken back into the outbox; where it has more, the acknowledgements were lost
   * and the rows are archived now, however long ago that was.
   */
  async inspect(connection: NatsConnection, held: HeldConnection, seen: number): Promise<Standing> {
    const { state } = await ensureStream(connection, this.speaker, this.replicas);
    const mark = await this.outbox.mark();
    const place = state.last_seq;
    const manager = await jetstreamManager(connection);
    if (await this.isAnother(manager, Math.min(place, mark.acknowledged), held))
      return { place, mended: await this.compare(manager, place, held) };
    const known = mark.acknowledged <= place && mark.survived.at(-1) === place;
    const lost = place < Math.max(mark.acknowledged, seen) && !known;
    const mended = lost ? await this.mend(place, held) : mendedOf(mark.survived);
    // Also where some was lost: an earlier look may have been broken off with all of it taken back.
    if (place > mark.acknowledged) await this.findAcknowledged(manager, mark.acknowledged, place, held);
    return { place, mended };
  }

  private async mend(place: number, held: HeldConnection): Promise<Mended> {
    const { survived, restored } = await this.outbox.restore(held, place);
    this.logger.error(`the broker lost acknowledged events: ${restored} behind place ${place} are published again`);
    return mendedOf(survived);
  }

  private async isAnother(manager: JetStreamManager, place: number, held: HeldConnection): Promise<boolean> {
    const ours = place > 0 ? await this.outbox.saidAt(held, place) : undefined;
    if (ours === undefined) return false;
    const theirs = this.eventIn(await manager.streams.getMessage(streamOf(this.speaker), { seq: place }).catch(missing));
    return theirs !== undefined && theirs !== ours;
  }

  private async compare(manager: JetStreamManager, last: number, held: HeldConnection): Promise<Mended> {
    const { survived } = await this.outbox.restore(held, 0);
    await this.findAcknowledged(manager, 0, last, held);
    this.logger.error(`${streamOf(this.speaker)} is another than we spoke into: what is not among its ${last} places is published again`);
    return mendedOf(survived);
  }

  private eventIn(message: StoredMsg | null | undefined): string | undefined {
    return canonicalId(eventIdOf(messageIdIn(message?.header) ?? ''));
  }

  /** Each place behind the mark, however many: one that was overlooked would be said twice. */
  private async findAcknowledged(manager: JetStreamManager, acknowledged: number, last: number, held: HeldConnection): Promise<void> {
    const name = streamOf(this.speaker);
    const placeOf = new Map<string, number>();
    for (let from = acknowledged + 1; from <= last; from += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, last - from + 1) }, (_, i) => from + i);
      for (const message of await Promise.all(places.map((seq) => manager.streams.getMessage(name, { seq }).catch(missing)))) {
        const id = this.eventIn(message);
        if (message && id !== undefined) placeOf.set(id, message.seq);
      }
    }
    const rows = await this.outbox.waitingAmong(held, [...placeOf.keys()]);
    for (let from = 0; from < rows.length; from += A_BATCH) {
      const some = rows.slice(from, from + A_BATCH);
      await this.outbox.archive(held, { seqs: some.map(({ seq }) => seq), places: some.map(({ id }) => placeOf.get(id) as number) });
    }
    // What stands there beside ours is an outsider's, and is behind us as well.
    await this.outbox.archive(held, { seqs: [], places: [last] });
  }
}
