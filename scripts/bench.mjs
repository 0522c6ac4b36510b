import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUIET } from './launch/closed-pipe.mjs';
import { answering, cluster, startCluster } from './launch/cluster.mjs';
import { Family } from './launch/family.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { anyPort } from './launch/ports.mjs';
import { explain, say } from './launch/say.mjs';
import { commandOf } from './launch/services.mjs';

/** `npm run bench -- [measure …]`: measures against limits and peers in one run, on a PostgreSQL and a NATS of its own. */
const root = path.dirname(import.meta.dirname);
/** fsync stays on: a commit that is not on disk is not what we promise. */
const LASTING = { shared_buffers: '1GB', max_wal_size: '4GB' };
const home = mkdtempSync(path.join(tmpdir(), 'junan-bench-'));
const family = new Family({ logs: home, onLoss: (why) => finish(1, why) });

try {
  checkNode();
  await installPackages(root);
  const { build } = await import('./build.mjs');
  await build(root);
  const postgres = await cluster(root, { home, password: 'bench', port: await anyPort(), settings: LASTING });
  startCluster(family, postgres);
  await answering(postgres, family.pids().postgresql);

  say('measuring; nothing else should run on this machine meanwhile');
  const env = {
    ...process.env,
    JUNAN_TEST_POSTGRES: postgres.url,
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
