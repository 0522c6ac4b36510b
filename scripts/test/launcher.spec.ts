import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#testing/plain';
import { listen, program } from './program.js';

/** What stops a start before it has started anything. Each time: one clear line, and an exit code that scripts can see. */
describe('npm start', () => {
  let data: string;

  beforeEach(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'junan-start-'));
  });

  afterEach(() => rm(data, { recursive: true }));

  async function refuses(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
    const start = program('scripts/start.mjs', { JUNAN_PORT: String(await freePort()), JUNAN_DATA: data, ...env }, args);
    expect(await start.ended).toBe(1);
    const lines = start.output().trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('[junan'))).toHaveLength(1);
    return lines.at(-1) ?? '';
  }

  it('says which port is taken', async () => {
    const { server, port } = await listen(() => {});
    expect(await refuses({ JUNAN_PORT: String(port) })).toMatch(`junan: port ${port} is taken`);
    server.close();
  });

  it('says that it already runs from this folder', async () => {
    const { server, port } = await listen(() => {});
    await writeFile(path.join(data, 'running.json'), JSON.stringify({ pid: process.pid, edge: `http://127.0.0.1:${port}`, processes: {} }));
    expect(await refuses({})).toMatch(`junan: Junan already runs from this folder, at http://127.0.0.1:${port}`);
    server.close();
  });

  it('names the program that is missing', async () => {
    expect(await refuses({ JUNAN_NATS_SERVER: '/nowhere/nats-server' })).toMatch(
      'junan: JUNAN_NATS_SERVER is /nowhere/nats-server, which is not a program',
    );
  });

  it('does not load a county over another', async () => {
    await writeFile(path.join(data, 'county.json'), JSON.stringify({ code: '110101', own: false }));
    expect(await refuses({})).toMatch('this folder holds county 110101: start with --reset to load 510722 三台县');
  });

  it.each([
    ['a port that is none', { JUNAN_PORT: 'http' }, [], 'JUNAN_PORT is http'],
    ['an option it does not know', {}, ['--fast'], "Unknown option '--fast'"],
    ['a county code that is none', {}, ['--county', '51'], "a county's code has six digits"],
    ['another county than the file holds', {}, ['--county', '110101'], 'is of county 510722 三台县, not 110101'],
    [
      'to be open to others unasked',
      { JUNAN_HOST: '0.0.0.0' },
      [],
      /JUNAN_HOST is 0\.0\.0\.0: .*any sample account.*no TLS.* -- --expose$/,
    ],
    [
      'a slice without its county',
      {},
      ['--slice', 'hrss'],
      '--slice and JUNAN_HUB_FILE (or JUNAN_HUB) belong together: npm run slice tells them',
    ],
    ['a county’s broker without a word, told beside', { JUNAN_HUB: 'nats://h:1' }, ['--slice', 'hrss'], 'JUNAN_HUB is no address such as'],
    [
      'a file of a county’s broker that is not there',
      { JUNAN_HUB_FILE: 'gone' },
      ['--slice', 'hrss'],
      'JUNAN_HUB_FILE gone: there is no such file',
    ],
    [
      'a file of a county’s broker that others may read',
      { JUNAN_HUB_FILE: 'package.json' },
      ['--slice', 'hrss'],
      'can be read by others: chmod 600',
    ],
    [
      'a slice beside itself',
      {},
      ['--slice', 'hrss', '--hub', 'nats://u:w@h:1', '--beside', 'justice,hrss'],
      '--beside justice,hrss names no other departments',
    ],
    ['a slice of the county itself', {}, ['--slice', 'county', '--hub', 'nats://u:w@h:1'], '--slice county is no department'],
    [
      'a county’s broker without a word',
      {},
      ['--slice', 'hrss', '--hub', 'nats://h:1'],
      '--hub is no address such as nats://user:password@host:7422',
    ],
    ['a file that is not there', {}, ['--units', 'gone.csv'], 'there is no such file'],
    ['a file that holds no units', {}, ['--units', 'data/departments.csv'], 'lacks the columns code, level, parent'],
  ] as const)('refuses %s', async (_case, env, args, words) => {
    expect(await refuses(env, args)).toMatch(words);
  });
});
