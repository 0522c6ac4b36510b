import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyRing } from '#sealed';

/** What a seal says: which desk made the paper, on which day, of which text, and under which key. */
export type Claims = Readonly<{ desk: string; on: string; text: string; key: string }>;

/** Before an Ed25519 seed in PKCS#8 (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** A remark behind the end of the PDF, where every reader passes it over; all that stands before its last point is what is signed. */
const MARK = '%junan-seal 1 ';

/** Derived (HKDF, RFC 5869) from the service's own ring, so that there is no other secret to keep, nor to lose. */
export function sealingKey(ring: KeyRing): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', ring.itself(ring.active), '', 'junan paper seal', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** As it is printed, and given to whoever checks. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? '';

/** The same bytes, and behind them who made them and when. */
export function sealed(pdf: Uint8Array, claims: Omit<Claims, 'key'>, key: KeyObject): Buffer {
  const told: Claims = { ...claims, key: publicKeyOf(key) };
  const marked = `\n${MARK}${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
  const whole = Buffer.concat([pdf, Buffer.from(marked)]);
  return Buffer.concat([whole, Buffer.from(`.${sign(null, whole, key).toString('base64url')}\n`)]);
}

/** By which a file is asked for. */
export const fingerprintOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
