import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './program.js';

type Broker = Readonly<{ path: string; version: string }>;
type Cache = { looked: boolean; brokers(): Promise<Broker[]> };
type Unpack = (suite: string, folder: string) => Promise<string>;
type Asked = Readonly<{ written?: string; env: Readonly<Record<string, string>>; place: { folders: string[]; cache: Cache } }>;

const load = async <T>(file: string) => (await import(path.join(root, 'scripts/launch', file))) as T;
const { choose } = await load<{ choose(brokers: readonly Broker[], wish?: object): Broker | undefined }>('broker-choice.mjs');
const { archivesIn } = await load<{ archivesIn(text: string, deb822: boolean): { uris: string; signedBy?: string }[] }>('apt-sources.mjs');
const { BrokerCache } = await load<{ BrokerCache: new (folder: string, unpack: Unpack, canFetch: () => Promise<boolean>) => Cache }>(
  'broker-cache.mjs',
);
const { natsServer } = await load<{ natsServer(root: string, asked: Asked): Promise<Broker> }>('nats-server.mjs');

const at = (version: string, file = `/${version}`) => ({ path: file, version });

describe('of the brokers at hand', () => {
  const all = [at('2.9.10'), at('2.10.27'), at('2.15.1')];

  it('the newest is taken, by number and not by letter', () => {
    expect(choose(all)?.version).toBe('2.15.1');
    expect(choose([at('2.9.10'), at('2.10.2')])?.version).toBe('2.10.2');
  });

  it('the newest of a line is taken where a line is asked for', () => {
    expect(choose([...all, at('2.9.25')], { line: '2.9' })?.version).toBe('2.9.25');
    expect(choose([at('2.10.27')], { line: '2.1' })).toBeUndefined();
  });

  it('the one that wrote the store stays, until a line is asked for or it is gone', () => {
    expect(choose(all, { written: '2.10.27' })?.version).toBe('2.10.27');
    expect(choose(all, { written: '2.10.27', line: '2.9' })?.version).toBe('2.9.10');
    expect(choose(all, { written: '2.11.0' })?.version).toBe('2.15.1');
  });

  it('what is installed goes before what was unpacked, if both are as new', () => {
    expect(choose([at('2.15.1', '/usr/sbin/nats-server'), at('2.15.1', '.cache')])?.path).toBe('/usr/sbin/nats-server');
  });
});

