import type { ConsentHow, NoticeHow } from './codes.js';

type Said = Readonly<{ on: string; how: NoticeHow | ConsentHow; undated?: true | undefined }>;

/**
 * The day of the registration was put right: what was said with it, and of no day of its own, was said on that day. What the clerk said
 * to be of a day is of that day. Whoever applied did so by coming, and one word for everybody was said as they came.
 */
export const redated = <T extends Said>(said: T, registeredOn: string): T =>
  said.undated === true || said.how === 'applied' || said.how === 'stated' ? { ...said, on: registeredOn } : said;
