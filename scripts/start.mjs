// Runs on a fresh clone: nothing here may need node_modules before `installPackages` is through.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountsOf } from './identity/accounts.mjs';
import { keepAnchoring } from './launch/anchors.mjs';
import { storeOf, writerOf } from './launch/broker-store.mjs';
import { brokerUsers } from './launch/broker-users.mjs';
import { announce, claim, withdraw } from './launch/claim.mjs';
import { answering } from './launch/cluster.mjs';
import { buildConsole } from './launch/console.mjs';
import { countyOf } from './launch/county.mjs';
import { isLock } from './launch/lock.mjs';
import { startBroker, startDatabase, startEdge, startIdentity, startServices } from './launch/members.mjs';
import { services } from './launch/names.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { exposed, isLoopback, optionsFrom, usage } from './launch/options.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { freePorts, until } from './launch/ports.mjs';
import { databaseHome, databasePlace } from './launch/postgres.mjs';
import { programs } from './launch/programs.mjs';
import { raise } from './launch/raise.mjs';
import { noRoom } from './launch/room.mjs';
import { abandon } from './launch/run.mjs';
import { explain, say, Trouble } from './launch/say.mjs';
import { edgeSecretsOf, identityOf, secretsOf } from './launch/secrets.mjs';
import { loadBodies, natsUrlOf, prepare } from './launch/services.mjs';
import { linePort, servicesWith, slicesIn, streamsOf, mustTakeSlices } from './launch/slices.mjs';
import { welcome } from './launch/welcome.mjs';

const root = path.dirname(import.meta.dirname);
/** Keys, logs and all data; JUNAN_DATA puts it elsewhere. */
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
let family;

async function start(options) {
  checkNode();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await claim(folder, options.port);
  if (options.reset) reset();
  mkdirSync(path.join(folder, 'logs'), { recursive: true });
  const { slice, hub, beside, screening } = options;
  const ours = slice === undefined ? services : servicesWith(screening);
  const secrets = secretsOf(folder, ours);
  const edge = edgeSecretsOf(folder);
  const { password } = identityOf(folder);

  await installPackages(root);
  const county = countyOf(root, folder, options);
  const written = writerOf(storeOf(folder));
  const [fingerprint, broker] = await Promise.all([buildBackend(), natsServer(root, { written }), buildConsole(root)]);

  if (slice !== undefined) mustTakeSlices(broker.version);
  const origin = process.env.JUNAN_ORIGIN ?? `http://127.0.0.1:${options.port}`;
  const { host } = options;
  const users = await brokerUsers(root, folder, county.code, slice && { desk: slice, services: ours }, beside);
  const issuer = `${origin}/identity`;
  const site = {
    root,
    folder,
    origin,
    host,
    issuer,
    county,
    secrets,
    users,
    edge,
    slice,
    hub,
    beside,
    slices: slicesIn(folder),
    services: ours,
  };
  if (!isLoopback(host)) say(`listening on ${host}: ${exposed}`);

  await raise({
    edge: options.port,
    choose: async (first) => ({ ...(await choosePorts(options.port, ours, first)), line: await linePort(folder) }),
    bring: (raised, ports, through) => bring({ ...site, family: (family = raised), ports }, { broker, fingerprint, options, through }),
    onLoss: (what) => void fail(new Trouble(what)),
    logs: path.join(folder, 'logs'),
    verbose: options.verbose,
  });
  say('ready');
  keepAnchoring(root, folder);
  const { samples } = accountsOf(county.units, county.departments, slice);
  console.log(welcome({ origin, county, samples: samples(), password, folder, slice }));
}

/** All of it, each as soon as it can be; `through` waits for a step unless one of them is lost. */
async function bring(site, { broker, fingerprint, options, through }) {
  const { origin, family, ports, secrets, users } = site;
  withdraw(folder);
  say(`starting PostgreSQL, NATS ${broker.version}, the identity provider and the edge`);
  const postgres = await through(startDatabase(site));
  startBroker(site, broker);
  startIdentity(site);
  startEdge(site);
  await through(answering(postgres, family.pids().postgresql));

  const { createStreams } = await import('./launch/broker-streams.mjs');
  const { hearing } = await import(path.join(root, 'dist/libs/contracts/src/hearing.js'));
  await through(createStreams(root, natsUrlOf(ports), users.operator, streamsOf(site, hearing)));
  const { createDatabases } = await import('./launch/databases.mjs');
  await through(createDatabases(root, postgres.url, secrets.services));
  await through(prepare(site, fingerprint));

  say(`starting ${site.services.join(', ')}`);
  startServices(site);
  announce(folder, { edge: origin, ports, processes: family.pids(), slice: site.slice });
  await through(until('Junan', () => isReady(options), { timeoutMs: 120_000, everyMs: 100 }));
  void loadBodies(site);
}

async function buildBackend() {
  const { build } = await import('./build.mjs');
  const { written, fingerprint } = await build(root).catch((error) => {
    throw new Trouble(`the build failed: ${error.message.trim()}`);
  });
  await programs(root);
  if (written) say(`built ${written} files`);
  return fingerprint;
}

async function choosePorts(edge, ours, first) {
  const names = ['identity', ...ours, 'postgres', 'nats'];
  const watched = ['edge', ...ours];
  const free = await freePorts(names.length + watched.length, first);
  const ops = Object.fromEntries(watched.map((name, i) => [name, free[names.length + i]]));
  return { edge, ...Object.fromEntries(names.map((name, i) => [name, free[i]])), ops };
}

/** Whoever listens everywhere is met on loopback. */
const isReady = ({ host, port }) =>
  fetch(`http://${isLoopback(host) || /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host}:${port}/healthz`, {
    signal: AbortSignal.timeout(5000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );

function reset() {
  say('throwing away all data');
  rmSync(path.join(databaseHome(folder), 'postgresql'), { recursive: true, force: true });
  for (const name of readdirSync(folder)) if (!isLock(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  abandon();
  if (family) {
    say('stopping');
    await family.stop();
    withdraw(folder);
    say('stopped');
  }
  process.exit(code);
}

async function fail(error) {
  if (!ending) console.error(explain(noRoom(error, [root, folder, databasePlace(folder), tmpdir()]) ?? error));
  await end(1);
}

/** npm told to end takes only its shell along: without it we would stay behind, seen by nobody. */
function followNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && void end(0), 300).unref();
}

let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (++signals > 2) family?.killAll();
    void end(0);
  });
}
followNpm();
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  const options = optionsFrom(process.argv.slice(2), process.env);
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  await fail(error);
}
