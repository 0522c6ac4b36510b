import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nkeys } from '@nats-io/transport-node';
import { selfSigned } from '#testing/plain';
import { brokerAddress } from './address.js';
import { WrongSetting } from './wrong-setting.js';
import type { BrokerSettings } from './wrong-setting.js';

const URL = 'nats://127.0.0.1:4222';
const seed = new TextDecoder().decode(nkeys.createUser().getSeed());
const folder = mkdtempSync(path.join(tmpdir(), 'junan-address-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

const { cert, key } = selfSigned('ours');
const ca = file('ca.pem', cert);
const privateKey = file('key.pem', key);
const otherKey = file('other.pem', generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string);
const creds = (inner: string) =>
  file('user.creds', `-----BEGIN NATS USER JWT-----\neyJ.eyJ.c2ln\n------END NATS USER JWT------\n\n${inner}\n`);
const seedLines = `-----BEGIN USER NKEY SEED-----\n${seed}\n------END USER NKEY SEED------`;

const silent = 'is on another machine and must say what it does about TLS: tls://, or NATS_TLS=disable where nobody else is on the line';

const problem = (settings: Partial<BrokerSettings>): string => {
  try {
    brokerAddress({ NATS_URL: URL, ...settings });
    return 'none';
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
};

describe('the address of the broker', () => {
  it('may be several servers of one cluster', () => {
    expect(brokerAddress({ NATS_URL: 'nats://one:4222, nats://two:4223,nats://[::1]:4224', NATS_TLS: 'disable' })).toEqual({
      servers: ['one:4222', 'two:4223', '[::1]:4224'],
    });
  });

  it('takes user and password in it or beside it, as they are meant', () => {
    const us = { servers: ['127.0.0.1:4222'], user: 'us', pass: 'p@:/ss' };
    expect(brokerAddress({ NATS_URL: 'nats://us:p%40%3A%2Fss@127.0.0.1:4222' })).toEqual(us);
    expect(brokerAddress({ NATS_URL: URL, NATS_USER: 'us', NATS_PASSWORD: 'p@:/ss' })).toEqual(us);
    expect(brokerAddress({ NATS_URL: 'nats://us:4321@one:4222,nats://us:4321@two', NATS_TLS: 'disable' })).toMatchObject({
      servers: ['one:4222', 'two'],
      pass: '4321',
    });
  });

  it('takes an nkey or a creds file in their place', () => {
    expect(brokerAddress({ NATS_URL: URL, NATS_NKEY_SEED: seed }).authenticator).toBeInstanceOf(Function);
    expect(brokerAddress({ NATS_URL: URL, NATS_CREDS: creds(seedLines) }).authenticator).toBeInstanceOf(Function);
  });

  it('asks for TLS where that is said, or where an authority or a certificate is named', () => {
    expect(brokerAddress({ NATS_URL: URL })).not.toHaveProperty('tls');
    expect(brokerAddress({ NATS_URL: 'tls://one' })).toMatchObject({ tls: {} });
    expect(brokerAddress({ NATS_URL: URL, NATS_CA: ca })).toMatchObject({ tls: { ca: cert } });
    expect(brokerAddress({ NATS_URL: URL, NATS_CERT: ca, NATS_KEY: privateKey })).toMatchObject({ tls: { cert, key } });
  });

  it.each(['nats://one', 'nats://10.1.2.3:4222', 'nats://127.0.0.1,nats://two'])(
    'on another machine (%s) must say what it does about TLS',
    (NATS_URL) => {
      expect(problem({ NATS_URL })).toBe(`NATS_URL: ${silent}`);
      expect(brokerAddress({ NATS_URL, NATS_TLS: 'disable' })).not.toHaveProperty('tls');
      expect(brokerAddress({ NATS_URL, NATS_CA: ca })).toHaveProperty('tls');
    },
  );

  it.each([
    [{ NATS_URL: 's3cret' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'http://one:4222' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'nats://one:4222,two:4222' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'nats://one:4222/s3cret' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'nats://one:4222,' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'nats://one:99999' }, 'NATS_URL: must be an address like nats://host:4222'],
    [{ NATS_URL: 'nats://one,tls://two' }, 'NATS_URL: must be nats:// for all servers, or tls:// for all'],
    [{ NATS_URL: 'nats://s3cret@one' }, 'NATS_URL: names a user without a password, or a password without a user'],
    [{ NATS_URL: 'nats://a:s3cret@one,nats://b:s3cret@two' }, 'NATS_URL: must name one user for all servers'],
    [{ NATS_URL: 'nats://a:s3cret%zz@one' }, 'NATS_URL: a % in its user or password is written %25'],
    [{ NATS_USER: 'a' }, 'NATS_PASSWORD: missing beside NATS_USER'],
    [{ NATS_PASSWORD: 's3cret' }, 'NATS_USER: missing beside NATS_PASSWORD'],
    [
      { NATS_URL: 'nats://a:s3cret@one', NATS_USER: 'a', NATS_PASSWORD: 's3cret' },
      'NATS_USER: contradicts NATS_URL: give one kind of credentials',
    ],
    [
      { NATS_USER: 'a', NATS_PASSWORD: 's3cret', NATS_NKEY_SEED: seed },
      'NATS_NKEY_SEED: contradicts NATS_USER: give one kind of credentials',
    ],
    [{ NATS_NKEY_SEED: seed, NATS_CREDS: creds(seedLines) }, 'NATS_CREDS: contradicts NATS_NKEY_SEED: give one kind of credentials'],
    [{ NATS_NKEY_SEED: 's3cret' }, "NATS_NKEY_SEED: must be the seed of a user's nkey, SU…"],
    [
      { NATS_NKEY_SEED: new TextDecoder().decode(nkeys.createAccount().getSeed()) },
      "NATS_NKEY_SEED: must be the seed of a user's nkey, SU…",
    ],
    [{ NATS_CREDS: path.join(folder, 'gone') }, 'NATS_CREDS: must be a file that can be read (ENOENT)'],
    [{ NATS_CREDS: ca }, "NATS_CREDS: must be a file with a user's JWT and seed"],
    [{ NATS_CA: path.join(folder, 'gone') }, 'NATS_CA: must be a file that can be read (ENOENT)'],
    [{ NATS_CA: privateKey }, 'NATS_CA: must be a file with a certificate in PEM'],
    [{ NATS_TLS: 's3cret' }, 'NATS_TLS: must be disable, or left out'],
    [{ NATS_TLS: 'disable', NATS_URL: 'tls://one' }, 'NATS_TLS: contradicts what asks for TLS: tls://, NATS_CA or NATS_CERT'],
    [{ NATS_TLS: 'disable', NATS_CA: ca }, 'NATS_TLS: contradicts what asks for TLS: tls://, NATS_CA or NATS_CERT'],
    [{ NATS_CERT: ca }, 'NATS_KEY: missing beside NATS_CERT'],
    [{ NATS_KEY: privateKey }, 'NATS_CERT: missing beside NATS_KEY'],
    [{ NATS_CERT: ca, NATS_KEY: otherKey }, 'NATS_KEY: is not the key of NATS_CERT'],
  ])('%j is refused in one line, without what was given', (settings, line) => {
    expect(problem(settings)).toBe(line);
    expect(line).not.toMatch(/s3cret/);
  });
});
