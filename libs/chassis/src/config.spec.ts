import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWorkingDay } from '#calendar';
import { ConfigError, readConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const good = {
  PORT: '8081',
  DATABASE_URL: 'postgres://intake:s3cret-word@db:5432/intake?sslmode=verify-full',
  NATS_URL: 'tls://nats:4222',
  COUNTY: '510722',
  OIDC_ISSUER: 'https://id.example.cn/',
  SEALED_KEYS: `k2:${key},k1:${Buffer.alloc(32, 2).toString('base64')}`,
  BLIND_INDEX_KEY: key,
};

const proxies = 'must be addresses or networks such as 10.1.2.3, 10.0.0.0/8 or loopback, separated by commas';

const silent = 'is on another machine and must say what it does about TLS';
const alone = 'where nobody else is on the line';

const problems = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

const policyFile = (text: string): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'junan-config-')), 'retention.json');
  writeFileSync(file, text);
  return file;
};

describe('the configuration', () => {
  it('is read from the environment, with defaults for what most leave out', () => {
    expect(readConfig(good)).toMatchObject({
      port: 8081,
      opsPort: 9090,
      databasePool: 16,
      trustedProxies: ['loopback'],
      requestsPerUser: 1_200,
      strangersPerAddress: 1_200,
      requestSeconds: 60,
      drainSeconds: 0,
      natsReplicas: 1,
      county: '510722',
      desk: 'county',
      oidc: { issuer: 'https://id.example.cn/', audience: 'junan', clients: ['console'] },
      logLevel: 'log',
      keyRing: { active: 'k2' },
    });
    expect(readConfig(good)).not.toHaveProperty('otlpEndpoint');
  });

  it('lets reporting send inside only where that is named, by the name of the issuer unless told otherwise', () => {
    expect(readConfig(good).webhooks).toEqual({ inside: [], origin: 'id.example.cn' });
    const named = { WEBHOOK_INSIDE: '10.20.0.0/16, fd00::1', WEBHOOK_ORIGIN: 'junan.example.gov.cn' };
    expect(readConfig({ ...good, ...named }).webhooks).toEqual({ inside: ['10.20.0.0/16', 'fd00::1'], origin: 'junan.example.gov.cn' });
    expect(problems({ ...good, WEBHOOK_INSIDE: 'loopback', WEBHOOK_ORIGIN: 'https://a', WEBHOOK_CA: '/nowhere.pem' })).toEqual([
      'WEBHOOK_INSIDE: must be addresses or networks such as 10.1.2.3 or 10.0.0.0/8, separated by commas',
      'WEBHOOK_ORIGIN: must be a name such as junan.example.gov.cn',
      'WEBHOOK_CA: must be a file with a certificate in PEM',
    ]);
  });

  it('lets a county with many instances set how many connections each opens, and how often its stream is kept', () => {
    expect(readConfig({ ...good, DATABASE_POOL: '4', NATS_REPLICAS: '3' })).toMatchObject({ databasePool: 4, natsReplicas: 3 });
  });

  it('lets a county name the clients of its issuer that may act for people', () => {
    expect(readConfig({ ...good, OIDC_CLIENTS: 'console, town-app' }).oidc.clients).toEqual(['console', 'town-app']);
  });

  it('lets a county say who sees all that is handled: the justice bureau, or others, or nobody', () => {
    expect(readConfig(good).overseers).toEqual(['justice']);
    expect(readConfig({ ...good, OVERSEERS: 'justice, political-legal' }).overseers).toEqual(['justice', 'political-legal']);
    expect(readConfig({ ...good, OVERSEERS: 'none' }).overseers).toEqual([]);
    expect(problems({ ...good, OVERSEERS: '510722101' })).toEqual([
      'OVERSEERS: must be slugs of departments with commas between, such as justice',
    ]);
  });

  it('takes several servers of the broker, and as whom to come to them', () => {
    const nats = { NATS_URL: 'nats://one:4222,nats://two:4222', NATS_TLS: 'disable', NATS_USER: 'intake', NATS_PASSWORD: 'word' };
    expect(readConfig({ ...good, ...nats }).nats).toEqual({ servers: ['one:4222', 'two:4222'], user: 'intake', pass: 'word' });
    expect(problems({ ...good, COUNTY: '', NATS_USER: 'intake' })).toEqual(['COUNTY: missing', 'NATS_PASSWORD: missing beside NATS_USER']);
  });

  it('lets an operator name the proxies before it, and set or lift the limits', () => {
    const set = {
      TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,fd00::/8,10.2.3.4',
      REQUESTS_PER_USER: '0',
      REQUEST_SECONDS: '30',
      DRAIN_SECONDS: '6',
    };
    expect(readConfig({ ...good, ...set })).toMatchObject({
      trustedProxies: ['loopback', '10.1.0.0/16', 'fd00::/8', '10.2.3.4'],
      requestsPerUser: 0,
      requestSeconds: 30,
      drainSeconds: 6,
    });
  });

  it('takes a ring of blind index keys, or one alone under the name it had before there were several', () => {
    expect(readConfig(good).blindRing).toMatchObject({ active: 'b1', ids: ['b1'] });
    expect(readConfig({ ...good, BLIND_INDEX_KEY: `b2:${key},b1:${key}` }).blindRing).toMatchObject({ active: 'b2', ids: ['b2', 'b1'] });
    expect(problems({ ...good, BLIND_INDEX_KEY: 'b2:s3cret-word' })).toEqual(['BLIND_INDEX_KEY: The key b2 must be 32 bytes in base64']);
  });

  it('takes a county’s own periods from a file, and no half of one', () => {
    const kinds = { party: { keep: '15 years', basis: '三台县〔2027〕1号' } };
    const given = (policy: unknown) => ({ ...good, RETENTION_POLICY: policyFile(JSON.stringify(policy)) });
    expect(readConfig(given({ version: 'county-2027-1', kinds })).retention).toEqual({ version: 'county-2027-1', kinds });
    const wrong = [
      { kinds },
      { version: 'default-1', kinds },
      { version: '1', kinds: { party: { keep: '15 years' } } },
      { version: '1', kinds: { party: { keep: 'for ever', basis: 'x' } } },
      { version: '1', kinds: { party: { keep: '0 days', basis: 'x' } } },
      { version: '1', kinds, more: 1 },
    ];
    for (const policy of wrong)
      expect(problems(given(policy))).toEqual([expect.stringContaining('RETENTION_POLICY: must name a file like')]);
    expect(problems({ ...good, RETENTION_POLICY: '/nowhere.json' })).toHaveLength(1);
  });

  it('knows the holidays that were announced, and takes from the county those of a year that came after', () => {
    const free = (env: Record<string, string>, day: string) => !isWorkingDay(readConfig(env).workingDays, day);
    expect([free(good, '2026-10-01'), free(good, '2027-10-01')]).toEqual([true, false]);
    const given = { ...good, HOLIDAYS: policyFile('year,from,to,kind,name\n2027,2027-10-01,2027-10-07,holiday,国庆节\n') };
    expect([free(given, '2026-10-01'), free(given, '2027-10-01')]).toEqual([true, true]);
    expect(problems({ ...good, HOLIDAYS: '/nowhere.csv' })).toEqual([expect.stringContaining('HOLIDAYS: must name a CSV file')]);
    const wrong = policyFile(
      'year,from,to,kind,name\n2027,2027-10-01,2027-10-07,holiday,国庆节\n2027,2027-10-04,2027-10-04,working,国庆节\n',
    );
    expect(problems({ ...good, HOLIDAYS: wrong })).toEqual([expect.stringContaining('line 3')]);
    for (const file of ['/dev/zero', policyFile('年'.repeat(400_000))])
      expect(problems({ ...good, HOLIDAYS: file })).toEqual([expect.stringContaining('at most a megabyte')]);
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
    [
      'DATABASE_URL',
      'postgres://intake:s3cret-word@db/intake',
      `DATABASE_URL: ${silent}: sslmode=verify-full, or sslmode=disable ${alone}`,
    ],
    ['DATABASE_POOL', '0', 'DATABASE_POOL: must be a number from 1 to 200'],
    ['TRUSTED_PROXIES', 'everybody', `TRUSTED_PROXIES: ${proxies}`],
    ['TRUSTED_PROXIES', '10.0.0.0/0', `TRUSTED_PROXIES: ${proxies}`],
    ['TRUSTED_PROXIES', '10.0.0.0/33', `TRUSTED_PROXIES: ${proxies}`],
    ['REQUESTS_PER_USER', '-1', 'REQUESTS_PER_USER: must be a number from 0 to 1000000'],
    ['REQUEST_SECONDS', '0', 'REQUEST_SECONDS: must be a number from 1 to 600'],
    ['DRAIN_SECONDS', '61', 'DRAIN_SECONDS: must be a number from 0 to 60'],
    ['NATS_REPLICAS', 'three', 'NATS_REPLICAS: must be a number from 1 to 5'],
    ['NATS_URL', 'nats://intake:s3cret-word@nats', `NATS_URL: ${silent}: tls://, or NATS_TLS=disable ${alone}`],
    ['NATS_TLS', 's3cret-word', 'NATS_TLS: must be disable, or left out'],
    ['NATS_URL', 's3cret-word', 'NATS_URL: must be an address like nats://host:4222'],
    ['COUNTY', '5107', "COUNTY: must be the county's six-digit code"],
    ['DESK', 'The Desk', 'DESK: must be a slug such as county or hrss'],
    ['SEALED_KEYS', 's3cret-word', "SEALED_KEYS: The key ring's entry 1 must read id:key, the key in base64"],
    ['SEALED_KEYS', 'k1:s3cret-word', 'SEALED_KEYS: The key k1 must be 32 bytes in base64'],
    ['SEALED_ALGORITHM', 'rot13', 'SEALED_ALGORITHM: must be one of aes-256-gcm, sm4-ctr-hmac-sm3'],
    ['BLIND_INDEX_KEY', 's3cret-word', 'BLIND_INDEX_KEY: must be a 32-byte key in base64'],
    ['OIDC_CLIENTS', 'console,,s3cret-word', 'OIDC_CLIENTS: must be ids of clients with commas between, such as console'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: must be one of fatal, error, warn, log, debug, verbose'],
  ])('says in one line what is wrong with %s=%s, and never what was given', (name, value, problem) => {
    const lines = problems({ ...good, [name]: value });
    expect(lines).toEqual([problem]);
    expect(lines.join('\n')).not.toMatch(/s3cret-word/);
  });
});
