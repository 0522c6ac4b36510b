import type { Question } from '#contracts';
import type { Speaker } from './stamp.js';

/**
 * What instances say to each other beside the streams, in core NATS. `wake`: the outbox has something new; a poll is its
 * net. `beat`: how far the relay has said everything, again and again. `behind`: a reader has seen more than the stream holds, and
 * is told how far it survived; `repeat`: places left the stream before a reader came to them; both are asked until answered.
 */
type Owner = Readonly<Pick<Speaker, 'county' | 'service'>>;

export const wakeCall = ({ county, service, desk }: Speaker): string => `junan-call.${county}.${service}.${desk}.wake`;
export const beatCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.beat`;
export const behindCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.behind`;
export const repeatCall = ({ county, service }: Owner): string => `junan-call.${county}.${service}.repeat`;

/** Where a question's owner gives out keys, and where one instance takes what was sealed with one that it gave. */
export const questionCall = (county: string, { name }: Pick<Question, 'name'>): string => `junan-call.${county}.${name}`;
export const askCall = (county: string, asked: Pick<Question, 'name'>, instance: string): string =>
  `${questionCall(county, asked)}.${instance}`;

/** By the owner's database: everything committed before `at` stands in the stream, at or before `place`. */
export type Beat = Readonly<{ at: string; place: number }>;
/** The furthest place that was seen. */
export type Behind = Readonly<{ seen: number }>;
export type Repeat = Readonly<{ from: number; to: number }>;

/** As far as it is an object: anybody may have said it. */
export function saidIn<T extends object>(bytes: Uint8Array): Partial<T> {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}

export const isPlace = (said: unknown): said is number => Number.isSafeInteger(said) && (said as number) >= 0;

export function beatIn(bytes: Uint8Array): Beat | undefined {
  const { at, place } = saidIn<Beat>(bytes);
  return typeof at === 'string' && INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && isPlace(place) ? { at, place } : undefined;
}

const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
