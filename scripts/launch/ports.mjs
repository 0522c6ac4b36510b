import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Trouble } from './say.mjs';

export const isFree = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

export const portTaken = (port) =>
  new Trouble(`port ${port} is taken: stop what listens there, or choose another one: JUNAN_PORT=${port + 100} npm start`);

/** The first so many free ports from `first` upward, on loopback. */
export async function freePorts(count, first) {
  const free = [];
  for (let port = first; free.length < count && port < 65_536; port++) if (await isFree(port)) free.push(port);
  if (free.length < count) throw new Trouble(`no ${count} free ports from ${first} upward: choose another JUNAN_PORT`);
  return free;
}

/** Below those that systems lend to outgoing connections: a server that is started again finds its port as it left it. */
const [FROM, TO] = [11_000, 32_000];

export async function anyPort() {
  for (;;) {
    const port = randomInt(FROM, TO);
    if (await isFree(port)) return port;
  }
}

export async function until(what, isSo, { timeoutMs = 60_000, everyMs = 50 } = {}) {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Trouble(`${what} not ready after ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
