import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, freePort } from '#testing/plain';
import { root } from './program.js';

type Ports = Readonly<{ edge: number; behind: number }>;
type Member = Readonly<{ child: { pid: number; kill(): void } }>;
type Family = Readonly<{ start(name: string, command: string, args: string[], options: object): Member; stop(): Promise<void> }>;
type Raising = Readonly<{
  edge: number;
  choose(first: number): Promise<Ports>;
  bring(family: Family, ports: Ports, through: <T>(work: Promise<T>) => Promise<T>): Promise<void>;
  onLoss(what: string): void;
  logs: string;
}>;

const load = async (file: string) => (await import(path.join(root, 'scripts/launch', file))) as object;
const { freePorts, isFree } = (await load('ports.mjs')) as {
  freePorts(count: number, first: number): Promise<number[]>;
  isFree(port: number): Promise<boolean>;
};
const { raise } = (await load('raise.mjs')) as { raise(raising: Raising): Promise<void> };
const { isAlive } = (await load('lock.mjs')) as { isAlive(pid: number): boolean };

const LISTENS = "require('node:http').createServer((_, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1')";

describe('a start whose ports were free when it looked', () => {
  let logs: string;
  let edge: number;
  let standing: Family | undefined;
  let over: boolean;
  const others: Server[] = [];
  const brought: Ports[] = [];
  const members: Member[] = [];
  const losses: string[] = [];

  beforeEach(async () => {
    logs = await mkdtemp(path.join(tmpdir(), 'junan-raise-'));
    edge = await freePort();
    over = false;
    for (const list of [brought, members, losses]) list.length = 0;
  });
  afterEach(async () => {
    over = true;
    await standing?.stop();
    for (const other of others.splice(0)) other.close();
    await rm(logs, { recursive: true });
  });

  const takes = (port: number) =>
    new Promise<void>((resolve) => others.push(createServer((socket) => socket.end()).listen(port, '127.0.0.1', resolve)));

  const choose = async (first: number): Promise<Ports> => {
    const [behind = 0] = await freePorts(1, first);
    return { edge, behind };
  };

  const join = (family: Family, name: string, port: number, script = LISTENS) => {
    const member = family.start(name, process.execPath, ['-e', script], { env: { PORT: String(port) }, rank: 0, ports: [port] });
    members.push(member);
  };

  /** Whoever waits for it in vain is not kept waiting beyond its test. */
  const listening = async ({ edge: first, behind }: Ports): Promise<void> => {
    if (!over) await Promise.all([first, behind].map((port) => fetch(`http://127.0.0.1:${port}`)));
  };

  const bring: Raising['bring'] = async (family, ports, through) => {
    standing = family;
    brought.push(ports);
    join(family, 'edge', ports.edge);
    join(family, 'behind', ports.behind);
    await through(eventually(() => listening(ports), { timeoutMs: 20_000 }));
  };

  const start = (changes: Partial<Raising> = {}) =>
    raise({ edge, choose, bring, onLoss: (what) => void losses.push(what), logs, ...changes });

  /** Another program takes what was chosen, so many times. */
  const taking =
    (times: number, which: keyof Ports): Raising['choose'] =>
    async (first) => {
      const ports = await choose(first);
      if (brought.length < times && others.length < times) await takes(ports[which]);
      return ports;
    };

  it('begins again on others when one is taken, and leaves nothing behind of the first time', async () => {
    await start({ choose: taking(1, 'behind') });
    const [first, second, ...more] = brought;
    expect(more).toEqual([]);
    expect(second).toMatchObject({ edge });
    expect(second?.behind).not.toBe(first?.behind);
    const alive = members.map(({ child }) => isAlive(child.pid));
    expect(alive).toEqual([false, false, true, true]);
  });

  it('does so too when what took it answers in place of the member', async () => {
    const bringing: Raising['bring'] = async (family, ports, through) => {
      brought.push(ports);
      if (brought.length > 1) return bring(family, ports, through);
      standing = family;
      join(family, 'behind', ports.behind);
      throw new Error('not our password');
    };
    await start({ choose: taking(1, 'behind'), bring: bringing });
    expect(brought.length).toBeGreaterThan(1);
    expect(losses).toEqual([]);
  });

  it('says so where it is the port that people are told', async () => {
    await expect(start({ choose: taking(1, 'edge') })).rejects.toThrow(`port ${edge} is taken: stop what listens there, or choose another`);
    expect(brought).toHaveLength(1);
  });

  it('gives up where it happens every time', async () => {
    await expect(start({ choose: taking(9, 'behind') })).rejects.toThrow(/took ports that were free 5 times, at last \d+: choose another/);
    expect(brought).toHaveLength(5);
  });

  it('does not begin again for a member that ends for a reason of its own', async () => {
    const failing: Raising['bring'] = async (family, ports, through) => {
      standing = family;
      brought.push(ports);
      join(family, 'behind', ports.behind, 'throw new Error("out of ink")');
      await through(new Promise(() => {}));
    };
    await expect(start({ bring: failing })).rejects.toThrow(/^behind ended by itself, exit code 1: Error: out of ink/);
    expect(brought).toHaveLength(1);
  });

  it('tells of a member that is lost later', async () => {
    await start();
    expect(losses).toEqual([]);
    members.at(-1)?.child.kill();
    await eventually(() => expect(losses).toEqual(['behind ended by itself, killed by SIGTERM']));
    expect(await isFree(brought[0]?.behind ?? 0)).toBe(true);
  });
});
