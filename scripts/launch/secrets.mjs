import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { services } from './names.mjs';
import { keep, read } from './state.mjs';

/** Made on the first start and kept for the owner of the folder alone: without the keys the sealed records cannot be read. */
export function secretsOf(folder, names = services) {
  const file = path.join(folder, 'secrets.json');
  const secrets = kept(file, () => ({
    superuser: word(),
    services: Object.fromEntries(names.map((name) => [name, { login: word(), sealed: `k1:${key()}`, blindIndex: key() }])),
  }));
  const ownerless = names.filter((name) => secrets.services[name].owner === undefined);
  for (const name of ownerless) secrets.services[name].owner = word();
  if (ownerless.length > 0) keep(file, secrets);
  return secrets;
}

/** Those that run from this folder: a department's own runs fewer. */
export function servicesIn(folder) {
  const kept = keptSecrets(folder);
  return kept ? Object.keys(kept.services) : services;
}

export const keptSecrets = (folder) => {
  const file = path.join(folder, 'secrets.json');
  return existsSync(file) ? read(file) : undefined;
};

/** Puts a new key, as `make` makes it, first in the ring of each, also where the ring is of before there were any names in it; says which. */
export function addKeys(folder, names, blind, make) {
  const [letter, ring] = blind ? ['b', 'blindIndex'] : ['k', 'sealed'];
  const secrets = keptSecrets(folder);
  const added = names.map((name) => {
    const { sealed, blindIndex } = secrets.services[name];
    const entry = make({ SEALED_KEYS: sealed, BLIND_INDEX_KEY: blindIndex }, blind);
    secrets.services[name][ring] = [entry, ...entriesOf(secrets.services[name][ring], letter)].join(',');
    return [name, entry.split(':')[0]];
  });
  keep(path.join(folder, 'secrets.json'), secrets);
  return added;
}

export function dropKey(folder, name, id) {
  const secrets = keptSecrets(folder);
  const service = secrets.services[name];
  for (const [letter, ring] of [
    ['k', 'sealed'],
    ['b', 'blindIndex'],
  ]) {
    const entries = entriesOf(service[ring], letter);
    if (entries.length > 1) service[ring] = entries.filter((entry) => !entry.startsWith(`${id}:`)).join(',');
  }
  keep(path.join(folder, 'secrets.json'), secrets);
}

/** A key alone, as blind keys were kept, is the first. */
const entriesOf = (ring, letter) => (ring.includes(':') ? ring.split(',') : [`${letter}1:${ring}`]);

/** What the identity provider signs with, and the one password of all sample accounts. */
export function identityOf(folder) {
  return kept(path.join(folder, 'identity.json'), () => ({ password: password(), cookies: [word()], jwks: { keys: [signingKey()] } }));
}

/** What the edge seals sessions with, and its word as a client of the issuer. A new key is put before the old, which goes once all have signed in anew. */
export function edgeSecretsOf(folder) {
  return kept(path.join(folder, 'edge.json'), () => ({ sessionKeys: `k1:${key()}`, clientSecret: word() }));
}

/** Of the broker's users, by name. One that is new since the last start gets its own, also in a folder of before there were any. */
export function brokerPasswords(folder, users) {
  const file = path.join(folder, 'broker.json');
  const before = kept(file, () => ({}));
  const passwords = Object.fromEntries(users.map((user) => [user, before[user] ?? word()]));
  if (JSON.stringify(passwords) !== JSON.stringify(before)) keep(file, passwords);
  return passwords;
}

function kept(file, make) {
  if (!existsSync(file)) keep(file, make());
  return read(file);
}

const word = () => randomBytes(24).toString('base64url');
const key = () => randomBytes(32).toString('base64');

/** To be typed by hand: eight letters and digits that do not look alike. */
const password = () => Array.from({ length: 8 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('');

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
