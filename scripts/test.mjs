// Runs on a fresh clone: nothing here may need node_modules before `installPackages` is through.
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './launch/chromium.mjs';
import { answering, cluster, startCluster } from './launch/cluster.mjs';
import { buildConsole } from './launch/console.mjs';
import { Family } from './launch/family.mjs';
import { scratchFolder } from './launch/memory.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { anyPort } from './launch/ports.mjs';
import { programs } from './launch/programs.mjs';
import { noRoom } from './launch/room.mjs';
import { abandon } from './launch/run.mjs';
import { explain, say, Trouble } from './launch/say.mjs';
import { broken, neverRan, processors, spent } from './launch/spent.mjs';

/** Nothing written by a test need outlive it. */
const FORGETFUL = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'on',
  max_connections: 400,
  shared_buffers: '256MB',
  max_wal_size: '512MB',
};

const root = path.dirname(import.meta.dirname);
const scratch = scratchFolder('junan-test');
let family;
let vitest;

async function test(args) {
  checkNode();
  await installPackages(root);
  const { build } = await import('./build.mjs');
  const building = build(root).then(() => programs(root));
  const [broker, browser, bundled] = await Promise.all([natsServer(root), chromium(root), building, buildConsole(root)]);

  family = new Family({ logs: scratch, onLoss: (what) => void fail(new Trouble(what)) });
  const postgres = await cluster(root, { home: scratch, password: 'test', port: await anyPort(), settings: FORGETFUL });
  startCluster(family, postgres);
  await answering(postgres, family.pids().postgresql);
  say(`running the tests on nats-server ${broker.version}`);
  return runVitest(args, {
    JUNAN_TEST_POSTGRES: postgres.url,
    JUNAN_TEST_POSTGRES_LOG: path.join(scratch, 'postgresql.log'),
    JUNAN_TEST_KEY: generateKeyPairSync('rsa', { modulusLength: 2048, ...PEM }).privateKey,
    JUNAN_PROGRAMS: bundled,
    JUNAN_NATS_SERVER: broker.path,
    TMPDIR: everybodys(path.join(scratch, 'tmp')),
    ...(browser && { JUNAN_CHROMIUM: browser }),
  });
}

/** For the key that the tests' issuers share: to make one for each costs more than many a test. */
const PEM = { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } };

/** As a folder for temporary files is. */
function everybodys(folder) {
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
  return folder;
}

/** The runner leads a process group of its own, so that whatever a broken test leaves behind can be ended with it. */
async function runVitest(args, env) {
  const report = path.join(scratch, 'report.json');
  const before = processors();
  vitest = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args.map(asVitest),
    ],
    { cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
  );
  const code = await new Promise((resolve) => vitest.once('exit', (status, signal) => resolve(signal ? 1 : status)));
  endVitest('SIGKILL');
  return tally(report, code, before);
}

/** `--randomize --seed=7` shuffles the files and the tests in them. */
function asVitest(arg) {
  if (arg === '--randomize') return '--sequence.shuffle.tests';
  return arg.replace(/^--seed=/, '--sequence.seed=');
}

function endVitest(signal) {
  try {
    if (vitest) process.kill(-vitest.pid, signal);
  } catch {
    // it left nothing behind
  }
}

/** A suite that could not even run counts as a failure, and so does a run that found no tests. */
function tally(report, code, before) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(report, 'utf8'));
  say(spent(results, before, processors(), root).join('\n'));
  for (const line of broken(results, root)) console.log(line);
  const { numPassedTests: passed, numFailedTests, testResults } = results;
  const failed = numFailedTests + testResults.filter(neverRan).length;
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
}

let ending = false;

async function end(code, last) {
  if (ending) return;
  ending = true;
  abandon();
  endVitest('SIGKILL');
  await family?.stop();
  rmSync(scratch, { recursive: true, force: true });
  if (last) console.log(last);
  process.exit(code);
}

async function fail(error) {
  if (!ending) console.error(explain(noRoom(error, [root, scratch]) ?? error));
  await end(1, '0 passed, 1 failed');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  const { passed, failed } = await test(process.argv.slice(2));
  await end(failed ? 1 : 0, `${passed} passed, ${failed} failed`);
} catch (error) {
  await fail(error);
}
