import { Refused } from '#kernel';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { mustBeOpened } from '../mediation/standing.js';

/** What an attachment is to the case; the case file lays what lies at one place in this order. */
export const purposes = ['identity', 'evidence', 'scene', 'minutes', 'agreement', 'performance', 'recording', 'other'] as const;
export type Purpose = (typeof purposes)[number];

/** Why one is taken out again. */
export const removals = ['wrong-case', 'twice', 'unreadable', 'asked-for'] as const;
export type Removal = (typeof removals)[number];

/** `arriving`: not all of it is here; `refused`: it was not what is taken; `removed`: by somebody; `erased`: what it holds is gone by law. */
export const states = ['arriving', 'kept', 'refused', 'removed', 'erased'] as const;
export type State = (typeof states)[number];

/** Over a village's line, and through every door on the way: of a form it takes no more (1 MiB). */
export const PIECE_BYTES = 768 * 1024;
const MOST = 200;
const MB = 1024 * 1024;

export const piecesOf = (size: number): number => Math.ceil(size / PIECE_BYTES);

/** How long the nth piece is, counted from 1. */
export const lengthOf = (size: number, n: number): number => Math.min(PIECE_BYTES, size - (n - 1) * PIECE_BYTES);

/** It belongs to a case that was opened here and whose words about people are kept; one that is over still gets its signed papers. */
export function mayBeAttached(mediation: Mediation): void {
  mustBeOpened(mediation);
  mustHoldData(mediation);
}

/**
 * @param size in bytes; `largest` likewise
 * @param there how many the case has
 */
export function mustFit(size: number, { there, largest }: Readonly<{ there: number; largest: number }>): void {
  if (size > largest) throw new Refused('attachment.too-large', { megabytes: Math.floor(largest / MB) });
  if (there >= MOST) throw new Refused('attachment.too-many', { most: MOST });
}

export function mustBePiece(size: number, n: number, length: number): void {
  const pieces = piecesOf(size);
  if (n < 1 || n > pieces) throw new Refused('attachment.no-such-piece', { n, pieces });
  if (length !== lengthOf(size, n)) throw new Refused('attachment.piece-length', { n, bytes: lengthOf(size, n) });
}

/** @param arrived how many of its pieces are here */
export function mustBeWhole(size: number, arrived: number): void {
  const missing = piecesOf(size) - arrived;
  if (missing > 0) throw new Refused('attachment.incomplete', { missing });
}
