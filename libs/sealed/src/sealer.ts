import { createHmac } from 'node:crypto';
import { newId } from '#kernel';
import { ciphers, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import type { KeyRing } from './key-ring.js';
import { normalised, spellings } from './normalised.js';

/** What a sealed record holds: a flat or nested object of JSON values. */
export type Content = Readonly<Record<string, unknown>>;

/** A row of `sealed_record`. `eraseAfter` is the last day it is kept, `null` as long as its aggregate. */
export type SealedRow = Readonly<{
  id: string;
  aggregateId: string;
  kind: string;
  keyId: string;
  algorithm: string;
  nonce: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
  blindIndexes: readonly Buffer[];
  eraseAfter: string | null;
}>;

/** `index` are the values it can be found by: a name, a phone number, an ID number. */
export type SealOptions = Readonly<{ id?: string; index?: readonly string[]; eraseAfter?: string }>;

/** A record that is not what was sealed: changed, or put in another's place. */
export class Tampered extends Error {
  override readonly name = 'Tampered';

  constructor(id: string, cause: unknown) {
    super(`The sealed record ${id} does not open`, { cause });
  }
}

/** Seals personal data for the database and opens it again. A record is bound to its id, kind and aggregate, and opens nowhere else. */
export class Sealer {
  constructor(
    private readonly ring: KeyRing,
    private readonly blindKey: Buffer,
    private readonly algorithm: Algorithm = 'aes-256-gcm',
  ) {
    if (blindKey.length !== 32) throw new Error('The blind index key must be 32 bytes');
  }

  seal(kind: string, aggregateId: string, content: object, { id = newId(), index = [], eraseAfter }: SealOptions = {}): SealedRow {
    const { algorithm, ring } = this;
    const key = ring.keyFor(ring.active, algorithm);
    const box = ciphers[algorithm].seal(key, boundTo(id, kind, aggregateId), Buffer.from(JSON.stringify(content)));
    const blindIndexes = index.filter((value) => normalised(value) !== '').map((value) => this.blindIndex(kind, value));
    return { id, aggregateId, kind, keyId: ring.active, algorithm, ...box, blindIndexes, eraseAfter: eraseAfter ?? null };
  }

  open({ id, kind, aggregateId, keyId, algorithm, ...box }: SealedRow): Content {
    if (!isAlgorithm(algorithm)) throw new Tampered(id, `unknown algorithm ${algorithm}`);
    const key = this.ring.keyFor(keyId, algorithm);
    try {
      return JSON.parse(ciphers[algorithm].open(key, boundTo(id, kind, aggregateId), box).toString()) as Content;
    } catch (error) {
      throw new Tampered(id, error);
    }
  }

  /** The same record under the active key, or nothing when it is under it already. Its blind indexes have a key of their own and stay. */
  renewed(row: SealedRow): SealedRow | undefined {
    if (row.keyId === this.ring.active && row.algorithm === this.algorithm) return undefined;
    const renewed = this.seal(row.kind, row.aggregateId, this.open(row), { id: row.id });
    return { ...renewed, blindIndexes: row.blindIndexes, eraseAfter: row.eraseAfter };
  }

  /** What equal values have in common without showing them. Values of different kinds of record have nothing in common. */
  blindIndex(kind: string, value: string): Buffer {
    return this.indexOf(kind, normalised(value));
  }

  /** Any of these a record may have been indexed by that holds the value. */
  blindIndexes(kind: string, value: string): Buffer[] {
    return spellings(value).map((spelling) => this.indexOf(kind, spelling));
  }

  private indexOf(kind: string, spelling: string): Buffer {
    return createHmac('sha256', this.blindKey)
      .update(JSON.stringify([kind, spelling]))
      .digest()
      .subarray(0, 16);
  }

  /** What a row must have been sealed with to need no rotation. */
  get current(): Readonly<{ keyId: string; algorithm: Algorithm }> {
    return { keyId: this.ring.active, algorithm: this.algorithm };
  }
}

const boundTo = (id: string, kind: string, aggregateId: string): Buffer => Buffer.from(JSON.stringify([id, kind, aggregateId]));
