import { today } from '#calendar';
import { Unreadable, newId } from '#kernel';
import type { Now } from '#kernel';
import { acting } from './act.js';
import type { BlindIndex } from './blind-index.js';
import { keyAt, newKeys, without, wrap } from './bunch.js';
import type { Bunch, Gone, Slot } from './bunch.js';
import { ciphers, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import type { KeyRing } from './key-ring.js';
import { Opener } from './opener.js';
import type { Retention } from './retention.js';
import { boundTo } from './sealed-row.js';
import type { Content, SealedRow, ToSeal } from './sealed-row.js';

type Unboxed = Pick<SealedRow, 'id' | 'kind' | 'blindIndexes' | 'indexedBy' | 'eraseAfter' | 'policy' | 'writtenBy'> &
  Readonly<{ content: object }>;

/** Seals personal data for the database and opens it again. A record is bound to its id, kind and aggregate, and opens nowhere else. */
export class Sealer extends Opener {
  constructor(
    ring: KeyRing,
    readonly blind: BlindIndex,
    readonly retention: Retention,
    private readonly algorithm: Algorithm = 'aes-256-gcm',
    private readonly now: Now = () => new Date(),
    unreadable?: (what: Unreadable) => void,
  ) {
    super(ring, unreadable);
  }

  seal(kind: string, aggregateId: string, content: object, named: Pick<ToSeal, 'id'> = {}): SealedRow {
    return this.sealAll(aggregateId, [{ kind, content, ...named }])[0] as SealedRow;
  }

  /** What is written together: each record under a key of its own, all of their keys under one seal. */
  sealAll(aggregateId: string, records: readonly ToSeal[]): SealedRow[] {
    const day = today(this.now());
    const writtenBy = acting().unit;
    const named = records.map(({ kind, content, id = newId() }) => {
      const { blindIndexes, indexedBy } = this.indexed(kind, content as Content);
      const { eraseAfter, policy } = this.retention.stampOf(kind, day);
      return { id, kind, content, blindIndexes, indexedBy, eraseAfter, policy, writtenBy };
    });
    return this.boxed(aggregateId, named);
  }

  /** Those records of one aggregate that open anew, in a bunch under the active key. What they are found by stays, and so does their last day. */
  resealed(aggregateId: string, rows: readonly SealedRow[]): SealedRow[] {
    const anew = this.openEach(rows).flatMap(({ row, content }) => (content instanceof Unreadable ? [] : [{ ...row, content }]));
    return anew.length === 0 ? [] : this.boxed(aggregateId, anew);
  }

  /** The same bunch under the active key, without the keys in these slots. @throws Unreadable */
  rewrapped(bunch: Bunch, gone: readonly Slot[] = [], why: Gone = 'erased'): Bunch {
    const { keys, algorithm } = this.keysOf(bunch);
    return wrap(this.ring, algorithm, bunch, without(keys, gone, why, algorithm));
  }

  /** The same bunch without any key, for which it need not open. Only of those named it says that they were erased. */
  emptied(bunch: Bunch, gone: readonly Slot[] = []): Bunch {
    const algorithm = isAlgorithm(bunch.algorithm) ? bunch.algorithm : this.algorithm;
    return wrap(this.ring, algorithm, bunch, without(Buffer.alloc(bunch.wrapped.length), gone, 'erased', algorithm));
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
    return records.map(({ id, kind, content, blindIndexes, indexedBy, eraseAfter, policy, writtenBy }, slot) => {
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
        writtenBy,
      };
    });
  }
}
