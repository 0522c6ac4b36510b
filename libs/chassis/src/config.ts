import { isIP } from 'node:net';
import { POOL, WrongSetting, brokerAddress } from '#messaging';
import type { BrokerAddress, BrokerSettings } from '#messaging';
import { logLevels } from '#observability';
import { KeyRing, algorithms } from '#sealed';
import type { RetentionPolicy } from '#sealed';
import { z } from 'zod';
import { addressIn } from './address.js';
import { retentionPolicy } from './retention-policy.js';

/** Nest injects the checked configuration under this token. */
export const CONFIG = Symbol('config');

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

const environment = z.object({
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
  COUNTY: z.string().regex(/^\d{6}$/, "must be the county's six-digit code"),
  // As a desk is named in events.
  DESK: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be a slug such as county or hrss')
    .default('county'),
  // Whose X-Forwarded-For is believed: the edge, beside the service unless told otherwise.
  TRUSTED_PROXIES: proxies.default(['loopback']),
  // A minute, in each instance; 0 is no limit. A person at the console comes to a few dozen.
  REQUESTS_PER_USER: whole(0, 1_000_000).default(1_200),
  // Of those who are not signed in, at one address: an office behind one address has them only while it signs in.
  STRANGERS_PER_ADDRESS: whole(0, 1_000_000).default(1_200),
  // How long a request may take to come in whole. A megabyte over a poor line takes half of it.
  REQUEST_SECONDS: whole(1, 600).default(60),
  OIDC_ISSUER: url(/^https?$/, 'https://id.example.cn/'),
  OIDC_JWKS_URL: url(/^https?$/, 'https://id.example.cn/jwks').optional(),
  OIDC_AUDIENCE: z.string().min(1).default('junan'),
  // The console's; whoever else may act for people is named beside it.
  OIDC_CLIENTS: clients.default(['console']),
  SEALED_KEYS: keyRing(),
  // A ring like the one above, or one key alone, which is then b1.
  BLIND_INDEX_KEY: keyRing(ALONE),
  SEALED_ALGORITHM: z.enum(algorithms, { error: `must be one of ${algorithms.join(', ')}` }).default('aes-256-gcm'),
  // A county's own periods for some kinds of sealed record.
  RETENTION_POLICY: retentionPolicy.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('log'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'http://collector:4318').optional(),
});

const databaseEnvironment = environment.pick({ DATABASE_URL: true });
const keysEnvironment = environment.pick({ DATABASE_URL: true, SEALED_KEYS: true, BLIND_INDEX_KEY: true, SEALED_ALGORITHM: true });

export type Config = Readonly<{
  host: string;
  port: number;
  opsPort: number;
  databaseUrl: string;
  databasePool: number;
  nats: BrokerAddress;
  natsReplicas: number;
  county: string;
  desk: string;
  trustedProxies: readonly string[];
  requestsPerUser: number;
  strangersPerAddress: number;
  requestSeconds: number;
  oidc: Readonly<{ issuer: string; jwksUrl?: string; audience: string; clients: readonly string[] }>;
  keyRing: KeyRing;
  blindRing: KeyRing;
  /** What new records are sealed with; where the county needs 国密, SM4 with SM3. */
  sealedAlgorithm: (typeof algorithms)[number];
  retention?: RetentionPolicy;
  logLevel: (typeof logLevels)[number];
  otlpEndpoint?: string;
}>;

/** Says in one line each what is wrong, and never what was given, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** What `keys` is told of all this. */
export type Keys = Pick<Config, 'databaseUrl' | 'keyRing' | 'blindRing' | 'sealedAlgorithm'>;

export function readKeys(env: Env): Keys {
  const { DATABASE_URL, SEALED_KEYS, BLIND_INDEX_KEY, SEALED_ALGORITHM } = checked(keysEnvironment, env);
  return { databaseUrl: DATABASE_URL, keyRing: SEALED_KEYS, blindRing: BLIND_INDEX_KEY, sealedAlgorithm: SEALED_ALGORITHM };
}

/** What the other commands are told. */
export const readDatabaseUrl = (env: Env): string => checked(databaseEnvironment, env).DATABASE_URL;

function checked<T>(environment: z.ZodType<T>, env: Env): T {
  const given = givenIn(env);
  const { data, error } = environment.safeParse(given);
  if (error) throw new ConfigError(problemsOf(error, given));
  return data;
}

/** What is empty is not set. */
const givenIn = (env: Env): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

export function readConfig(env: Env): Config {
  const given = givenIn(env);
  const parsed = environment.safeParse(given);
  const nats = brokerIn(given);
  if (!parsed.success || nats instanceof WrongSetting) {
    const problems = parsed.success ? [] : problemsOf(parsed.error, given);
    throw new ConfigError(nats instanceof WrongSetting ? [...problems, nats.message] : problems);
  }

  const {
    HOST,
    PORT,
    OPS_PORT,
    DATABASE_URL,
    DATABASE_POOL,
    NATS_REPLICAS,
    COUNTY,
    DESK,
    TRUSTED_PROXIES,
    REQUESTS_PER_USER,
    STRANGERS_PER_ADDRESS,
    REQUEST_SECONDS,
    OIDC_ISSUER,
    OIDC_JWKS_URL,
    OIDC_AUDIENCE,
    OIDC_CLIENTS,
    SEALED_KEYS,
    BLIND_INDEX_KEY,
    SEALED_ALGORITHM,
    LOG_LEVEL,
  } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    opsPort: OPS_PORT,
    databaseUrl: DATABASE_URL,
    databasePool: DATABASE_POOL,
    nats,
    natsReplicas: NATS_REPLICAS,
    county: COUNTY,
    desk: DESK,
    trustedProxies: TRUSTED_PROXIES,
    requestsPerUser: REQUESTS_PER_USER,
    strangersPerAddress: STRANGERS_PER_ADDRESS,
    requestSeconds: REQUEST_SECONDS,
    oidc: {
      issuer: OIDC_ISSUER,
      ...(OIDC_JWKS_URL !== undefined && { jwksUrl: OIDC_JWKS_URL }),
      audience: OIDC_AUDIENCE,
      clients: OIDC_CLIENTS,
    },
    keyRing: SEALED_KEYS,
    blindRing: BLIND_INDEX_KEY,
    sealedAlgorithm: SEALED_ALGORITHM,
    ...(parsed.data.RETENTION_POLICY !== undefined && { retention: parsed.data.RETENTION_POLICY }),
    logLevel: LOG_LEVEL,
    ...(parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && { otlpEndpoint: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT }),
  };
}

/** Where it is missing altogether, that alone is worth saying. */
function brokerIn(given: Partial<BrokerSettings>): BrokerAddress | WrongSetting {
  if (given.NATS_URL === undefined) return { servers: [] };
  try {
    return brokerAddress({ ...given, NATS_URL: given.NATS_URL });
  } catch (error) {
    if (error instanceof WrongSetting) return error;
    throw error;
  }
}

function problemsOf(error: z.ZodError, given: object): string[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, name in given ? message : 'missing');
  }
  return [...first].map(([name, problem]) => `${name}: ${problem}`);
}
