import { announced, withYears, workingDays } from '#calendar';
import type { WorkingDays } from '#calendar';
import type { ShelfSettings } from '#files';
import { WrongSetting, brokerAddress } from '#messaging';
import type { BrokerAddress, BrokerSettings } from '#messaging';
import type { logLevels } from '#observability';
import type { KeyRing, RetentionPolicy, algorithms } from '#sealed';
import type { z } from 'zod';
import { releaseHere } from './release.js';
import { databaseEnvironment, environment, keysEnvironment } from './environment.js';

/** Nest injects the checked configuration under this token. */
export const CONFIG = Symbol('config');

export type Config = Readonly<{
  /** What runs here, as those who released it call it. */
  release: string;
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
  drainSeconds: number;
  oidc: Readonly<{ issuer: string; jwksUrl?: string; audience: string; clients: readonly string[] }>;
  /** Departments that see what is handled in the whole county. */
  overseers: readonly string[];
  keyRing: KeyRing;
  blindRing: KeyRing;
  /** What new records are sealed with; where the county needs 国密, SM4 with SM3. */
  sealedAlgorithm: (typeof algorithms)[number];
  retention?: RetentionPolicy;
  workingDays: WorkingDays;
  webhooks: Webhooks;
  files: Files;
  logLevel: (typeof logLevels)[number];
  otlpEndpoint?: string;
}>;

/** To which inside addresses agencies are told, under which name, and whose certificates are believed beside the public ones. */
export type Webhooks = Readonly<{ inside: readonly string[]; origin: string; ca?: string }>;

/** Where attachments lie, and how large one may be, in bytes. */
export type Files = Readonly<{ shelf?: ShelfSettings; largest: number }>;

/** Says in one line each what is wrong, and never what was given, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** What `keys` is told of all this. */
export type Keys = Pick<Config, 'databaseUrl' | 'keyRing' | 'blindRing' | 'sealedAlgorithm' | 'retention'>;

export const readKeys = (env: Env): Keys => keysOf(checked(keysEnvironment, env));

const keysOf = (set: z.output<typeof keysEnvironment>): Keys => ({
  databaseUrl: set.DATABASE_URL,
  keyRing: set.SEALED_KEYS,
  blindRing: set.BLIND_INDEX_KEY,
  sealedAlgorithm: set.SEALED_ALGORITHM,
  ...(set.RETENTION_POLICY !== undefined && { retention: set.RETENTION_POLICY }),
});

/** What the other commands are told. */
export const readDatabaseUrl = (env: Env): string => checked(databaseEnvironment, env).DATABASE_URL;

function checked<T>(settings: z.ZodType<T>, env: Env): T {
  const given = givenIn(env);
  const { data, error } = settings.safeParse(given);
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

  const { data: set } = parsed;
  return {
    ...keysOf(set),
    release: set.RELEASE ?? releaseHere(),
    host: set.HOST,
    port: set.PORT,
    opsPort: set.OPS_PORT,
    databasePool: set.DATABASE_POOL,
    nats,
    natsReplicas: set.NATS_REPLICAS,
    county: set.COUNTY,
    desk: set.DESK,
    trustedProxies: set.TRUSTED_PROXIES,
    requestsPerUser: set.REQUESTS_PER_USER,
    strangersPerAddress: set.STRANGERS_PER_ADDRESS,
    requestSeconds: set.REQUEST_SECONDS,
    drainSeconds: set.DRAIN_SECONDS,
    oidc: {
      issuer: set.OIDC_ISSUER,
      ...(set.OIDC_JWKS_URL !== undefined && { jwksUrl: set.OIDC_JWKS_URL }),
      audience: set.OIDC_AUDIENCE,
      clients: set.OIDC_CLIENTS,
    },
    overseers: set.OVERSEERS,
    workingDays: workingDays(withYears(announced, set.HOLIDAYS ?? [])),
    webhooks: {
      inside: set.WEBHOOK_INSIDE,
      origin: set.WEBHOOK_ORIGIN ?? new URL(set.OIDC_ISSUER).hostname,
      ...(set.WEBHOOK_CA !== undefined && { ca: set.WEBHOOK_CA }),
    },
    files: { largest: set.FILES_LARGEST_MB * 1024 * 1024, ...shelfIn(set) },
    logLevel: set.LOG_LEVEL,
    ...(set.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && { otlpEndpoint: set.OTEL_EXPORTER_OTLP_ENDPOINT }),
  };
}

function shelfIn({ FILES, FILES_REGION, FILES_KEY_ID, FILES_SECRET }: z.output<typeof environment>): Pick<Files, 'shelf'> {
  if (FILES === undefined) return {};
  if (FILES.startsWith('/')) return { shelf: { folder: FILES } };
  if (FILES_KEY_ID === undefined || FILES_SECRET === undefined)
    throw new ConfigError(['FILES: a bucket is opened by FILES_KEY_ID and FILES_SECRET, of which one is missing']);
  return { shelf: { bucket: FILES, region: FILES_REGION, keyId: FILES_KEY_ID, secret: FILES_SECRET } };
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
