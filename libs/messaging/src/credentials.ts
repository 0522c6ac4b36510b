import { credsAuthenticator, nkeyAuthenticator, nkeys } from '@nats-io/transport-node';
import type { Authenticator } from '@nats-io/transport-node';
import { WrongSetting, contentOf } from './wrong-setting.js';
import type { BrokerSetting, BrokerSettings } from './wrong-setting.js';

/** As whom we come: by a password, by a key, or as nobody in particular. */
export type Credentials = Readonly<{ user?: string; pass?: string; authenticator?: Authenticator }>;

type Kind = readonly [setting: BrokerSetting, read: () => Credentials];

/** One kind at most: which of two would be meant, nobody can say. */
export function credentialsIn(settings: BrokerSettings, urls: readonly URL[]): Credentials {
  const [one, other] = [...inUrl(urls), ...besideIt(settings)];
  if (one && other) throw new WrongSetting(other[0], `contradicts ${one[0]}: give one kind of credentials`);
  return one?.[1]() ?? {};
}

function inUrl(urls: readonly URL[]): Kind[] {
  const named = urls.filter(({ username, password }) => username || password);
  const [first] = named;
  if (!first) return [];
  if (named.some(({ username, password }) => !username || !password))
    throw new WrongSetting('NATS_URL', 'names a user without a password, or a password without a user');
  if (named.some(({ username, password }) => username !== first.username || password !== first.password))
    throw new WrongSetting('NATS_URL', 'must name one user for all servers');
  return [['NATS_URL', () => ({ user: decoded(first.username), pass: decoded(first.password) })]];
}

function besideIt({ NATS_USER, NATS_PASSWORD, NATS_NKEY_SEED, NATS_CREDS }: BrokerSettings): Kind[] {
  if (NATS_USER === undefined && NATS_PASSWORD !== undefined) throw new WrongSetting('NATS_USER', 'missing beside NATS_PASSWORD');
  if (NATS_USER !== undefined && NATS_PASSWORD === undefined) throw new WrongSetting('NATS_PASSWORD', 'missing beside NATS_USER');
  const kinds: Kind[] = [];
  if (NATS_USER !== undefined) kinds.push(['NATS_USER', () => ({ user: NATS_USER, pass: NATS_PASSWORD })]);
  if (NATS_NKEY_SEED !== undefined) kinds.push(['NATS_NKEY_SEED', () => bySeed(NATS_NKEY_SEED)]);
  if (NATS_CREDS !== undefined) kinds.push(['NATS_CREDS', () => byFile(NATS_CREDS)]);
  return kinds;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new WrongSetting('NATS_URL', 'a % in its user or password is written %25');
  }
}

function bySeed(text: string): Credentials {
  const seed = new TextEncoder().encode(text.trim());
  if (!isUserSeed(seed)) throw new WrongSetting('NATS_NKEY_SEED', "must be the seed of a user's nkey, SU…");
  return { authenticator: nkeyAuthenticator(seed) };
}

/** As the tools of NATS write it: between lines of dashes a JWT, then a seed. */
function byFile(file: string): Credentials {
  const creds = contentOf('NATS_CREDS', file);
  const seed = /^\s*(SU[A-Z2-7]{56})\s*$/m.exec(creds.toString())?.[1];
  const signed = /^\s*[\w-]+\.[\w-]+\.[\w-]+\s*$/m.test(creds.toString());
  if (!signed || !seed || !isUserSeed(Buffer.from(seed))) throw new WrongSetting('NATS_CREDS', "must be a file with a user's JWT and seed");
  return { authenticator: credsAuthenticator(creds) };
}

function isUserSeed(seed: Uint8Array): boolean {
  try {
    return nkeys.fromSeed(seed).getPublicKey().startsWith('U');
  } catch {
    return false;
  }
}
