import { createHmac, hkdfSync } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonicalId } from '#kernel';

/** Fingerprints of before began otherwise. They were hashes that anybody can try names against, and were taken away. */
const KEYED = 'k.';

/** What a request asked, to be compared and not to be read: keyed, so that whoever has the table alone can try nothing against it. */
export class Fingerprints {
  private readonly key: Buffer;

  /** The key is derived (HKDF, RFC 5869) from the one that blind indexes are made with: both let equal things be found, no more. */
  constructor(blindIndexKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', blindIndexKey, '', 'junan idempotency fingerprint', 32));
  }

  of(actor: string, { method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): string {
    const asked = JSON.stringify([actor, method, canonical(url), body ?? null]);
    return KEYED + createHmac('sha256', this.key).update(asked).digest('base64url');
  }
}

/** Of a request from before fingerprints were keyed only its key is known, and a client gives a key once. */
export const sameRequest = (kept: string, fingerprint: string): boolean => !kept.startsWith(KEYED) || kept === fingerprint;

/** An id in another spelling names the same thing, so it is the same request. */
const canonical = (url: string): string => url.replace(/[^/?]+/g, (part) => canonicalId(part) ?? part);
