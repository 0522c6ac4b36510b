import { createHash } from 'node:crypto';
import { canonical } from '#sealed';
import { standingText } from './agreement.js';
import type { Agreement } from './agreement.js';
import type { Words } from './alter.js';

/** How this is put together; another way of doing it is another number, since it makes other hashes of the same words. */
const FORMAT = 'junan-agreement-2';

/**
 * All that stands above the hands, as data: what was agreed, when it begins to bind, and the words. Parties stand in it by their numbers, so
 * that it may be shown to whoever checks it; how they are called and reached is filled in from the register and is no part of it.
 */
export function signedText(agreement: Agreement, { facts, terms, clauses }: Words) {
  const { id, on, writtenOn, paper, needs, parties, amountYuan, performBy, obligations } = agreement;
  const { version } = standingText(agreement);
  const agreed = { amountYuan, performBy, obligations, facts, terms, clauses };
  return { format: FORMAT, agreement: id, version, on, writtenOn, paper, needs, parties, ...agreed };
}

/** SHA-256 of it as JSON whose keys are in order (as RFC 8785 has them), so that whoever has the text can count it again. */
export const hashOf = (agreement: Agreement, words: Words): string =>
  createHash('sha256')
    .update(canonical(signedText(agreement, words)))
    .digest('hex');
