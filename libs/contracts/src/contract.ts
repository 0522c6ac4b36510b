import type { z } from 'zod';

/** Something that happened, as the domain says it: no time, no id, no envelope. */
export type Fact<T extends string = string, D = unknown> = Readonly<{ type: T; data: Readonly<D> }>;

/** A fact as it travels: the CloudEvents attributes that a handler may need, beside the fact itself. */
export type Event<T extends string = string, D = unknown> = Fact<T, D> &
  Readonly<{
    /** UUIDv7, unique for ever; the inbox knows events by it. */
    id: string;
    /** The aggregate's id. */
    subject: string;
    /** UTC, ISO 8601. */
    time: string;
    source: string;
    /** Gapless per aggregate, from 1. */
    sequence: number;
    county: string;
    township?: string;
    department?: string;
    traceparent?: string;
  }>;

export interface Contract<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  (data: z.input<S>): Fact<T, z.output<S>>;
  readonly type: T;
  readonly schema: S;
  /** The service that owns it: the word before the first dot. */
  readonly owner: string;
}

export type FactOf<C extends Contract> = C extends Contract<infer T, infer S> ? Fact<T, z.output<S>> : never;
export type EventOf<C extends Contract> = C extends Contract<infer T, infer S> ? Event<T, z.output<S>> : never;

/**
 * Declares an event once: `contract('mediation.escalated.v1', z.object({ tier: Tier }))` is its constructor,
 * its type and its schema. Calling it only shapes the fact; the outbox parses what it writes.
 */
export function contract<const T extends string, S extends z.ZodObject>(type: T, schema: S): Contract<T, S> {
  const make = (data: z.input<S>) => ({ type, data: data as z.output<S> });
  return Object.assign(make, { type, schema, owner: ownerOf(type) });
}

/** The service whose word it is: what stands before the first dot. */
export const ownerOf = (type: string): string => type.slice(0, type.indexOf('.'));
