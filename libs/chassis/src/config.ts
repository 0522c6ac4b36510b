import { POOL } from '#messaging';
import { logLevels } from '#observability';
import { KeyRing, algorithms } from '#sealed';
import { z } from 'zod';

/** Nest injects the checked configuration under this token. */
export const CONFIG = Symbol('config');

const url = (protocols: RegExp, example: string) => z.url({ protocol: protocols, error: `must be an address like ${example}` });
/** `k2:base64,k1:base64`: the first is the key that seals, the others still open what they sealed. */
const keyRing = z.string().transform((text, context) => {
  try {
    return KeyRing.parse(text);
  } catch (error) {
    context.addIssue((error as Error).message);
    return z.NEVER;
  }
});

const blindIndexKey = z
  .base64('must be a 32-byte key in base64')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be a 32-byte key in base64');

const whole = (from: number, to: number) => {
  const error = `must be a number from ${from} to ${to}`;
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error);
};

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a port number')
  .min(0, 'must be a port number')
  .max(65535, 'must be a port number');

const environment = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: port,
  // Metrics and health: for those who run it, never behind the edge.
  OPS_PORT: port.default(9090),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database'),
  // Beside these an instance keeps two connections of its own: one to relay, one to hear.
  DATABASE_POOL: whole(1, 200).default(POOL),
  NATS_URL: url(/^(nats|tls)$/, 'nats://host:4222'),
  // Of the stream that the service makes for itself; one that exists is left as its keeper set it.
  NATS_REPLICAS: whole(1, 5).default(1),
  COUNTY: z.string().regex(/^\d{6}$/, "must be the county's six-digit code"),
  // As a desk is named in events.
  DESK: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be a slug such as county or hrss')
    .default('county'),
  OIDC_ISSUER: url(/^https?$/, 'https://id.example.cn/'),
  OIDC_JWKS_URL: url(/^https?$/, 'https://id.example.cn/jwks').optional(),
  OIDC_AUDIENCE: z.string().min(1).default('junan'),
  SEALED_KEYS: keyRing,
  BLIND_INDEX_KEY: blindIndexKey,
  SEALED_ALGORITHM: z.enum(algorithms, { error: `must be one of ${algorithms.join(', ')}` }).default('aes-256-gcm'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('log'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'http://collector:4318').optional(),
});

export type Config = Readonly<{
  host: string;
  port: number;
  opsPort: number;
  databaseUrl: string;
  databasePool: number;
  natsUrl: string;
  natsReplicas: number;
  county: string;
  desk: string;
  oidc: Readonly<{ issuer: string; jwksUrl?: string; audience: string }>;
  keyRing: KeyRing;
  blindIndexKey: Buffer;
  /** What new records are sealed with; where the county needs 国密, SM4 with SM3. */
  sealedAlgorithm: (typeof algorithms)[number];
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

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error, given));

  const {
    HOST,
    PORT,
    OPS_PORT,
    DATABASE_URL,
    DATABASE_POOL,
    NATS_URL,
    NATS_REPLICAS,
    COUNTY,
    DESK,
    OIDC_ISSUER,
    OIDC_JWKS_URL,
    OIDC_AUDIENCE,
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
    natsUrl: NATS_URL,
    natsReplicas: NATS_REPLICAS,
    county: COUNTY,
    desk: DESK,
    oidc: { issuer: OIDC_ISSUER, ...(OIDC_JWKS_URL !== undefined && { jwksUrl: OIDC_JWKS_URL }), audience: OIDC_AUDIENCE },
    keyRing: SEALED_KEYS,
    blindIndexKey: BLIND_INDEX_KEY,
    sealedAlgorithm: SEALED_ALGORITHM,
    logLevel: LOG_LEVEL,
    ...(parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && { otlpEndpoint: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT }),
  };
}

function problemsOf(error: z.ZodError, given: object): string[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, name in given ? message : 'missing');
  }
  return [...first].map(([name, problem]) => `${name}: ${problem}`);
}
