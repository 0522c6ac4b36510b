import type { HeldConnection } from './database.js';
import type { Outbox, Waiting } from './outbox.js';
import type { Publisher } from './publisher.js';

const BATCH = 500;
/** Batches that may be under way while the next is read. */
const AHEAD = 2;

/**
 * Reads, publishes and archives over one connection: while a batch is being acknowledged the next is sent and the
 * one after it is read. Any failure ends it; what was sent and not archived is looked up in the stream by the next.
 */
export class Dispatch {
  private readonly inFlight = new Set<number>();
  private readonly flying: Promise<void>[] = [];
  private coming: Promise<Waiting[]> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly publisher: Publisher,
    private readonly held: HeldConnection,
  ) {}

  /** Sends one batch on its way; says whether there was nothing, some, or so many that more are waiting. */
  async next(): Promise<'nothing' | 'some' | 'more'> {
    const rows = await (this.coming ?? this.look());
    this.coming = undefined;
    if (rows.length === 0) return 'nothing';
    for (const { seq } of rows) this.inFlight.add(seq);
    const more = rows.length === BATCH;
    // A full batch has more behind it: that is read while this one is sent.
    if (more) this.coming = quiet(this.look());
    this.flying.push(quiet(this.send(rows, this.flying.at(-1))));
    await this.land(AHEAD);
    return more ? 'more' : 'some';
  }

  /** Waits until no more than `left` batches are under way. */
  async land(left = 0): Promise<void> {
    while (this.flying.length > left) await this.flying.shift();
  }

  async close(): Promise<void> {
    this.publisher.close();
    await Promise.allSettled([...this.flying, this.coming]);
  }

  private look(): Promise<Waiting[]> {
    return this.outbox.peek([...this.inFlight], BATCH);
  }

  /** Archives in order, so that the mark never passes what is not archived. */
  private async send(rows: readonly Waiting[], before?: Promise<void>): Promise<void> {
    const [places] = await Promise.all([this.publisher.publish(rows), before]);
    const seqs = rows.map(({ seq }) => seq);
    await this.outbox.archive(this.held, seqs, places);
    for (const seq of seqs) this.inFlight.delete(seq);
  }
}

/** Its failure is met where it is awaited, which may be later. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
