import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';

export const algorithms = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type Algorithm = (typeof algorithms)[number];

export type Box = Readonly<{ nonce: Buffer; tag: Buffer; ciphertext: Buffer }>;

type Cipher = Readonly<{
  keyLength: number;
  seal(key: Buffer, bound: Buffer, plain: Buffer): Box;
  /** Throws when the box, or what it is bound to, is not what was sealed. */
  open(key: Buffer, bound: Buffer, box: Box): Buffer;
}>;

const pool = Buffer.alloc(4096);
let spent = pool.length;

/**
 * Random bytes that were never given out before, and are not kept here. Asking the system once for many nonces costs a tenth
 * of asking for each.
 */
export function fresh(length: number): Buffer {
  if (length > pool.length) return randomBytes(length);
  if (spent + length > pool.length) {
    randomFillSync(pool);
    spent = 0;
  }
  const given = pool.subarray(spent, (spent += length));
  const bytes = Buffer.from(given);
  given.fill(0);
  return bytes;
}

const aes: Cipher = {
  keyLength: 32,
  seal(key, bound, plain) {
    const nonce = fresh(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { nonce, tag: cipher.getAuthTag(), ciphertext };
  },
  open(key, bound, { nonce, tag, ciphertext }) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(bound).setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },
};

/** 国密: OpenSSL has no SM4-GCM, so encrypt, then authenticate (HMAC-SM3). 16 bytes of the key encrypt, 32 authenticate. */
const sm4: Cipher = {
  keyLength: 48,
  seal(key, bound, plain) {
    const nonce = fresh(16);
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, 16), nonce);
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { nonce, tag: authenticate(key, bound, nonce, ciphertext), ciphertext };
  },
  open(key, bound, { nonce, tag, ciphertext }) {
    const expected = authenticate(key, bound, nonce, ciphertext);
    if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw new Error('The tag does not fit');
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, 16), nonce);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },
};

/** The length of what is bound goes first, so that no byte can move from one part to the next. */
function authenticate(key: Buffer, bound: Buffer, nonce: Buffer, ciphertext: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bound.length);
  return createHmac('sm3', key.subarray(16)).update(length).update(bound).update(nonce).update(ciphertext).digest();
}

export const ciphers: Readonly<Record<Algorithm, Cipher>> = { 'aes-256-gcm': aes, 'sm4-ctr-hmac-sm3': sm4 };

export const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(ciphers, name);
