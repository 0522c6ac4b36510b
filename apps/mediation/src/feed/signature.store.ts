import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '#sealed';
import type { Feed } from './address.js';

/** Addresses that nobody has who was not given them: signed, so that nothing of them has to be kept but their generation. */
export class Signatures {
  private readonly keys: readonly Buffer[];

  /** Derived (HKDF, RFC 5869) from the service's own ring: what an earlier key signed is known as long as the ring has it. */
  constructor(ring: KeyRing) {
    const ids = [ring.active, ...ring.ids.filter((id) => id !== ring.active)];
    this.keys = ids.map((id) => Buffer.from(hkdfSync('sha256', ring.itself(id), '', 'junan calendar address', 32)));
  }

  of(feed: Feed): string {
    return this.keys
      .slice(0, 1)
      .map((key) => signed(feed, key).toString('base64url'))
      .join('');
  }

  fits(feed: Feed, signature: string): boolean {
    const given = Buffer.from(signature, 'base64url');
    return this.keys.map((key) => signed(feed, key)).some((each) => each.length === given.length && timingSafeEqual(each, given));
  }
}

const signed = ({ desk, kind, whom, generation }: Feed, key: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([desk, kind, whom, generation]))
    .digest();
