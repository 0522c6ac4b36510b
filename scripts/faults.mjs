import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUIET } from './launch/closed-pipe.mjs';
import { cluster } from './launch/cluster.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { anyPort } from './launch/ports.mjs';
import { programs } from './launch/programs.mjs';
import { explain, say } from './launch/say.mjs';

/**
 * `npm run faults [name…] [-- --nats FILE --rate N --writes N --outage S --away S --keep]`: breaks everything in turn under
 * load and compares what is left; a full run writes docs/trust.md. `kill` stands for all whose names begin with it.
 */
const root = path.dirname(import.meta.dirname);
const home = mkdtempSync(path.join(tmpdir(), 'junan-faults-'));
const args = process.argv.slice(2);
const settings = { max_connections: 400, shared_buffers: '256MB', max_wal_size: '2GB' };
const keep = taken('--keep');
let program;

try {
  checkNode();
  await installPackages(root);
  const { build } = await import('./build.mjs');
  await build(root);
  const nats = takenWithValue('--nats');
  if (nats) process.env.JUNAN_NATS_SERVER = nats;
  const { path: broker } = await natsServer(root);
  // The program starts it, since it also kills it.
  const postgres = await cluster(root, { home, password: 'faults', port: await anyPort(), settings });
  say('breaking things; logs are in ' + home);
  // It leads a process group of its own, so that whatever it leaves behind can be ended with it.
  program = spawn(process.execPath, [...QUIET, '--enable-source-maps', 'dist/faults/main.js', '--folder', home, ...args], {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...process.env,
      JUNAN_FAULTS_POSTGRES: JSON.stringify(postgres),
      JUNAN_NATS_SERVER: broker,
      JUNAN_PROGRAMS: await programs(root),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => finish(130));
  program.once('exit', (code) => finish(code ?? 1));
} catch (error) {
  finish(1, explain(error));
}

function finish(code, why) {
  if (why) console.error(why);
  try {
    if (program) process.kill(-program.pid, 'SIGKILL');
  } catch {
    // it left nothing behind
  }
  // What went wrong is told by the logs.
  if (!keep && code !== 1) rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  process.exit(code);
}

function taken(flag) {
  const at = args.indexOf(flag);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

function takenWithValue(flag) {
  const at = args.indexOf(flag);
  return at >= 0 ? args.splice(at, 2)[1] : undefined;
}
