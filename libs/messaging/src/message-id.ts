import type { MsgHdrs } from '@nats-io/transport-node';
import type { Waiting } from './outbox.js';

/** A message's id: the event's, and for what is said again how often, since the broker may still know the id of what it lost. */
export const messageIdOf = ({ id, again }: Pick<Waiting, 'id' | 'again'>): string => (again === 0 ? id : `${id}.${again}`);

export const messageIdIn = (headers: MsgHdrs | undefined): string | null => headers?.get('Nats-Msg-Id') || null;

/** The event's id in a message's. */
export const eventIdOf = (messageId: string): string => messageId.slice(0, 36);
