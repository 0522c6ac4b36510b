import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Seals what a browser keeps for us, so that it can neither read nor change it. `k2:base64,k1:base64`: the first seals, all open. */
export function sealerOf(text) {
  const keys = new Map(
    text
      .split(',')
      .map((entry) => entry.split(':'))
      .map(([id, key]) => [id, Buffer.from(key, 'base64')]),
  );
  const [[active, key]] = keys;

  return {
    /** What was sealed for one purpose cannot be passed off for another. */
    seal: (purpose, value) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: active, typ: purpose })
        .encrypt(key),

    /** Of each key, in their order, one for this purpose alone; it tells nothing of the key it came of, nor of any other. */
    derive: (purpose) => [...keys.values()].map((from) => Buffer.from(hkdfSync('sha256', from, '', purpose, 32)).toString('base64')),

    /** Undefined for whatever we did not seal, or sealed with a key that is gone. */
    async open(purpose, sealed) {
      const opened = await compactDecrypt(sealed, ({ kid }) => keys.get(kid) ?? new Uint8Array(), {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      }).catch(() => undefined);
      return opened?.protectedHeader.typ === purpose ? JSON.parse(new TextDecoder().decode(opened.plaintext)) : undefined;
    },
  };
}
