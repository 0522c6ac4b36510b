import { createPrivateKey, createPublicKey, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '#kernel';
import { COUNTY } from './county.js';

/** Of the sample county unless another is named. */
export type Person = Readonly<{ unit: string; roles: readonly Role[]; subject?: string; county?: string }>;

/** What a token may get wrong on purpose. */
export type Flaws = Readonly<{ issuer?: string; audience?: string; expiresIn?: number; claims?: Readonly<Record<string, unknown>> }>;

const AUDIENCE = 'junan';
const CLIENT = 'console';
const KEY_ID = 'test';

/** An issuer of its own: a key pair, its JWKS over HTTP, and tokens signed at once. */
export class Issuer {
  private server: Server | undefined;
  readonly audience = AUDIENCE;

  constructor(private readonly privateKey: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey) {}

  /** Where it listens; known after `start`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  get jwksUrl(): string {
    return `${this.url}/jwks`;
  }

  async start(): Promise<this> {
    const jwk = { ...createPublicKey(this.privateKey).export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    const server = createServer(({ url }, response) => {
      const body =
        url === '/jwks'
          ? { keys: [jwk] }
          : url === '/.well-known/openid-configuration'
            ? { issuer: this.url, jwks_uri: this.jwksUrl }
            : undefined;
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A spec that forgets to stop it shall still end.
    server.unref();
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** An access token for a person of that unit with those roles. The same person always has the same subject. */
  of({ unit, roles, subject = `${unit}-${roles.join('-')}`, county = COUNTY }: Person, flaws: Flaws = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const { issuer = this.url, audience = AUDIENCE, expiresIn = 3600, claims = {} } = flaws;
    const head = part({ alg: 'RS256', typ: 'at+jwt', kid: KEY_ID });
    const body = part({
      iss: issuer,
      aud: audience,
      sub: subject,
      client_id: CLIENT,
      iat: now,
      exp: now + expiresIn,
      jti: randomUUID(),
      county,
      unit,
      roles,
      ...claims,
    });
    const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(this.privateKey, 'base64url');
    return `${head}.${body}.${signature}`;
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let shared: Promise<Issuer> | undefined;

/** The issuer that all services of one spec file trust. Its key is one for the whole run, where the run has made one. */
export const sharedIssuer = (): Promise<Issuer> => (shared ??= new Issuer(keyOfRun()).start());

function keyOfRun(): KeyObject | undefined {
  const key = process.env['JUNAN_TEST_KEY'];
  return key === undefined ? undefined : createPrivateKey(key);
}
