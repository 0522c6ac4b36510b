import { ciphers, fresh, isAlgorithm } from './ciphers.js';
import type { Algorithm } from './ciphers.js';

/*
 * Bytes that lie outside the database, such as a scan: sealed piece by piece under a key of their own, which is kept in a sealed
 * record. Where that record is erased no copy of the bytes opens any more.
 */

/** As it is written into its record: `aes-256-gcm:<base64>`. */
export const newBytesKey = (algorithm: Algorithm): string => `${algorithm}:${fresh(ciphers[algorithm].keyLength).toString('base64')}`;

/** A piece opens only where it was sealed for: `bound` names what it is and which of its pieces. */
export function sealBytes(key: string, bound: string, plain: Buffer): Buffer {
  const { cipher, secret } = read(key);
  const { nonce, tag, ciphertext } = cipher.seal(secret, Buffer.from(bound), plain);
  return Buffer.concat([Buffer.from([nonce.length, tag.length]), nonce, tag, ciphertext]);
}

/** @throws Error where this is not what was sealed, or not for this */
export function openBytes(key: string, bound: string, box: Buffer): Buffer {
  const { cipher, secret } = read(key);
  const [nonceLength = 0, tagLength = 0] = box;
  const nonce = box.subarray(2, 2 + nonceLength);
  const tag = box.subarray(2 + nonceLength, 2 + nonceLength + tagLength);
  return cipher.open(secret, Buffer.from(bound), { nonce, tag, ciphertext: box.subarray(2 + nonceLength + tagLength) });
}

function read(key: string) {
  const [algorithm = '', secret = ''] = key.split(':');
  if (!isAlgorithm(algorithm)) throw new Error(`no algorithm is named ${algorithm}`);
  return { cipher: ciphers[algorithm], secret: Buffer.from(secret, 'base64') };
}
