import { Unreadable, partitionOf, readEnvelope } from '#contracts';
import type { Event } from '#contracts';
import { ownerOf } from './inbox.js';

/** A message as it was read: an event, or the fault that makes it none. `id` is its own or, without one, stands for its bytes. */
export type Reading = Readonly<{ id: string; owner: string; bytes: Uint8Array; event?: Event; fault?: Unreadable }>;

type Place = Readonly<{ owner: string; id: () => string; partition?: number }>;

/** Only what belongs where it stands is an event: its type to the stream's owner, its aggregate to the partition. */
export function readMessage(bytes: Uint8Array, { owner, id, partition }: Place): Reading {
  try {
    const event = readEnvelope(bytes);
    if (ownerOf(event) !== owner) throw new Unreadable(`${event.type} is not for ${owner} to say`);
    if (partition !== undefined && partitionOf(event.subject) !== partition)
      throw new Unreadable('its aggregate belongs to another partition');
    return { id: event.id, owner, bytes, event };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { id: id(), owner, bytes, fault: error };
  }
}
