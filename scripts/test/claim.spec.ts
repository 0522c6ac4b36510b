import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, freePort } from '#testing/plain';
import { program, root } from './program.js';
import type { Program } from './program.js';

/** A nats-server that never tells its version: whoever starts with it has claimed the folder and gets no further. */
const ENDLESS = '#!/bin/sh\nexec sleep 300\n';

describe('a folder', () => {
  let data: string;
  const started: Program[] = [];
  let careless: ChildProcessWithoutNullStreams | undefined;
  beforeEach(async () => void (data = await mkdtemp(path.join(tmpdir(), 'junan-claim-'))));
  afterEach(async () => {
    careless?.kill();
    for (const it of started.splice(0)) {
      it.kill('SIGKILL');
      await it.ended;
    }
    await rm(data, { recursive: true });
  });

  const lockFile = () => path.join(data, 'lock.7');
  const start = async (env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Program> => {
    const it = program(
      'scripts/start.mjs',
      { JUNAN_PORT: String(await freePort()), JUNAN_DATA: data, JUNAN_NATS_SERVER: '/nowhere', ...env },
      args,
    );
    started.push(it);
    return it;
  };
  const last = (it: Program) => it.output().trimEnd().split('\n').at(-1);

  /** A start that stands still on its way, its data already made. */
  async function halfway(): Promise<Program> {
    const server = path.join(data, 'endless');
    await writeFile(server, ENDLESS, { mode: 0o755 });
    const it = await start({ JUNAN_NATS_SERVER: server });
    await eventually(() => expect(existsSync(path.join(data, 'identity.json'))).toBe(true));
    return it;
  }

  it('is one start’s from its first moment on: a second one is turned away, and throws away nothing', async () => {
    const first = await halfway();
    const secrets = await readFile(path.join(data, 'secrets.json'), 'utf8');
    const second = await start({}, ['--reset']);
    expect(await second.ended).toBe(1);
    expect(last(second)).toBe(`junan: Junan already starts from this folder (process ${first.pid})`);
    expect(await readFile(path.join(data, 'secrets.json'), 'utf8')).toBe(secrets);
  });

  it('is free again when its start has ended, be it killed', async () => {
    const killed = await halfway();
    killed.kill('SIGKILL');
    await killed.ended;
    const next = await start();
    expect(await next.ended).toBe(1);
    expect(last(next)).toMatch('JUNAN_NATS_SERVER is /nowhere');
  });

  it('is free when its start has ended, also while nobody has asked how', async () => {
    const script = `import { lock } from ${JSON.stringify(path.join(root, 'scripts/launch/lock.mjs'))}; lock(process.argv[1]); console.log('taken');`;
    // Whoever began it goes on as something else, which never asks.
    careless = spawn('sh', ['-c', '"$0" --input-type=module -e "$1" "$2" & exec sleep 300', process.execPath, script, data]);
    let said = '';
    for (const stream of [careless.stdout, careless.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    await eventually(() => expect(said).toBe('taken\n'), { timeoutMs: 10_000 });
    const [locked = ''] = (await readdir(data)).filter((name) => name.startsWith('lock.'));
    const { pid } = JSON.parse(await readFile(path.join(data, locked), 'utf8')) as { pid: number };
    const { isAlive } = (await import(path.join(root, 'scripts/launch/lock.mjs'))) as { isAlive(pid: number): boolean };
    await eventually(() => expect(isAlive(pid)).toBe(false));
    const next = await start();
    await eventually(() => expect(last(next)).toMatch('JUNAN_NATS_SERVER is /nowhere'), { timeoutMs: 10_000 });
  });

  it.each([
    ['whose number another process has now', () => JSON.stringify({ pid: process.pid, began: 'long ago' })],
    ['that was cut short', () => '{"pi'],
    ['that left nothing', () => ''],
  ])('is free where its lock is of a start %s', async (_, text) => {
    await writeFile(lockFile(), text());
    const next = await start();
    await next.ended;
    expect(last(next)).toMatch('JUNAN_NATS_SERVER is /nowhere');
  });

  it('is one’s alone where many find the lock of somebody gone at the same time', async () => {
    const script = `import { lock } from ${JSON.stringify(path.join(root, 'scripts/launch/lock.mjs'))};
      process.stdin.once('data', () => console.log(lock(process.argv[1]) ? 'not' : 'mine')); console.log('there');`;
    for (let round = 0; round < 5; round++) {
      const taking = path.join(data, String(round));
      await mkdir(taking);
      await writeFile(path.join(taking, 'lock.7'), '{"pid":1,"began":"long ago"}');
      const all = Array.from({ length: 8 }, () => spawn(process.execPath, ['--input-type=module', '-e', script, taking]));
      const ended = Promise.all(all.map((each) => once(each, 'exit')));
      const said = all.map(() => '');
      all.forEach((each, i) => each.stdout.setEncoding('utf8').on('data', (text: string) => (said[i] += text)));
      await eventually(() => expect(said.every((text) => text === 'there\n')).toBe(true));
      for (const each of all) each.stdin.write('go');
      await eventually(() => expect(said.every((text) => /mine|not/.test(text))).toBe(true));
      expect(said.filter((text) => text.includes('mine'))).toHaveLength(1);
      expect(await readdir(taking)).toEqual(['lock.8']);
      for (const each of all) each.kill();
      await ended;
    }
  });

  it.each(['secrets.json', 'identity.json', 'edge.json', 'county.json', 'jetstream/written-by.json'])(
    'in which %s is not whole says so in one line',
    async (file) => {
      await mkdir(path.join(data, 'jetstream'));
      await writeFile(path.join(data, file), '{"co');
      const it = await start();
      expect(await it.ended).toBe(1);
      expect(
        it
          .output()
          .split('\n')
          .filter((line) => line && !line.startsWith('[junan')),
      ).toEqual([
        `junan: ${path.join(data, file)} is not whole, as after a crash: put back a copy of it, or throw away all data with --reset`,
      ]);
    },
  );

  it('whose last announcement is not whole is started from all the same', async () => {
    await writeFile(path.join(data, 'running.json'), '');
    const it = await start();
    await it.ended;
    expect(last(it)).toMatch('JUNAN_NATS_SERVER is /nowhere');
  });
});

describe('a database that is of another folder', () => {
  it('is told from one that is not there yet', async () => {
    const { answers } = (await import(path.join(root, 'scripts/launch/postgres.mjs'))) as { answers(url: string): Promise<boolean> };
    const url = new URL(process.env['JUNAN_TEST_POSTGRES'] ?? '');
    expect(await answers(url.href)).toBe(true);
    url.password = 'of-now';
    await expect(answers(url.href)).rejects.toThrow(/earlier folder that stood here\. Put back .* --reset$/);
    url.port = String(await freePort());
    expect(await answers(url.href)).toBe(false);
  });
});
