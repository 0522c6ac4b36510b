// Runs on a fresh clone: nothing here may need node_modules before `installPackages` is through.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { accountsOf } from './identity/accounts.mjs';
import { announce, claim, withdraw } from './launch/claim.mjs';
import { buildConsole } from './launch/console.mjs';
import { countyOf } from './launch/county.mjs';
import { Family, rank } from './launch/family.mjs';
import { natsServer } from './launch/nats-server.mjs';
import { optionsFrom, usage } from './launch/options.mjs';
import { checkNode, installPackages } from './launch/packages.mjs';
import { freePorts, until } from './launch/ports.mjs';
import { answers, asOwner, databaseHome, initialise, postgresBinaries, serverCommand, urlOf } from './launch/postgres.mjs';
import { abandon } from './launch/run.mjs';
import { explain, say, Trouble } from './launch/say.mjs';
import { identityOf, secretsOf, services } from './launch/secrets.mjs';
import { commandOf, environmentOf, inherited, prepare } from './launch/services.mjs';
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
  const county = countyOf(root, folder, options);
  const secrets = secretsOf(folder);
  const { password } = identityOf(folder);

  await installPackages(root);
  const [fingerprint, broker] = await Promise.all([buildBackend(), natsServer(root), buildConsole(root)]);

  family = new Family({ logs: path.join(folder, 'logs'), verbose: options.verbose, onLoss: (what) => void fail(new Trouble(what)) });
  const ports = await choosePorts(options.port);
  const origin = process.env.JUNAN_ORIGIN ?? `http://127.0.0.1:${options.port}`;
  const issuer = `${origin}/identity`;

  say('starting PostgreSQL, NATS, the identity provider and the edge');
  await startDatabase(secrets, ports.postgres);
  const store = path.join(folder, 'jetstream');
  const listen = ['-a', '127.0.0.1', '-p', String(ports.nats), '-js', '-sd', store];
  family.start('nats', broker, listen, { env: inherited(), rank: rank.broker });
  startDoors({ ports, origin, issuer, county });
  const superuser = urlOf('postgres', secrets.superuser, ports.postgres);
  await until('PostgreSQL', () => answers(superuser));

  const { createDatabases } = await import('./launch/databases.mjs');
  await createDatabases(superuser, secrets.services);
  const environment = (name) => environmentOf(name, { ports, secrets, county, issuer });
  await prepare(root, folder, { names: services, environment, county, fingerprint });

  say(`starting ${services.join(', ')}`);
  for (const name of services)
    family.start(name, process.execPath, commandOf(root, name), { cwd: root, env: environment(name), rank: rank.service });
  announce(folder, { edge: origin, ports, processes: family.pids() });
  await until('Junan', () => isReady(options.port), { timeoutMs: 120_000, everyMs: 100 });
  say('ready');
  const { samples } = accountsOf(county.units, county.departments);
  console.log(welcome({ origin, county, samples: samples(), password, folder }));
}

async function buildBackend() {
  const { build } = await import('./build.mjs');
  const { written, fingerprint } = await build(root).catch((error) => {
    throw new Trouble(`the build failed: ${error.message.trim()}`);
  });
  if (written) say(`built ${written} files`);
  return fingerprint;
}

/** A new cluster knows nothing of what the broker or an earlier one held. */
async function startDatabase(secrets, port) {
  const home = databaseHome(folder);
  const data = path.join(home, 'postgresql');
  const binaries = postgresBinaries(root);
  if (await initialise(binaries, home, data, secrets.superuser)) {
    for (const stale of ['jetstream', 'prepared']) rmSync(path.join(folder, stale), { recursive: true, force: true });
  }
  const [command, args] = serverCommand(binaries, data, port);
  family.start('postgresql', command, args, { ...asOwner, cwd: home, env: inherited(), rank: rank.database, signal: 'SIGINT' });
}

function startDoors({ ports, origin, issuer, county }) {
  const door = (name, env) =>
    family.start(name, process.execPath, [path.join(root, `scripts/${name}.mjs`)], {
      cwd: root,
      env: { ...inherited(), ...env },
      rank: rank.edge,
    });
  door('identity', {
    PORT: String(ports.identity),
    ISSUER: issuer,
    SECRETS: path.join(folder, 'identity.json'),
    UNITS: county.units,
    DEPARTMENTS: county.departments,
  });
  door('edge', {
    PORT: String(ports.edge),
    HOST: process.env.JUNAN_HOST ?? '127.0.0.1',
    ORIGIN: origin,
    UPSTREAMS: JSON.stringify(Object.fromEntries([...services, 'identity'].map((name) => [name, `http://127.0.0.1:${ports[name]}`]))),
    CONSOLE: path.join(root, 'console/dist'),
  });
}

async function choosePorts(edge) {
  const names = ['identity', ...services, 'postgres', 'nats'];
  const free = await freePorts(names.length, edge + 1);
  return { edge, ...Object.fromEntries(names.map((name, i) => [name, free[i]])) };
}

const isReady = (port) =>
  fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function reset() {
  say('throwing away all data');
  rmSync(path.join(databaseHome(folder), 'postgresql'), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
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
  if (!ending) console.error(explain(error));
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
