import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Code, patterns } from '#contracts';
import { POOL } from '#messaging';
import { logLevels } from '#observability';
import { KeyRing, algorithms } from '#sealed';
import { z } from 'zod';
import { addressIn } from './address.js';
import { holidayList } from './holidays.js';
import { retentionPolicy } from './retention-policy.js';

const url = (protocols: RegExp, example: string) => z.url({ protocol: protocols, error: `must be an address like ${example}` });
/** What it says of TLS is kept to, or it is refused. */
const databaseUrl = url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database').superRefine((text, context) => {
  try {
    addressIn(text);
  } catch (error) {
    context.addIssue((error as Error).message);
  }
});

/** `k2:base64,k1:base64`: the first is the key that seals, the others still open what they sealed. */
const keyRing = (alone?: string) =>
  z.string().transform((text, context) => {
    try {
      return KeyRing.parse(text, alone);
    } catch (error) {
      context.addIssue(alone && !text.includes(':') ? 'must be a 32-byte key in base64' : (error as Error).message);
      return z.NEVER;
    }
  });

/** What a blind index key is called that stands alone, as it did before there could be several. */
const ALONE = 'b1';

const listOf = (fits: (item: string) => boolean, error: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(fits), error);

/** As RFC 6749 writes them, without the comma that stands between two of ours. */
const clients = listOf((id) => /^[\x21-\x7e]{1,200}$/.test(id), 'must be ids of clients with commas between, such as console');

/** `none` is nobody. */
const departments = z
  .string()
  .transform((text) => (text.trim() === 'none' ? [] : text.split(',').map((slug) => slug.trim())))
  .refine(
    (slugs) => slugs.every((slug) => Code.safeParse(slug).success),
    'must be slugs of departments with commas between, such as justice',
  );

const whole = (from: number, to: number, error = `must be a number from ${from} to ${to}`) =>
  z.coerce.number({ error }).int(error).min(from, error).max(to, error);
const port = whole(0, 65_535, 'must be a port number');

const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** Addresses, networks as 10.0.0.0/8, or loopback, linklocal and uniquelocal; separated by commas. */
const proxies = listOf(isNetwork, 'must be addresses or networks such as 10.1.2.3, 10.0.0.0/8 or loopback, separated by commas');

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (NETWORKS.includes(text)) return true;
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && more.length === 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
}

/** Addresses and networks such as 10.20.0.0/16. */
const networks = listOf(
  (text) => !NETWORKS.includes(text) && isNetwork(text),
  'must be addresses or networks such as 10.1.2.3 or 10.0.0.0/8, separated by commas',
);

/** A file with one in PEM, read at the start. */
const certificate = z.string().transform((file, context) => {
  try {
    const text = readFileSync(file, 'utf8');
    new X509Certificate(text);
    return text;
  } catch {
    context.addIssue('must be a file with a certificate in PEM');
    return z.NEVER;
  }
});

/** The settings of a service, each with what it may be. */
export const environment = z.object({
  // As the image is tagged; told to operators. Unless set, that of package.json.
  RELEASE: z
    .string()
    .regex(/^[\w.+-]{1,30}$/, 'must be a tag such as 1.4.2, of at most 30 letters')
    .optional(),
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: port,
  // Metrics and health: for those who run it, never behind the edge.
  OPS_PORT: port.default(9090),
  DATABASE_URL: databaseUrl,
  // Beside these an instance keeps two connections of its own: one to relay, one to hear.
  DATABASE_POOL: whole(1, 200).default(POOL),
  // Read with all that belongs to it by `brokerAddress`.
  NATS_URL: z.string(),
  // Of the stream that the service makes for itself; one that exists is left as its keeper set it.
  NATS_REPLICAS: whole(1, 5).default(1),
  COUNTY: z.string().regex(new RegExp(patterns.county), "must be the county's six-digit code"),
  // As a desk is named in events.
  DESK: z.string().regex(new RegExp(patterns.code), 'must be a slug such as county or hrss').default('county'),
  // Whose X-Forwarded-For is believed: the edge, beside the service unless told otherwise.
  TRUSTED_PROXIES: proxies.default(['loopback']),
  // A minute, in each instance; 0 is no limit. A person at the console comes to a few dozen.
  REQUESTS_PER_USER: whole(0, 1_000_000).default(1_200),
  // Of those who are not signed in, at one address: an office behind one address has them only while it signs in.
  STRANGERS_PER_ADDRESS: whole(0, 1_000_000).default(1_200),
  // How long a request may take to come in whole. A megabyte over a poor line takes half of it.
  REQUEST_SECONDS: whole(1, 600).default(60),
  // How long who is connected is still served at a stop, and told to connect anew: where another instance goes on meanwhile.
  DRAIN_SECONDS: whole(0, 60).default(0),
  OIDC_ISSUER: url(/^https?$/, 'https://id.example.cn/'),
  OIDC_JWKS_URL: url(/^https?$/, 'https://id.example.cn/jwks').optional(),
  OIDC_AUDIENCE: z.string().min(1).default('junan'),
  // The console's; whoever else may act for people is named beside it.
  OIDC_CLIENTS: clients.default(['console']),
  // Who guides and supervises mediation sees all of it: by law the county's justice bureau (Mediation Law art 5).
  OVERSEERS: departments.default(['justice']),
  SEALED_KEYS: keyRing(),
  // A ring like the one above, or one key alone, which is then b1.
  BLIND_INDEX_KEY: keyRing(ALONE),
  SEALED_ALGORITHM: z.enum(algorithms, { error: `must be one of ${algorithms.join(', ')}` }).default('aes-256-gcm'),
  // A county's own periods for some kinds of sealed record.
  RETENTION_POLICY: retentionPolicy.optional(),
  // Reporting alone: inside addresses to which agencies' webhooks may go, as in a government's own network; nothing else inside is ever asked.
  WEBHOOK_INSIDE: networks.default([]),
  // The name that receivers allow when they are asked; unless told otherwise the issuer's.
  WEBHOOK_ORIGIN: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, 'must be a name such as junan.example.gov.cn')
    .optional(),
  // The authority of receivers whose certificate no public one has signed, beside those that Node knows.
  WEBHOOK_CA: certificate.optional(),
  // Where attachments lie: a folder that all instances see, or the address of a bucket in an S3 store. Without it none are taken.
  FILES: z
    .string()
    .regex(/^(\/.*|https?:\/\/[^/]+\/.+[^/])$/, 'must be a folder, or the address of a bucket such as https://store.example.cn/junan')
    .optional(),
  FILES_REGION: z.string().min(1).default('us-east-1'),
  FILES_KEY_ID: z.string().min(1).optional(),
  FILES_SECRET: z.string().min(1).optional(),
  // The largest of them, in megabytes.
  FILES_LARGEST_MB: whole(1, 500).default(50),
  // A county's own list, for years that were announced after the release or are otherwise there.
  HOLIDAYS: holidayList.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('log'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'http://collector:4318').optional(),
});

/** Of those what commands need. */
export const databaseEnvironment = environment.pick({ DATABASE_URL: true });
export const keysEnvironment = environment.pick({
  DATABASE_URL: true,
  SEALED_KEYS: true,
  BLIND_INDEX_KEY: true,
  SEALED_ALGORITHM: true,
  RETENTION_POLICY: true,
});
