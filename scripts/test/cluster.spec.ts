import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './program.js';

type Settling = Readonly<{ settle(partial: string, copy: string): void }>;
type Launch = Readonly<{ answering(cluster: Readonly<{ data: string; url: string }>, pid: number): Promise<void> }>;

describe('the copy of the binaries that a first start as root makes', () => {
  it('is that of whoever was first, and the other takes it', async () => {
    const { settle } = (await import(path.join(root, 'scripts/launch/postgres.mjs'))) as Settling;
    const home = await mkdtemp(path.join(tmpdir(), 'junan-copies-'));
    const [copy, first, second] = ['copy', 'first', 'second'].map((name) => path.join(home, name)) as [string, string, string];
    for (const partial of [first, second]) {
      await mkdir(partial);
      await writeFile(path.join(partial, 'postgres'), partial);
    }
    settle(first, copy);
    settle(second, copy);
    expect(await readFile(path.join(copy, 'postgres'), 'utf8')).toBe(first);
    expect(() => settle(path.join(home, 'nowhere'), path.join(home, 'none'))).toThrow('ENOENT');
    await rm(home, { recursive: true });
  });
});

describe('a database that is waited for', () => {
  it('is told no password before it has its port itself', async () => {
    const { answering } = (await import(path.join(root, 'scripts/launch/cluster.mjs'))) as Launch;
    const data = await mkdtemp(path.join(tmpdir(), 'junan-cluster-'));
    const notes = (pid: number, state: string) =>
      writeFile(path.join(data, 'postmaster.pid'), [pid, data, 0, 0, '', '127.0.0.1', '1 1', state.padEnd(8), ''].join('\n'));
    const url = new URL(process.env['JUNAN_TEST_POSTGRES'] ?? '');
    const behind = Number(url.port);
    let calls = 0;
    const before = createServer((socket) => {
      calls += 1;
      const there = connect(behind, '127.0.0.1');
      for (const [from, to] of [
        [socket, there],
        [there, socket],
      ] as const)
        from.on('error', () => to.destroy()).pipe(to);
    });
    await new Promise<void>((resolve) => before.listen(0, '127.0.0.1', resolve));
    url.port = String((before.address() as AddressInfo).port);

    const waiting = answering({ data, url: url.href }, 7);
    await pause(200);
    await notes(6, 'ready');
    await pause(200);
    await notes(7, 'starting');
    await pause(200);
    expect(calls).toBe(0);
    await notes(7, 'ready');
    await waiting;
    expect(calls).toBe(1);
    before.close();
    await rm(data, { recursive: true });
  });
});
