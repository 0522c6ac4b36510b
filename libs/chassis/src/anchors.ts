import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonical } from '#sealed';
import type { ChainHead } from '#sealed';

/** What a service's chain came to at one moment, said where no login of its database reaches. */
export type Anchor = ChainHead & Readonly<{ service: string; acts: number; at: string }>;

const FIRST = '0'.repeat(64);

/**
 * A file of anchors, one a line, each signed (Ed25519) and naming the line before, so that none can be changed, put in or
 * taken out of the middle without the key. To verify takes the public key alone. Lines cut off at the end do not show:
 * whoever must be sure of the last keeps a copy elsewhere.
 */
export class Anchors {
  constructor(
    private readonly file: string,
    private readonly keyFile: string,
  ) {}

  /** All of one service; throws where the file is not what was signed. */
  of(service: string): Anchor[] {
    const lines = this.lines();
    if (lines.length === 0) return [];
    const key = createPublicKey(readFileSync(this.publicFile, 'utf8'));
    const anchors = lines.map((line, i) => checked(line, lines[i - 1], key) ?? this.spoilt(i));
    return anchors.filter((anchor) => anchor.service === service);
  }

  add(anchor: Anchor): void {
    const signed = canonical({ ...anchor, previous: digest(this.lines().at(-1)) });
    const signature = sign(null, Buffer.from(signed), this.key()).toString('base64');
    appendFileSync(this.file, `${JSON.stringify({ signed, signature })}\n`, { mode: 0o600 });
  }

  private lines(): string[] {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8').split('\n').filter(Boolean) : [];
  }

  /** Made when it is first needed. */
  private key(): KeyObject {
    if (!existsSync(this.keyFile)) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      writeFileSync(this.keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
      writeFileSync(this.publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
    }
    return createPrivateKey(readFileSync(this.keyFile, 'utf8'));
  }

  private get publicFile(): string {
    return `${this.keyFile}.pub`;
  }

  private spoilt(i: number): never {
    throw new Error(`line ${i + 1} of ${this.file} is not what was signed, or not where it was`);
  }
}

function checked(line: string, before: string | undefined, key: KeyObject): Anchor | undefined {
  try {
    const { signed, signature } = JSON.parse(line) as { signed: string; signature: string };
    if (!verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))) return undefined;
    const { previous, ...anchor } = JSON.parse(signed) as Anchor & { previous: string };
    return previous === digest(before) ? anchor : undefined;
  } catch {
    return undefined;
  }
}

const digest = (line: string | undefined): string => (line === undefined ? FIRST : createHash('sha256').update(line).digest('hex'));
