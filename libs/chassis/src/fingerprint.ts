import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonicalId } from '#kernel';
import type { KeyRing } from '#sealed';

/** Fingerprints of before began otherwise. They were hashes that anybody can try names against, and were taken away. */
const KEYED = 'k.';

/** What a request asked, to be compared and not to be read: keyed, so that whoever has the table alone can try nothing against it. */
export class Fingerprints {
  private readonly keys: readonly Buffer[];

  /** The keys are derived (HKDF, RFC 5869) from those that blind indexes are made with: both let equal things be found, no more. */
  constructor(blindRing: KeyRing) {
    this.keys = blindRing.ids.map((id) => Buffer.from(hkdfSync('sha256', blindRing.itself(id), '', 'junan idempotency fingerprint', 32)));
  }

  /** The first is the one to keep; a request that was kept under an earlier key of the ring has one of the others. */
  of(actor: string, { method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): [string, ...string[]] {
    // Bytes written out as JSON take ten times their room.
    const said = Buffer.isBuffer(body) ? createHash('sha256').update(body).digest('hex') : (body ?? null);
    const asked = JSON.stringify([actor, method, canonical(url), said]);
    return this.keys.map((key) => KEYED + createHmac('sha256', key).update(asked).digest('base64url')) as [string, ...string[]];
  }
}

/** Of a request from before fingerprints were keyed only its key is known, and a client gives a key once. */
export const sameRequest = (kept: string, fingerprints: readonly string[]): boolean =>
  !kept.startsWith(KEYED) || fingerprints.includes(kept);

/** An id in another spelling names the same thing, so it is the same request. */
const canonical = (url: string): string => url.replace(/[^/?]+/g, (part) => canonicalId(part) ?? part);
