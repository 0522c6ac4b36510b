import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { catalogue, fromCloudEvent } from '#contracts';
import type { CloudEvent, Event } from '#contracts';
import type { Transaction } from '#kernel';
import { withTraceparent } from '#observability';

/** A message that no retry can mend: it breaks its contract. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Nest's handlers by event type, called in line within one transaction. */
export class Handlers {
  constructor(private readonly byType: ReadonlyMap<string, MessageHandler>) {}

  hears(type: string): boolean {
    return this.byType.has(type);
  }

  async call(event: Event, tx: Transaction): Promise<void> {
    const contract = catalogue.get(event.type);
    const parsed = contract?.schema.safeParse(event.data);
    if (!parsed?.success)
      throw new Unreadable(
        `${event.type} breaks its contract: ${parsed?.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ') ?? 'unknown type'}`,
      );
    await withTraceparent(event.traceparent, event.type, async () => {
      const answer: unknown = await this.byType.get(event.type)?.({ ...event, data: parsed.data }, tx);
      if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
    });
  }
}

const SHAPE = { id: 'string', type: 'string', subject: 'string', time: 'string', sequence: 'number', county: 'string' } as const;

/** Reads the envelope. What cannot be read gets an event of its own, so that it too can be set aside and looked at. */
export function readEvent(bytes: Uint8Array, fallbackId: string): { event: Event; fault?: Unreadable } {
  const text = new TextDecoder().decode(bytes);
  try {
    const cloud = JSON.parse(text) as CloudEvent;
    for (const [key, type] of Object.entries(SHAPE)) {
      if (typeof cloud[key as keyof CloudEvent] !== type) throw new Unreadable(`the envelope has no ${key}`);
    }
    return { event: fromCloudEvent(cloud) };
  } catch (error) {
    const fault = error instanceof Unreadable ? error : new Unreadable('not a CloudEvent in JSON');
    return {
      fault,
      event: {
        id: fallbackId,
        type: 'unreadable',
        subject: fallbackId,
        time: '',
        source: '',
        sequence: 0,
        county: '',
        data: { base64: Buffer.from(bytes).toString('base64') },
      },
    };
  }
}
