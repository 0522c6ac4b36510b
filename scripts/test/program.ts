import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually } from '#testing/plain';

export const root = path.resolve(import.meta.dirname, '../..');

export type Program = Readonly<{ pid: number; output(): string; ended: Promise<number | string>; kill(signal?: NodeJS.Signals): void }>;

/** A service or a command of one is begun from fewer files, which the run of tests has made of what is built. */
function fileOf(script: string): string {
  const [, service, entry] = /^dist\/apps\/(\w+)\/src\/(\w+\.js)$/.exec(script) ?? [];
  const bundled = process.env['JUNAN_PROGRAMS'];
  return bundled && service && entry ? path.join(bundled, service, entry) : path.resolve(root, script);
}

/** Runs one of our scripts as a process of its own, as npm would. */
export const program = (script: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Program =>
  command(process.execPath, env, [fileOf(script), ...args]);

/** Runs any program as one of its own. */
export function command(file: string, env: Readonly<Record<string, string>>, args: readonly string[]): Program {
  const child = spawn(file, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(signal ?? code ?? 'unknown')));
  return { pid: child.pid ?? 0, output: () => text, ended, kill: (signal = 'SIGTERM') => void child.kill(signal) };
}

/** A program on a busy machine may take long to listen. */
export const answers = (url: string): Promise<void> =>
  eventually(
    async () => {
      await fetch(url);
    },
    { timeoutMs: 60_000 },
  );

export function listen(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port })));
}
