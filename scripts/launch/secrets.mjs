import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const services = ['intake', 'mediation', 'screening', 'reporting'];

/** Made on the first start and kept for the owner of the folder alone: without the keys the sealed records cannot be read. */
export function secretsOf(folder) {
  return kept(path.join(folder, 'secrets.json'), () => ({
    superuser: word(),
    services: Object.fromEntries(services.map((name) => [name, { login: word(), sealed: `k1:${key()}`, blindIndex: key() }])),
  }));
}

/** What the identity provider signs with, and the one password of all sample accounts. */
export function identityOf(folder) {
  return kept(path.join(folder, 'identity.json'), () => ({ password: password(), cookies: [word()], jwks: { keys: [signingKey()] } }));
}

/** What the edge seals sessions with, and its word as a client of the issuer. A new key is put before the old, which goes once all have signed in anew. */
export function edgeSecretsOf(folder) {
  return kept(path.join(folder, 'edge.json'), () => ({ sessionKeys: `k1:${key()}`, clientSecret: word() }));
}

function kept(file, make) {
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600 });
  return JSON.parse(readFileSync(file, 'utf8'));
}

const word = () => randomBytes(24).toString('base64url');
const key = () => randomBytes(32).toString('base64');

/** To be typed by hand: eight letters and digits that do not look alike. */
const password = () => Array.from({ length: 8 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('');

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
