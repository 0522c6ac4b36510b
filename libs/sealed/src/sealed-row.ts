import type { Bunch } from './bunch.js';

/** What a sealed record holds: a flat or nested object of JSON values. */
export type Content = Readonly<Record<string, unknown>>;

/**
 * A row of `sealed_record` with the bunch that has its key. A record of the releases before has neither bunch nor slot: it was
 * sealed straight with the ring's key `keyId`. `eraseAfter` is the last day it is kept, by that version of the policy; of before it
 * has neither, until the clock comes by.
 */
export type SealedRow = Readonly<{
  id: string;
  aggregateId: string;
  kind: string;
  keyId: string | null;
  bunch: Bunch | null;
  slot: number | null;
  algorithm: string;
  nonce: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
  blindIndexes: readonly Buffer[];
  /** How they were made. */
  indexedBy: string | null;
  eraseAfter: string | null;
  policy: string | null;
  /** The unit of the person who wrote it; nobody's of what an event or a command brought, or was sealed before this was kept. */
  writtenBy: string | null;
}>;

/** That something was written, when and by which unit: all that is told of a record without opening it. */
export type Written = Readonly<{ id: string; kind: string; writtenAt: string; writtenBy: string | null }>;

/** Of a kind that the service has declared. Without an id it is given one. */
export type ToSeal = Readonly<{ kind: string; content: object; id?: string }>;

/** What of a record cannot be altered without its seal breaking. */
export const boundTo = (id: string, kind: string, aggregateId: string): Buffer => Buffer.from(JSON.stringify([id, kind, aggregateId]));