describe('a broker from Debian', () => {
  let folder: string;
  let holds: Record<string, string>;
  let asked: string[];
  let said: string;
  const { console } = globalThis;
  const { log } = console;

  beforeEach(async () => {
    said = '';
    Object.assign(console, { log: (line: string) => (said += `${line}\n`) });
    folder = await mkdtemp(path.join(tmpdir(), 'junan-brokers-'));
    holds = { sid: '2.15.1', bookworm: '2.9.10' };
    asked = [];
  });

  afterEach(async () => {
    Object.assign(console, { log });
    await rm(folder, { recursive: true });
  });

  /** Debian, as far as it can be had: a suite holds a server that says its version, or something that does not run. */
  const debian: Unpack = async (suite, into) => {
    asked.push(suite);
    const program = path.join(into, 'nats-server');
    await mkdir(into, { recursive: true });
    await told(program, holds[suite]);
    return program;
  };
  const told = async (program: string, version = '') => {
    await writeFile(program, `#!/bin/sh\necho 'nats-server: v${version}'\n# ${'what makes it a server '.repeat(20)}\n`);
    await chmod(program, 0o755);
  };

  /** A start that knows of nothing but the last one's cache. */
  const start = (env: Readonly<Record<string, string>> = {}, written?: string, unpack = debian): Promise<Broker> => {
    const cache = new BrokerCache(path.join(folder, 'cache'), unpack, async () => true);
    return natsServer(folder, { env, place: { folders: env['PATH'] ? [env['PATH']] : [], cache }, ...(written && { written }) });
  };
  const version = async (...args: Parameters<typeof start>) => (await start(...args)).version;

  it('is fetched once', async () => {
    expect(await version()).toBe('2.15.1');
    expect(await version()).toBe('2.15.1');
    expect(asked).toEqual(['sid']);
  });

  it('comes from the next suite where the newest has none that runs here', async () => {
    holds = { testing: '2.14.2' };
    expect(await version()).toBe('2.14.2');
    expect(asked).toEqual(['sid', 'testing']);
  });

  it('is fetched anew when what was kept is cut short', async () => {
    const { path: kept } = await start();
    await truncate(kept, 40);
    expect(await version()).toBe('2.15.1');
    expect(asked).toEqual(['sid', 'sid']);
  });

  it('is not kept when it breaks off while it is fetched', async () => {
    const broken: Unpack = async (suite, into) => {
      await debian(suite, into);
      throw new Error('the line went dead');
    };
    await expect(start({}, undefined, broken)).rejects.toThrow('the line went dead');
    expect(await version()).toBe('2.15.1');
  });

  it('is not asked for again once it could not be had and an installed one serves', async () => {
    const PATH = path.join(folder, 'installed');
    await mkdir(PATH);
    await told(path.join(PATH, 'nats-server'), '2.9.10');
    holds = {};
    expect(await version({ PATH })).toBe('2.9.10');
    expect(said).toMatch('no newer nats-server can be had: taking 2.9.10');
    expect(await version({ PATH })).toBe('2.9.10');
    expect(asked).toEqual(['sid', 'testing', 'stable', 'own']);
  });

  it('goes before an older one that is installed, and is not fetched where that is new enough', async () => {
    const PATH = path.join(folder, 'installed');
    await mkdir(PATH);
    await told(path.join(PATH, 'nats-server'), '2.12.3');
    expect(await version({ PATH })).toBe('2.12.3');
    expect(asked).toEqual([]);
    await told(path.join(PATH, 'nats-server'), '2.10.27');
    expect(await version({ PATH })).toBe('2.15.1');
  });

  it('stays as it is for a store, until the newest is asked for', async () => {
    expect(await version({ JUNAN_NATS: '2.9' })).toBe('2.9.10');
    expect(await version({}, '2.9.10')).toBe('2.9.10');
    expect(asked).toEqual(['bookworm']);
    expect(await version({ JUNAN_NATS: 'newest' }, '2.9.10')).toBe('2.15.1');
  });

  it('does not open what a newer one wrote, unless it was chosen by name', async () => {
    holds = { sid: '2.14.2', bookworm: '2.9.10' };
    await expect(start({}, '2.15.1')).rejects.toThrow('nats-server 2.14.2 is older than 2.15.1, which wrote the events kept here');
    expect(await version({ JUNAN_NATS: '2.9' }, '2.15.1')).toBe('2.9.10');
    const own = path.join(folder, 'nats-server');
    await told(own, '2.9.25');
    expect(await version({ JUNAN_NATS_SERVER: own }, '2.15.1')).toBe('2.9.25');
    expect(said).toMatch('nats-server 2.9.25 is older than 2.15.1, which wrote the events kept here: it opens them since it was asked for');
  });

  it('is refused by a line that nobody has, and by one that is none', async () => {
    await expect(start({ JUNAN_NATS: '2.10' })).rejects.toThrow('there is no nats-server 2.10 to be had here');
    await expect(start({ JUNAN_NATS: 'old' })).rejects.toThrow('JUNAN_NATS is old');
  });
});

describe('Debian’s archives in the sources of apt', () => {
  it('are found in both forms, with their keys, and nobody else’s packages with them', () => {
    const fields = `# ours
Types: deb deb-src
URIs: https://mirror.example/debian
Suites: trixie trixie-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.pgp

Types: deb
URIs: https://mirror.example/debian-security
Suites: trixie-security
Components: main

Enabled: no
Types: deb
URIs: https://gone.example/debian
Suites: trixie
Components: main

Types: deb
URIs: https://key.example/debian
Suites: stable
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
`;
    expect(archivesIn(fields, true).map(({ uris, signedBy }) => [uris, signedBy])).toEqual([
      ['https://mirror.example/debian', '/usr/share/keyrings/debian-archive-keyring.pgp'],
      ['https://key.example/debian', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc'],
    ]);
    const lines = `# deb http://off.example/debian bookworm main
deb [arch=amd64 signed-by=/keys/a.gpg] http://a.example/debian bookworm main contrib # ours
deb-src http://source.example/debian bookworm main
deb http://b.example/debian/ sid main
deb http://security.example/debian-security bookworm-security main
deb http://tools.example/linux bookworm stable
`;
    expect(archivesIn(lines, false).map(({ uris, signedBy }) => [uris, signedBy])).toEqual([
      ['http://a.example/debian', '/keys/a.gpg'],
      ['http://b.example/debian/', undefined],
    ]);
  });
});
