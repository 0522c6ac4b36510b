import { createHash } from 'node:crypto';
import { ciphers, fresh, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import type { KeyRing } from './key-ring.js';

/**
 * The keys of the records that were written together, one for each in its slot, sealed by the ring as one: a row of `key_bunch`.
 * It never leaves the database but in the one backup of keys that is kept, so what is wiped from it is wiped for every copy of
 * the records.
 */
export type Bunch = Readonly<{
  id: string;
  aggregateId: string;
  keyId: string;
  algorithm: string;
  nonce: Buffer;
  tag: Buffer;
  wrapped: Buffer;
}>;

type Named = Pick<Bunch, 'id' | 'aggregateId'>;

export const newKeys = (count: number, algorithm: Algorithm): Buffer => fresh(count * ciphers[algorithm].keyLength);

/** The key in a slot; nothing where there is no such slot. */
export function keyAt(keys: Buffer, slot: number, algorithm: Algorithm): Buffer | undefined {
  const { keyLength } = ciphers[algorithm];
  const key = keys.subarray(slot * keyLength, (slot + 1) * keyLength);
  return key.length === keyLength ? key : undefined;
}

/** What stands in the place of a key that is gone: its record was erased, or was sealed anew and has its key in another bunch. */
export type Gone = 'erased' | 'moved';

/** A record by its id, and where its key stands. */
export type Slot = Readonly<{ id: string; slot: number }>;

/** It names whose key it was: a slot that was wiped says nothing of another record that was made to point at it. */
const instead = (why: Gone, id: string, { keyLength }: Readonly<{ keyLength: number }>): Buffer =>
  Buffer.alloc(keyLength, createHash('sha256').update(`${why} ${id}`).digest());

/** Why the key of this record is gone, under the seal of the ring, so that nobody without the ring can say it; nothing where it is there. */
export function goneFrom(key: Buffer, id: string, algorithm: Algorithm): Gone | undefined {
  return (['erased', 'moved'] as const).find((why) => key.equals(instead(why, id, ciphers[algorithm])));
}

export function without(keys: Buffer, gone: readonly Slot[], why: Gone, algorithm: Algorithm): Buffer {
  const left = Buffer.from(keys);
  for (const { id, slot } of gone) instead(why, id, ciphers[algorithm]).copy(left, slot * ciphers[algorithm].keyLength);
  return left;
}

export function wrap(ring: KeyRing, algorithm: Algorithm, { id, aggregateId }: Named, keys: Buffer): Bunch {
  const key = ring.keyFor(ring.active, algorithm, 'bunch');
  const { ciphertext: wrapped, ...box } = ciphers[algorithm].seal(key, boundTo({ id, aggregateId }), keys);
  return { id, aggregateId, keyId: ring.active, algorithm, ...box, wrapped };
}

/** Throws when the bunch is not what was sealed. */
export function unwrap(ring: KeyRing, { keyId, algorithm, nonce, tag, wrapped, ...named }: Bunch): Buffer {
  if (!isAlgorithm(algorithm)) throw new Error(`unknown algorithm ${algorithm}`);
  const key = ring.keyFor(keyId, algorithm, 'bunch');
  return ciphers[algorithm].open(key, boundTo(named), { nonce, tag, ciphertext: wrapped });
}

const boundTo = ({ id, aggregateId }: Named): Buffer => Buffer.from(JSON.stringify(['bunch', id, aggregateId]));
