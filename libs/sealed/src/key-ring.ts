import { hkdfSync } from 'node:crypto';
import { Unreadable } from '#kernel';
import { ciphers } from './ciphers.js';
import type { Algorithm } from './ciphers.js';

/** What a key of the ring does: it seals bunches of keys, and opens records that the release before sealed straight with it. */
type Use = 'sealed' | 'bunch';

/**
 * The keys that seal. The first one seals; the others still open what they sealed before, until it is rotated. Each algorithm
 * and each use has a key of its own derived from the key in the ring (HKDF, RFC 5869).
 */
export class KeyRing {
  private readonly derived = new Map<string, Buffer>();

  private constructor(
    readonly active: string,
    private readonly keys: ReadonlyMap<string, Buffer>,
  ) {}

  /**
   * Reads `k1:base64,k0:base64`, or a key alone where it is told what to call it. An error says which entry is wrong and never what
   * stands in it.
   */
  static parse(text: string, alone?: string): KeyRing {
    if (alone !== undefined && !text.includes(':')) return KeyRing.parse(`${alone}:${text}`);
    const keys = new Map<string, Buffer>();
    for (const [i, entry] of text.split(',').entries()) {
      const [, id, base64 = ''] = /^\s*([\w-]{1,32}):(\S+)\s*$/.exec(entry) ?? [];
      if (!id) throw new Error(`The key ring's entry ${i + 1} must read id:key, the key in base64`);
      if (keys.has(id)) throw new Error(`The key ring has two keys named ${id}`);
      const key = Buffer.from(base64, 'base64');
      if (!/^[A-Za-z0-9+/]+=*$/.test(base64) || key.length !== 32) throw new Error(`The key ${id} must be 32 bytes in base64`);
      keys.set(id, key);
    }
    const [active = ''] = keys.keys();
    return new KeyRing(active, keys);
  }

  get ids(): string[] {
    return [...this.keys.keys()];
  }

  /** The key as it stands in the ring. */
  itself(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Unreadable(`The key ring has no key named ${id}; it must stay in the ring until nothing needs it (keys status)`);
    return key;
  }

  keyFor(id: string, algorithm: Algorithm, use: Use = 'sealed'): Buffer {
    const name = `${id} ${use} ${algorithm}`;
    const known = this.derived.get(name);
    if (known) return known;
    const derived = Buffer.from(hkdfSync('sha256', this.itself(id), '', `junan ${use} ${algorithm}`, ciphers[algorithm].keyLength));
    this.derived.set(name, derived);
    return derived;
  }
}
