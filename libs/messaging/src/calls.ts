import type { Speaker } from './stamp.js';

/**
 * What instances say to each other beside the streams, in core NATS: nobody depends on it, each has a poll as its net.
 * `wake`: the outbox has something new. `beat`: how far the relay has said everything. `behind`: a reader has seen more
 * than the stream holds, and is told how far it survived. `repeat`: places left the stream before a reader came to them.
 */
type Owner = Readonly<Pick<Speaker, 'county' | 'service'>>;

export const wakeCall = ({ county, service, desk }: Speaker): string => `junan-call.${county}.${service}.${desk}.wake`;
export const beatCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.beat`;
export const behindCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.behind`;
export const repeatCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.repeat`;

/** By the owner's database: everything committed before `at` stands in the stream, at or before `place`. */
export type Beat = Readonly<{ at: string; place: number }>;
/** The furthest place that was seen. */
export type Behind = Readonly<{ seen: number }>;
export type Repeat = Readonly<{ from: number; to: number }>;
