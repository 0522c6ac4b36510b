import { Unreadable, readEnvelope } from '#contracts';
import type { Event } from '#contracts';

/** A message that was set aside, of something that no board counts yet. Without a subject nobody knows what it concerns. */
export type Aside = Readonly<{ subject: string | null; message: Uint8Array }>;

/** What is counted nowhere yet, as far as its own events say where it belongs. */
export type Unplaced = Readonly<{ township?: string; department?: string; said: Readonly<Record<string, unknown>> }>;

/**
 * One for each aggregate that `concerns` us, later events over earlier ones. The envelope is relied on; what is `said`
 * may break its contract, since that is why many are set aside.
 */
export function unplaced(asides: readonly Aside[], concerns: (type: string) => boolean): Unplaced[] {
  const found = new Map<string, Unplaced>();
  for (const { subject, message } of asides) {
    if (subject === null) continue;
    const event = eventIn(message);
    if (event && !concerns(event.type)) continue;
    const before = found.get(subject) ?? { said: {} };
    found.set(subject, event ? told(before, event) : before);
  }
  return [...found.values()];
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function told(before: Unplaced, { township, department, data }: Event): Unplaced {
  return {
    ...before,
    ...(township !== undefined && { township }),
    ...(department !== undefined && { department }),
    said: { ...before.said, ...(data as Readonly<Record<string, unknown>>) },
  };
}

/** Nothing where the contracts have changed since so that it can no longer be read. */
function eventIn(message: Uint8Array): Event | undefined {
  try {
    return readEnvelope(message);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
