import { AsyncLocalStorage } from 'node:async_hooks';

/** The way something is done by where no person asks for it: an event that is heard, a clock that ticks. `cause` is the event's id. */
export type Door = Readonly<{ name: string; cause?: string }>;

const storage = new AsyncLocalStorage<Door>();

/** Nothing where a person asks, or a command is run by hand. */
export const currentDoor = (): Door | undefined => storage.getStore();

export const throughDoor = <T>(door: Door, work: () => T): T => storage.run(door, work);
