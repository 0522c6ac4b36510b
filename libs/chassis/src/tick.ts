import { SetMetadata } from '@nestjs/common';

export const TICK = Symbol('tick');

/** A clock's method: called every so often, never while it still runs, no more once the service stops. */
export const Tick = (everyMs: number) => SetMetadata<symbol, number>(TICK, everyMs);
