import { createHash } from 'node:crypto';

/** The same words give the same number, on every machine and in every run. */
export const numberOf = (...words) => createHash('sha256').update(words.join('\0')).digest().readUInt32BE();
