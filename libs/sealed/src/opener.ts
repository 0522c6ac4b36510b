import { Unreadable } from '#kernel';
import { goneFrom, keyAt, unwrap } from './bunch.js';
import type { Bunch } from './bunch.js';
import { ciphers, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import type { KeyRing } from './key-ring.js';
import { boundTo } from './sealed-row.js';
import type { Content, SealedRow } from './sealed-row.js';

/** A record, or a bunch, that is not what was sealed: changed, or put in another's place. */
export class Tampered extends Unreadable {
  override readonly name = 'Tampered';

  constructor(id: string, cause: unknown, what: 'record' | 'bunch' = 'record') {
    super(`The sealed ${what} ${id} does not open`, { cause });
  }
}

/** A record whose key is gone though its bunch does not say that it was erased: somebody took the bunch away, or it did not come back. */
export class Keyless extends Unreadable {
  override readonly name = 'Keyless';

  constructor(id: string) {
    super(`The sealed record ${id} has no key, and nothing says that it was erased`);
  }
}

/** A record whose key was wiped: it came back with a backup from before it was erased. */
export class Erased extends Error {
  override readonly name = 'Erased';

  constructor(id: string) {
    super(`The sealed record ${id} was erased`);
  }
}

type Opened<C> = Readonly<{ row: SealedRow; content: C }>;

/** Opens what was sealed, with the ring alone. Whatever does not open is told to `unreadable`, whoever asked for it. */
export class Opener {
  private readonly unwrapped = new WeakMap<Bunch, Buffer>();

  constructor(
    protected readonly ring: KeyRing,
    private readonly unreadable: (what: Unreadable) => void = () => undefined,
  ) {}

  /** @throws Erased where its key was wiped; Unreadable where it is gone otherwise or not in the ring, or this is not what was sealed. */
  open({ id, kind, aggregateId, algorithm, nonce, tag, ciphertext, ...under }: SealedRow): Content {
    return this.telling(() => {
      if (!isAlgorithm(algorithm)) throw new Tampered(id, `unknown algorithm ${algorithm}`);
      const key = this.keyOf(id, algorithm, under);
      try {
        return JSON.parse(ciphers[algorithm].open(key, boundTo(id, kind, aggregateId), { nonce, tag, ciphertext }).toString()) as Content;
      } catch (error) {
        throw new Tampered(id, error);
      }
    });
  }

  /** Of many those that are still there. @throws Unreadable at the first that does not open. */
  openAll(rows: readonly SealedRow[]): Opened<Content>[] {
    return this.openEach(rows).map(({ row, content }) => {
      if (content instanceof Unreadable) throw content;
      return { row, content };
    });
  }

  /** Likewise, where the others are of use without those that do not open. */
  openEach(rows: readonly SealedRow[]): Opened<Content | Unreadable>[] {
    return rows.flatMap((row) => {
      try {
        return [{ row, content: readable(() => this.open(row)) }];
      } catch (error) {
        if (error instanceof Erased) return [];
        throw error;
      }
    });
  }

  /** Records of one bunch are mostly opened together. */
  protected keysOf(bunch: Bunch): Readonly<{ keys: Buffer; algorithm: Algorithm }> {
    return this.telling(() => this.keysIn(bunch));
  }

  private keyOf(id: string, algorithm: Algorithm, { keyId, bunch, slot }: Pick<SealedRow, 'keyId' | 'bunch' | 'slot'>): Buffer {
    if (slot === null) return this.ring.keyFor(keyId ?? '', algorithm);
    if (bunch === null) throw new Keyless(id);
    const key = keyAt(this.keysIn(bunch).keys, slot, algorithm);
    if (!key || bunch.algorithm !== algorithm) throw new Tampered(id, 'no key of the bunch is its');
    const gone = goneFrom(key, id, algorithm);
    if (gone) throw gone === 'erased' ? new Erased(id) : new Keyless(id);
    return key;
  }

  private keysIn(bunch: Bunch): Readonly<{ keys: Buffer; algorithm: Algorithm }> {
    const { id, keyId, algorithm } = bunch;
    if (!isAlgorithm(algorithm)) throw new Tampered(id, `unknown algorithm ${algorithm}`, 'bunch');
    const known = this.unwrapped.get(bunch);
    if (known) return { keys: known, algorithm };
    // What the ring lacks is the ring's fault, and said as that.
    this.ring.keyFor(keyId, algorithm, 'bunch');
    try {
      const keys = unwrap(this.ring, bunch);
      this.unwrapped.set(bunch, keys);
      return { keys, algorithm };
    } catch (error) {
      throw new Tampered(id, error, 'bunch');
    }
  }

  private telling<T>(read: () => T): T {
    const told = readable(read);
    if (!(told instanceof Unreadable)) return told;
    this.unreadable(told);
    throw told;
  }
}

/** What is read, or why it cannot be. */
export function readable<T>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
