import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { canonical } from '#sealed';
import type { ChainHead } from '#sealed';

/** What a service's chain came to at one moment, said where no login of its database reaches. */
export type Anchor = ChainHead & Readonly<{ service: string; acts: number; at: string }>;

const FIRST = '0'.repeat(64);

/**
 * A file of anchors, one a line, each signed (Ed25519) and naming the line before, so that none can be changed, put in or
 * taken out of the middle without the key. To verify takes the public key alone. Lines cut off at the end do not show:
 * whoever must be sure of the last keeps a copy elsewhere. Several may add at once: each waits for the one before. A last line
 * that a crash has torn is none, and the next one takes its place.
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
    const key = createPublicKey(readFileSync(existsSync(this.publicFile) ? this.publicFile : this.keyFile, 'utf8'));
    const anchors = lines.map((line, i) => checked(line, lines[i - 1], key) ?? this.spoilt(i));
    return anchors.filter((anchor) => anchor.service === service);
  }

  async add(anchor: Anchor): Promise<void> {
    // Only here: once loaded it listens to a process's signals, and services have their own way to stop.
    const { lock } = await import('proper-lockfile');
    const release = await lock(this.file, PATIENT);
    try {
      const { whole, torn } = this.text();
      if (torn) truncateSync(this.file, Buffer.byteLength(whole));
      const signed = canonical({ ...anchor, previous: digest(linesIn(whole).at(-1)) });
      const signature = sign(null, Buffer.from(signed), this.key()).toString('base64');
      append(this.file, `${whole === '' || whole.endsWith('\n') ? '' : '\n'}${JSON.stringify({ signed, signature })}\n`);
    } finally {
      await release();
    }
  }

  private lines(): string[] {
    return linesIn(this.text().whole);
  }

  private text(): { whole: string; torn: boolean } {
    const text = existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
    const end = text.lastIndexOf('\n') + 1;
    const torn = end < text.length && !isJson(text.slice(end));
    return { whole: torn ? text.slice(0, end) : text, torn };
  }

  /** Made when it is first needed; there at once and whole, or not at all. */
  private key(): KeyObject {
    if (!existsSync(this.keyFile)) {
      const draft = `${this.keyFile}.${process.pid}`;
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
      try {
        linkSync(draft, this.keyFile);
      } finally {
        rmSync(draft);
      }
    }
    const key = createPrivateKey(readFileSync(this.keyFile, 'utf8'));
    if (!existsSync(this.publicFile)) writeFileSync(this.publicFile, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    return key;
  }

  private get publicFile(): string {
    return `${this.keyFile}.pub`;
  }

  private spoilt(i: number): never {
    throw new Error(`line ${i + 1} of ${this.file} is not what was signed, or not where it was`);
  }
}

/** The lock lies beside the file, which may not be there yet. To add takes milliseconds; who holds on for longer was killed. */
const PATIENT = {
  realpath: false,
  stale: 10_000,
  retries: { retries: 200, factor: 1, minTimeout: 50, maxTimeout: 100, randomize: true },
} as const;

const linesIn = (text: string): string[] => text.split('\n').filter(Boolean);

/** On the disk when it returns. */
function append(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
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
