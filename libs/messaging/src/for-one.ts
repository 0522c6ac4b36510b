import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, generateKeyPair, importJWK, exportJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { z } from 'zod';

/*
 * What is read by one reader alone, whoever carries it: JSON in a JWE (RFC 7516), its key agreed by ECDH-ES on P-256. Whoever reads
 * makes the pair of keys, gives out one half of it and forgets the other.
 */

const ALGORITHM = 'ECDH-ES';
const CIPHER = 'A256GCM';
const COORDINATE = /^[\w-]{43}$/;

/** The half that seals. */
export const SealingKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(COORDINATE),
  y: z.string().regex(COORDINATE),
});
export type SealingKey = z.infer<typeof SealingKey>;

export async function newKeys(): Promise<Readonly<{ opens: CryptoKey; seals: SealingKey }>> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { opens: privateKey, seals: SealingKey.parse(await exportJWK(publicKey)) };
}

/** `id` stands outside: by it whoever reads finds the key that opens. */
export async function sealFor(seals: SealingKey, content: object, id: string): Promise<string> {
  const key = await importJWK(seals, ALGORITHM);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: ALGORITHM, enc: CIPHER, kid: id })
    .encrypt(key);
}

/** @throws where it was not sealed for this key, or not as we seal. */
export async function openWith(opens: CryptoKey, sealed: Uint8Array): Promise<unknown> {
  const { plaintext } = await compactDecrypt(sealed, opens, {
    keyManagementAlgorithms: [ALGORITHM],
    contentEncryptionAlgorithms: [CIPHER],
  });
  return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
}

/** Nothing where it is nothing sealed. */
export function idOutside(sealed: Uint8Array): string | undefined {
  try {
    return decodeProtectedHeader(new TextDecoder().decode(sealed)).kid;
  } catch {
    return undefined;
  }
}
