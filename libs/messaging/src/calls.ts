import type { Question, Speaker } from '#contracts';

/**
 * What instances say to each other beside the streams, in core NATS. `wake`: the outbox has something new; a poll is its
 * net. `beat`: how far the relay has said everything, again and again. `behind`: a reader has seen more than the stream holds, and
 * is told how far it survived; `repeat`: places left the stream before a reader came to them; both are asked until answered.
 */
const call = ({ county, service, desk }: Speaker, word: string): string => `junan-call.${county}.${service}.${desk}.${word}`;

export const wakeCall = (of: Speaker): string => call(of, 'wake');
export const beatCall = (of: Speaker): string => call(of, 'beat');
export const behindCall = (of: Speaker): string => call(of, 'behind');
export const repeatCall = (of: Speaker): string => call(of, 'repeat');

/** Where a desk of the question's owner gives out keys, and where one instance takes what was sealed with one that it gave. */
export const questionCall = (of: Speaker, { name, owner }: Pick<Question, 'name' | 'owner'>): string =>
  call(of, name.slice(owner.length + 1));
export const askCall = (of: Speaker, asked: Pick<Question, 'name' | 'owner'>, instance: string): string =>
  `${questionCall(of, asked)}.${instance}`;

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
