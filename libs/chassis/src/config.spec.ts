import { ConfigError, readConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const good = {
  PORT: '8081',
  DATABASE_URL: 'postgres://intake:s3cret-word@db:5432/intake',
  NATS_URL: 'nats://nats:4222',
  COUNTY: '510722',
  OIDC_ISSUER: 'https://id.example.cn/',
  SEALED_KEYS: `k2:${key},k1:${Buffer.alloc(32, 2).toString('base64')}`,
  BLIND_INDEX_KEY: key,
};

const problems = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('is read from the environment, with defaults for what most leave out', () => {
    expect(readConfig(good)).toMatchObject({
      port: 8081,
      opsPort: 9090,
      databasePool: 16,
      natsReplicas: 1,
      county: '510722',
      desk: 'county',
      oidc: { issuer: 'https://id.example.cn/', audience: 'junan' },
      logLevel: 'log',
      keyRing: { active: 'k2' },
    });
    expect(readConfig(good)).not.toHaveProperty('otlpEndpoint');
  });

  it('lets a county with many instances set how many connections each opens, and how often its stream is kept', () => {
    expect(readConfig({ ...good, DATABASE_POOL: '4', NATS_REPLICAS: '3' })).toMatchObject({ databasePool: 4, natsReplicas: 3 });
  });

  it('takes an empty value for one left out', () => {
    expect(readConfig({ ...good, DESK: '', OIDC_JWKS_URL: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' }).desk).toBe('county');
    expect(problems({ ...good, COUNTY: '' })).toEqual(['COUNTY: missing']);
  });

  it('names everything that is missing at once', () => {
    const missing = ['PORT', 'DATABASE_URL', 'NATS_URL', 'COUNTY', 'OIDC_ISSUER', 'SEALED_KEYS', 'BLIND_INDEX_KEY'];
    expect(problems({})).toEqual(missing.map((name) => `${name}: missing`));
  });

  it.each([
    ['PORT', 'eighty', 'PORT: must be a port number'],
    ['PORT', '70000', 'PORT: must be a port number'],
    ['OPS_PORT', '-1', 'OPS_PORT: must be a port number'],
    ['DATABASE_URL', 'mysql://root:s3cret-word@db/x', 'DATABASE_URL: must be an address like postgres://user:password@host:5432/database'],
    ['DATABASE_POOL', '0', 'DATABASE_POOL: must be a number from 1 to 200'],
    ['NATS_REPLICAS', 'three', 'NATS_REPLICAS: must be a number from 1 to 5'],
    ['NATS_URL', 's3cret-word', 'NATS_URL: must be an address like nats://host:4222'],
    ['COUNTY', '5107', "COUNTY: must be the county's six-digit code"],
    ['DESK', 'The Desk', 'DESK: must be a slug such as county or hrss'],
    ['SEALED_KEYS', 's3cret-word', "SEALED_KEYS: The key ring's entry 1 must read id:key, the key in base64"],
    ['SEALED_KEYS', 'k1:s3cret-word', 'SEALED_KEYS: The key k1 must be 32 bytes in base64'],
    ['SEALED_ALGORITHM', 'rot13', 'SEALED_ALGORITHM: must be one of aes-256-gcm, sm4-ctr-hmac-sm3'],
    ['BLIND_INDEX_KEY', 's3cret-word', 'BLIND_INDEX_KEY: must be a 32-byte key in base64'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: must be one of fatal, error, warn, log, debug, verbose'],
  ])('says in one line what is wrong with %s=%s, and never what was given', (name, value, problem) => {
    const lines = problems({ ...good, [name]: value });
    expect(lines).toEqual([problem]);
    expect(lines.join('\n')).not.toMatch(/s3cret-word/);
  });
});
