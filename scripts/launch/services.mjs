import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DESK, ownerOf } from './names.mjs';
import { urlOf } from './postgres.mjs';
import { programOf } from './programs.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LOG_LEVEL', 'NODE_EXTRA_CA_CERTS', 'OTEL_EXPORTER_OTLP_ENDPOINT'];
/** What of a service whoever starts Junan may set. */
const SERVICE_SETTINGS = ['TRUSTED_PROXIES', 'REQUESTS_PER_USER', 'STRANGERS_PER_ADDRESS', 'REQUEST_SECONDS', 'HOLIDAYS'];

/** Of our own environment what is set of these. */
export const passedOn = (names) => Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

/** What every process is told, whatever it is. */
export const inherited = () => passedOn(INHERITED);

/** What a service is told at its start; `libs/chassis` checks it. */
export function environmentOf(name, { folder, ports, secrets, users, county, issuer, slice }) {
  const { login, sealed, blindIndex } = secrets.services[name];
  return {
    ...inherited(),
    ...passedOn(SERVICE_SETTINGS),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    OPS_PORT: String(ports.ops[name]),
    DATABASE_URL: urlOf(name, login, ports.postgres),
    NATS_URL: natsUrlOf(ports),
    ...users.credentialsOf(name),
    COUNTY: county.code,
    DESK: slice ?? DESK,
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: `http://127.0.0.1:${ports.identity}/identity/jwks`,
    OIDC_AUDIENCE: 'junan',
    OIDC_CLIENTS: 'console,scripts',
    SEALED_KEYS: sealed,
    BLIND_INDEX_KEY: blindIndex,
    ...(name === 'mediation' && { FILES: path.join(folder, 'files') }),
    ...retentionIn(folder, name),
  };
}

/** A county's own periods for what is sealed: docs/keys.md. */
export function retentionIn(folder, name) {
  const file = path.join(folder, `retention/${name}.json`);
  return existsSync(file) ? { RETENTION_POLICY: file } : {};
}

export const natsUrlOf = ({ nats }) => `nats://127.0.0.1:${nats}`;

/** What its migration is told: the login that owns the database, and the one that will serve. */
const ownersEnvironment = (name, { ports, secrets }) => ({
  ...inherited(),
  DATABASE_URL: urlOf(ownerOf(name), secrets.services[name].owner, ports.postgres, name),
  SERVING_LOGIN: name,
});

/**
 * A service that runs for months collects when half of what lives came on top of it, instead of growing until it must:
 * `npm run bench -- memory` holds it to its budget. Its log
 * finds the places in the sources without Node's help.
 */
const LEAN = ['--max-semi-space-size=4', '--heap-growing-percent=50', '--max-old-space-size=112'];

const flagsOf = (entry) => (entry === 'main' ? LEAN : ['--enable-source-maps']);

export const commandOf = (root, name, entry = 'main') => [...flagsOf(entry), path.join(root, `dist/apps/${name}/src/${entry}.js`)];

/** The same, from fewer files where they were bundled. */
export const quickCommandOf = (root, name, entry = 'main') => [...flagsOf(entry), programOf(root, name, entry)];

/**
 * The sample's mediation bodies, so that a newcomer sees some: once, when mediation has heard of the units they stand at. Nothing waits
 * for it, and where it fails the rest goes on.
 */
export async function loadBodies(site) {
  const { root, folder, county } = site;
  const stamp = path.join(folder, 'bodies-loaded');
  if (!county.bodies || site.slice !== undefined || existsSync(stamp)) return;
  try {
    await run('import of mediation', process.execPath, [...quickCommandOf(root, 'mediation', 'import'), county.bodies], {
      cwd: root,
      env: environmentOf('mediation', site),
      log: path.join(folder, 'logs/mediation-import.log'),
    });
    writeFileSync(stamp, '');
  } catch (error) {
    say(`the sample has no mediation bodies: ${error.message}`);
  }
}

/** Migrates every database and loads units and departments, unless this very build did so with these very files. */
export async function prepare(site, fingerprint) {
  const { root, folder, county, services } = site;
  const inputs = [county.units, county.departments, county.categories];
  const now = createHash('sha256').update(fingerprint);
  for (const file of inputs) now.update(readFileSync(file));
  const stamp = path.join(folder, 'prepared');
  const state = now.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;

  const step = (name, entry, env, ...args) =>
    run(`${entry} of ${name}`, process.execPath, [...quickCommandOf(root, name, entry), ...args], {
      cwd: root,
      env,
      log: path.join(folder, `logs/${name}-${entry}.log`),
    });
  say('migrating the databases');
  await Promise.all(services.map((name) => step(name, 'migrate', ownersEnvironment(name, site))));
  if (services.includes('intake')) await load(site, step, inputs);
  writeFileSync(stamp, state);
}

async function load({ county, ...site }, step, inputs) {
  say(`loading ${county.name}: units, departments, categories`);
  await step('intake', 'import', environmentOf('intake', { ...site, county }), ...inputs);
}
