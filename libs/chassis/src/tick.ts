import { SetMetadata } from '@nestjs/common';

export const TICK = Symbol('tick');

export type TickSettings = Readonly<{ everyMs: number; byTime: boolean }>;

/**
 * A clock's method: called every so often, never while it still runs, no more once the service stops. One that acts by what
 * time it is (`byTime`) stands still on a machine whose clock is not the database's.
 */
export const Tick = (everyMs: number, { byTime = false } = {}) => SetMetadata<symbol, TickSettings>(TICK, { everyMs, byTime });
