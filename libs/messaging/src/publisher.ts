import { createInbox } from '@nats-io/transport-node';
import type { Msg, MsgHdrs, NatsConnection, Subscription } from '@nats-io/transport-node';
import { CONTENT_TYPE } from '#contracts';
import { linesOf } from './mended.js';
import type { Mended } from './mended.js';
import { messageIdOf } from './message-id.js';
import { subjectNow } from './named-before.js';
import type { Waiting } from './outbox.js';

/**
 * Publishes pipelined, each message on the condition that the one before it is the last of the stream: what the
 * broker refuses is never overtaken, since all that follow are refused with it. One wildcard inbox takes all
 * acknowledgements, two to three times the rate of the client's own `publish`.
 */
export class Publisher {
  private readonly under: Batch[] = [];
  private readonly inbox: string;
  private readonly subscription: Subscription;
  private readonly always: string;
  private expected: string;
  private count = 0;

  /** `inboxes`: where we may be answered. `place` is the last of the stream as it stands; nobody else may publish there from now on. */
  constructor(
    private readonly connection: NatsConnection,
    inboxes: string,
    place: number,
    mended: Mended,
  ) {
    this.inbox = `${createInbox(inboxes)}.`;
    this.always = `Content-Type: ${CONTENT_TYPE}\r\n${linesOf(mended)}\r\n`;
    this.expected = `Nats-Expected-Last-Sequence: ${place}`;
    this.subscription = connection.subscribe(`${this.inbox}*`, { callback: (error, message) => this.acknowledge(error, message) });
    void connection.closed().then(() => this.failAll(new Error('the connection is gone')));
  }

  /** The place of each in the stream. Rejects with the first that was refused; then this publisher is of no more use. */
  async publish(rows: readonly Waiting[], timeoutMs = 10_000): Promise<number[]> {
    const first = this.count;
    this.count += rows.length;
    const places = new Promise<number[]>((resolve, reject) => {
      this.under.push({ first, places: new Array<number>(rows.length), left: rows.length, resolve, reject });
    });
    // Where sending itself throws, nobody is left to hear of it.
    places.catch(() => undefined);
    const timer = setTimeout(() => this.failAll(new Error(`no acknowledgement in ${timeoutMs} ms`)), timeoutMs);
    try {
      rows.forEach((row, i) => this.send(row, first + i));
      return await places;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    if (!this.connection.isClosed()) this.subscription.unsubscribe();
    this.failAll(new Error('the connection is gone'));
  }

  private send(row: Waiting, token: number): void {
    const { event } = row;
    const id = messageIdOf(row);
    const text = `NATS/1.0\r\nNats-Msg-Id: ${id}\r\n${this.expected}\r\n${this.always}`;
    this.expected = `Nats-Expected-Last-Msg-Id: ${id}`;
    // All that the client asks of headers; its own class takes three times as long to write the same lines.
    const headers = { encode: () => Buffer.from(text) } as unknown as MsgHdrs;
    this.connection.publish(subjectNow(row.subject, event), Buffer.from(event), { reply: this.inbox + token, headers });
  }

  private failAll(error: Error): void {
    for (const { reject } of this.under.splice(0)) reject(error);
  }

  private acknowledge(failure: Error | null, message: Msg): void {
    const token = Number(message.subject.slice(this.inbox.length));
    const batch = this.under.find(({ first, places }) => token >= first && token < first + places.length);
    if (!batch) return;
    if (failure) return this.failAll(failure);
    if (message.headers?.code === 503) return this.failAll(new Error('no stream takes this subject'));
    const place = placeIn(message.data);
    if (place === undefined) return this.failAll(new Error(message.json<{ error?: { description?: string } }>().error?.description));
    batch.places[token - batch.first] = place;
    if (--batch.left > 0) return;
    this.under.splice(this.under.indexOf(batch), 1);
    batch.resolve(batch.places);
  }
}

/** What was sent together, from token `first` on, and the places that have come back for it. */
type Batch = {
  readonly first: number;
  readonly places: number[];
  left: number;
  readonly resolve: (places: number[]) => void;
  readonly reject: (error: Error) => void;
};

/** Of an acknowledgement, which is short and says one thing; parsing it as JSON takes thrice as long. */
function placeIn({ buffer, byteOffset, byteLength }: Uint8Array): number | undefined {
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  const place = text.includes('"error"') ? undefined : /"seq":(\d+)/.exec(text)?.[1];
  return place === undefined ? undefined : Number(place);
}
