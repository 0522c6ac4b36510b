import type { HeldConnection } from './held.js';
import type { Acknowledged, Look, Outbox, Seen } from './outbox.js';
import type { Publisher } from './publisher.js';

const BATCH = 500;
const FEW = 8;
/** Batches that may be under way while the next is read. */
const AHEAD = 2;

/**
 * Reads, publishes and archives over one connection: while a batch is being acknowledged the next is sent and the
 * one after it is read. Any failure ends it; what was sent and not archived is looked up in the stream by the next.
 */
export class Dispatch {
  private readonly flying: Promise<void>[] = [];
  private coming: Promise<Look[]> | undefined;

  private constructor(
    private readonly outbox: Outbox,
    private readonly publisher: Publisher,
    private readonly held: HeldConnection,
    private seen: Seen,
  ) {}

  static async begin(outbox: Outbox, publisher: Publisher, held: HeldConnection): Promise<Dispatch> {
    return new Dispatch(outbox, publisher, held, await outbox.begin(held));
  }

  /** Sends one batch on its way; says whether there was nothing, a few, many, or so many that more are waiting. */
  async next(): Promise<'nothing' | 'few' | 'many' | 'more'> {
    const rows = await (this.coming ?? this.outbox.look(this.held, this.seen, BATCH));
    this.coming = undefined;
    const last = rows.at(-1);
    if (!last) return this.nothing();
    const more = rows.length === BATCH;
    // A full batch has more behind it: that is read while this one is sent.
    if (more) this.coming = quiet(this.lookOn(last));
    else this.seen = { snapshot: last.snapshot, sent: [] };
    this.flying.push(quiet(this.send(rows, { snapshot: last.snapshot, whole: !more }, this.flying.at(-1))));
    await this.land(AHEAD);
    if (more) return 'more';
    return rows.length > FEW ? 'many' : 'few';
  }

  /** Whether the next look is still to be taken. */
  get fresh(): boolean {
    return this.coming === undefined;
  }

  /** Waits until no more than `left` batches are under way. */
  async land(left = 0): Promise<void> {
    while (this.flying.length > left) await this.flying.shift();
  }

  async close(): Promise<void> {
    this.publisher.close();
    await Promise.allSettled([...this.flying, this.coming]);
  }

  private async nothing(): Promise<'nothing'> {
    const { known, sent } = this.seen;
    if (known !== undefined && sent.length > 0) {
      await this.land();
      this.seen = await this.outbox.settle(this.held, known);
    }
    return 'nothing';
  }

  /** What is left of that look, or a new one where just that much was to be seen. */
  private async lookOn(last: Look): Promise<Look[]> {
    const rest = await this.outbox.lookOn(this.held, this.seen, last, BATCH);
    if (rest.length > 0) return rest;
    this.seen = { snapshot: last.snapshot, sent: [] };
    return this.outbox.look(this.held, this.seen, BATCH);
  }

  /** Archives in order, so that the mark never passes what is not archived. */
  private async send(rows: readonly Look[], look: Pick<Acknowledged, 'snapshot' | 'whole'>, before?: Promise<void>): Promise<void> {
    const [places] = await Promise.all([this.publisher.publish(rows), before]);
    await this.outbox.archive(this.held, { ...look, seqs: rows.map(({ seq }) => seq), places });
  }
}

/** Its failure is met where it is awaited, which may be later. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
