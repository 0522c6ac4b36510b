import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { urlOf } from './postgres.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { services } from './secrets.mjs';

const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LOG_LEVEL', 'NODE_EXTRA_CA_CERTS', 'OTEL_EXPORTER_OTLP_ENDPOINT'];

export const inherited = () =>
  Object.fromEntries(INHERITED.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]));

/** What a service is told at its start; `libs/chassis` checks it. */
export function environmentOf(name, { ports, secrets, county, issuer }) {
  const { login, sealed, blindIndex } = secrets.services[name];
  return {
    ...inherited(),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    OPS_PORT: String(ports.ops[name]),
    DATABASE_URL: urlOf(name, login, ports.postgres),
    NATS_URL: `nats://127.0.0.1:${ports.nats}`,
    COUNTY: county.code,
    DESK: 'county',
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: `http://127.0.0.1:${ports.identity}/identity/jwks`,
    OIDC_AUDIENCE: 'junan',
    SEALED_KEYS: sealed,
    BLIND_INDEX_KEY: blindIndex,
  };
}

export const commandOf = (root, name, entry = 'main') => ['--enable-source-maps', path.join(root, `dist/apps/${name}/src/${entry}.js`)];

/** Migrates every database and loads units and departments, unless this very build did so with these very files. */
export async function prepare(site, fingerprint) {
  const { root, folder, county } = site;
  const inputs = [county.units, county.departments, county.categories];
  const now = createHash('sha256').update(fingerprint);
  for (const file of inputs) now.update(readFileSync(file));
  const stamp = path.join(folder, 'prepared');
  const state = now.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;

  const step = (name, entry, ...args) =>
    run(`${entry} of ${name}`, process.execPath, [...commandOf(root, name, entry), ...args], {
      cwd: root,
      env: environmentOf(name, site),
      log: path.join(folder, `logs/${name}-${entry}.log`),
    });
  say('migrating the databases');
  await Promise.all(services.map((name) => step(name, 'migrate')));
  say(`loading ${county.name}: units, departments, categories`);
  await step('intake', 'import', ...inputs);
  writeFileSync(stamp, state);
}
