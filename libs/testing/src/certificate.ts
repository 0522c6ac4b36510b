import { generateKeyPairSync, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate for a host that is its own authority, good for a day, and its key; both in PEM. */
export function selfSigned(name: string, host = 'localhost'): Readonly<{ cert: string; key: string }> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const commonName = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const names = extension(
    ALTERNATIVE_NAMES,
    sequence(isIPv4(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host))),
  );
  const authority = extension(BASIC_CONSTRAINTS, sequence(der(0x01, Buffer.of(0xff))));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    sequence(ECDSA_WITH_SHA256),
    commonName,
    sequence(time(-3_600_000), time(86_400_000)),
    commonName,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(names, authority)),
  );
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]));
  const cert = sequence(body, sequence(ECDSA_WITH_SHA256), signature);
  return { cert: pem(cert), key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const integer = (n: number): Buffer => der(0x02, Buffer.of(n));
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.of(...bytes));
const extension = (id: Buffer, value: Buffer): Buffer => sequence(id, der(0x04, value));
const time = (fromNow: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(Date.now() + fromNow).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
const pem = (bytes: Buffer): string => `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----\n`;

const ECDSA_WITH_SHA256 = oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02);
const COMMON_NAME = oid(0x55, 0x04, 0x03);
const ALTERNATIVE_NAMES = oid(0x55, 0x1d, 0x11);
const BASIC_CONSTRAINTS = oid(0x55, 0x1d, 0x13);
