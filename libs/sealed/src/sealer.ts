import { today } from '#calendar';
import { newId } from '#kernel';
import type { Now } from '#kernel';
import type { BlindIndex } from './blind-index.js';
import { isWiped, keyAt, newKeys, unwrap, wiped, wrap } from './bunch.js';
import type { Bunch } from './bunch.js';
import { ciphers, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import type { KeyRing } from './key-ring.js';
import type { Retention } from './retention.js';

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
}>;

/** Of a kind that the service has declared. Without an id it is given one. */
export type ToSeal = Readonly<{ kind: string; content: object; id?: string }>;

type Unboxed = Pick<SealedRow, 'id' | 'kind' | 'blindIndexes' | 'indexedBy' | 'eraseAfter' | 'policy'> & Readonly<{ content: object }>;

/** A record that is not what was sealed: changed, or put in another's place. */
export class Tampered extends Error {
  override readonly name = 'Tampered';

  constructor(id: string, cause: unknown) {
    super(`The sealed record ${id} does not open`, { cause });
  }
}

/** A record whose key was wiped: it came back with a backup from before it was erased. */
export class Erased extends Error {
  override readonly name = 'Erased';

  constructor(id: string) {
    super(`The sealed record ${id} was erased`);
  }
}

/** Seals personal data for the database and opens it again. A record is bound to its id, kind and aggregate, and opens nowhere else. */
export class Sealer {
  private readonly unwrapped = new WeakMap<Bunch, Buffer>();

  constructor(
    private readonly ring: KeyRing,
    readonly blind: BlindIndex,
    readonly retention: Retention,
    private readonly algorithm: Algorithm = 'aes-256-gcm',
    private readonly now: Now = () => new Date(),
  ) {}

  seal(kind: string, aggregateId: string, content: object, named: Pick<ToSeal, 'id'> = {}): SealedRow {
    return this.sealAll(aggregateId, [{ kind, content, ...named }])[0] as SealedRow;
  }

  /** What is written together: each record under a key of its own, all of their keys under one seal. */
  sealAll(aggregateId: string, records: readonly ToSeal[]): SealedRow[] {
    const day = today(this.now());
    const named = records.map(({ kind, content, id = newId() }) => {
      const { blindIndexes, indexedBy } = this.indexed(kind, content as Content);
      const { eraseAfter, policy } = this.retention.stampOf(kind, day);
      return { id, kind, content, blindIndexes, indexedBy, eraseAfter, policy };
    });
    return this.boxed(aggregateId, named);
  }

  /** @throws Erased where its key is no more; Tampered where it is not what was sealed. */
  open({ id, kind, aggregateId, algorithm, nonce, tag, ciphertext, ...under }: SealedRow): Content {
    if (!isAlgorithm(algorithm)) throw new Tampered(id, `unknown algorithm ${algorithm}`);
    const key = this.keyOf(id, algorithm, under);
    try {
      return JSON.parse(ciphers[algorithm].open(key, boundTo(id, kind, aggregateId), { nonce, tag, ciphertext }).toString()) as Content;
    } catch (error) {
      throw new Tampered(id, error);
    }
  }

  /** Of many those that are still there. */
  openAll(rows: readonly SealedRow[]): Readonly<{ row: SealedRow; content: Content }>[] {
    return rows.flatMap((row) => {
      try {
        return [{ row, content: this.open(row) }];
      } catch (error) {
        if (error instanceof Erased) return [];
        throw error;
      }
    });
  }

  /** Records of one aggregate anew, in a bunch under the active key. What they are found by stays, and so does their last day. */
  resealed(aggregateId: string, rows: readonly SealedRow[]): SealedRow[] {
    return this.boxed(
      aggregateId,
      this.openAll(rows).map(({ row, content }) => ({ ...row, content })),
    );
  }

  /** The same bunch under the active key, without the keys in these slots. */
  rewrapped(bunch: Bunch, without: readonly number[] = []): Bunch {
    if (!isAlgorithm(bunch.algorithm)) throw new Tampered(bunch.id, `unknown algorithm ${bunch.algorithm}`);
    return wrap(this.ring, bunch.algorithm, bunch, wiped(unwrap(this.ring, bunch), without, bunch.algorithm));
  }

  /** What a record of this kind and content is found by, as it is made now. */
  indexed(kind: string, content: Content): Pick<SealedRow, 'blindIndexes' | 'indexedBy'> {
    const { foundBy = [] } = this.retention.of(kind);
    const blindIndexes: Buffer[] = [];
    for (const field of foundBy) {
      const value = content[field];
      const index = typeof value === 'string' ? this.blind.of(kind, value) : undefined;
      if (index) blindIndexes.push(index);
    }
    return { blindIndexes, indexedBy: foundBy.length > 0 ? this.blind.mark : null };
  }

  /** What a record must have been sealed with to need no rotation. */
  get current(): Readonly<{ keyId: string; algorithm: Algorithm }> {
    return { keyId: this.ring.active, algorithm: this.algorithm };
  }

  /** Written out field by field: this is the most of what a registration costs, and spreading costs as much as enciphering. */
  private boxed(aggregateId: string, records: readonly Unboxed[]): SealedRow[] {
    const { algorithm, ring } = this;
    const keys = newKeys(records.length, algorithm);
    const bunch = wrap(ring, algorithm, { id: newId(), aggregateId }, keys);
    return records.map(({ id, kind, content, blindIndexes, indexedBy, eraseAfter, policy }, slot) => {
      const bound = boundTo(id, kind, aggregateId);
      const { nonce, tag, ciphertext } = ciphers[algorithm].seal(
        keyAt(keys, slot, algorithm) as Buffer,
        bound,
        Buffer.from(JSON.stringify(content)),
      );
      return {
        id,
        aggregateId,
        kind,
        keyId: null,
        bunch,
        slot,
        algorithm,
        nonce,
        tag,
        ciphertext,
        blindIndexes,
        indexedBy,
        eraseAfter,
        policy,
      };
    });
  }

  private keyOf(id: string, algorithm: Algorithm, { keyId, bunch, slot }: Pick<SealedRow, 'keyId' | 'bunch' | 'slot'>): Buffer {
    if (slot === null) return this.ring.keyFor(keyId ?? '', algorithm);
    if (bunch === null) throw new Erased(id);
    const key = keyAt(this.keysIn(bunch, id), slot, algorithm);
    if (!key || bunch.algorithm !== algorithm) throw new Tampered(id, 'no key of the bunch is its');
    if (isWiped(key)) throw new Erased(id);
    return key;
  }

  /** Records of one bunch are mostly opened together. */
  private keysIn(bunch: Bunch, record: string): Buffer {
    const known = this.unwrapped.get(bunch);
    if (known) return known;
    // What the ring lacks is the ring's fault, and said as that.
    if (isAlgorithm(bunch.algorithm)) this.ring.keyFor(bunch.keyId, bunch.algorithm, 'bunch');
    try {
      const keys = unwrap(this.ring, bunch);
      this.unwrapped.set(bunch, keys);
      return keys;
    } catch (error) {
      throw new Tampered(record, error);
    }
  }
}

const boundTo = (id: string, kind: string, aggregateId: string): Buffer => Buffer.from(JSON.stringify([id, kind, aggregateId]));
