import { Unreadable, ownerOf, partitionOf, readEnvelope } from '#contracts';
import type { Event } from '#contracts';

/** A message as it was read: an event, or the fault that makes it none. */
export type Reading = Readonly<{ owner: string; bytes: Uint8Array }> &
  (Readonly<{ event: Event; fault?: undefined }> | Readonly<{ event?: undefined; fault: Unreadable }>);

/** Only what belongs where it stands is an event: its type to the stream's owner, its aggregate to the partition. */
export function readMessage(bytes: Uint8Array, owner: string, partition?: number): Reading {
  try {
    const event = readEnvelope(bytes);
    if (ownerOf(event.type) !== owner) throw new Unreadable(`${event.type} is not for ${owner} to say`);
    if (partition !== undefined && partitionOf(event.subject) !== partition)
      throw new Unreadable('its aggregate belongs to another partition');
    return { owner, bytes, event };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { owner, bytes, fault: error };
  }
}
