import type { Event, Fact } from '#contracts';

/** The event that carried a fact here. */
export type Heard<F extends Fact> = F extends Fact<infer T, infer D> ? Event<T, D> : never;
