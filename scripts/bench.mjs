import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUIET } from './launch/closed-pipe.mjs';
import { Family, rank } from './launch/family.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { anyPort, until } from './launch/ports.mjs';
import { answers, asOwner, initialise, postgresBinaries, serverCommand, urlOf } from './launch/postgres.mjs';
import { explain, say } from './launch/say.mjs';
import { commandOf } from './launch/services.mjs';

/** `npm run bench -- [measure …]`: measures against limits and peers in one run, on a PostgreSQL and a NATS of its own. */
const root = path.dirname(import.meta.dirname);
const home = mkdtempSync(path.join(tmpdir(), 'junan-bench-'));
const family = new Family({ logs: home, onLoss: (why) => finish(1, why) });

try {
  checkNode();
  await installPackages(root);
  const { build } = await import('./build.mjs');
  await build(root);
  // PostgreSQL's owner must be able to reach its files.
  chmodSync(home, 0o755);
  const cluster = path.join(home, 'postgres');
  mkdirSync(cluster, { mode: 0o777 });
  chmodSync(cluster, 0o777);
  const data = path.join(cluster, 'data');
  const binaries = postgresBinaries(root);
  await initialise(binaries, home, data, 'bench');
  const port = await anyPort();
  // fsync stays on: a commit that is not on disk is not what we promise.
  const [command, args] = serverCommand(binaries, data, port, { shared_buffers: '1GB', max_wal_size: '4GB' });
  family.start('postgres', command, args, { ...asOwner, cwd: cluster, rank: rank.database, signal: 'SIGINT', env: process.env });
  const url = urlOf('postgres', 'bench', port);
  await until('PostgreSQL', () => answers(url));

  say('measuring; nothing else should run on this machine meanwhile');
  const env = {
    ...process.env,
    JUNAN_TEST_POSTGRES: url,
    JUNAN_NATS_SERVER: (await natsServer(root)).path,
    // As the services are started elsewhere, so are they measured.
    JUNAN_SERVICE_FLAGS: commandOf(root, 'intake').slice(0, -1).join(' '),
  };
  const child = spawn(process.execPath, [...QUIET, '--enable-source-maps', 'dist/bench/main.js', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.once('SIGINT', () => child.kill('SIGTERM'));
  child.once('exit', (code) => finish(code ?? 1));
} catch (error) {
  await finish(1, explain(error));
}

async function finish(code, why) {
  if (why) console.error(why);
  await family.stop();
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}
