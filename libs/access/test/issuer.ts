import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

type Head = Readonly<{ kid?: string; typ?: string; alg?: string; expires?: string | number }>;

const person = { sub: 'u-1', client_id: 'console', county: '510722', unit: '510722100', roles: ['clerk'] };

/** An issuer that can lose its keys, change them, and be away. */
export class FickleIssuer {
  private readonly keys = new Map<string, KeyObject>();
  private published: object[] = [];
  private server: Server | undefined;
  private port = 0;
  asked = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = createServer(({ url }, response) => {
      this.asked += 1;
      const body = url === '/keys' ? { keys: this.published } : { issuer: this.url, jwks_uri: `${this.url}/keys` };
      response.setHeader('content-type', 'application/json').setHeader('connection', 'close').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** From now on these keys are published, and no other. */
  publish(...ids: readonly string[]): void {
    this.published = ids.map((kid) => {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      this.keys.set(kid, privateKey);
      return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
    });
  }

  token(claims: JWTPayload = {}, { kid = 'k1', typ = 'at+jwt', alg = 'RS256', expires = '1h' }: Head = {}): Promise<string> {
    const jwt = new SignJWT({ iss: this.url, aud: 'junan', ...person, ...claims });
    return jwt
      .setProtectedHeader({ alg, typ, kid })
      .setExpirationTime(expires)
      .sign(this.keys.get(kid) as KeyObject);
  }
}
