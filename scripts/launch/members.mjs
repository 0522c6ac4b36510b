import { rmSync } from 'node:fs';
import path from 'node:path';
import { noteWriter, storeOf, takeOver, writerOf } from './broker-store.mjs';
import { cluster, startCluster } from './cluster.mjs';
import { rank } from './family.mjs';
import { services as all } from './names.mjs';
import { databaseHome } from './postgres.mjs';
import { environmentOf, inherited, passedOn, quickCommandOf } from './services.mjs';
import { takesSlices } from './slices.mjs';

/** A new cluster knows nothing of what the broker or an earlier one held. */
export async function startDatabase({ root, folder, family, ports, secrets }) {
  const postgres = await cluster(root, { home: databaseHome(folder), password: secrets.superuser, port: ports.postgres });
  if (postgres.made) {
    for (const stale of [storeOf(folder), path.join(folder, 'prepared')]) rmSync(stale, { recursive: true, force: true });
  }
  startCluster(family, postgres);
  return postgres;
}

/** Who may come in, and do what there, stands in its configuration. */
export function startBroker({ folder, family, ports, users, hub }, { path: program, version }) {
  noteWriter(storeOf(folder), version);
  takeOver(storeOf(folder));
  const args = ['-a', '127.0.0.1', '-p', String(ports.nats), '-js', '-c', users.write(hub ? { hub } : lineOf(folder, ports))];
  family.start('nats', program, args, { env: inherited(), rank: rank.broker, ports: [ports.nats, ports.line] });
}

/** Where departments' brokers come to the county's; to one that would not bound them nobody comes. */
export const lineOf = (folder, { line }) => (takesSlices(writerOf(storeOf(folder))) ? { listen: `127.0.0.1:${line}` } : {});

export function startIdentity({ root, folder, family, ports, issuer, county, edge, slice }) {
  startNode(family, root, 'identity', [path.join(root, 'scripts/identity.mjs')], rank.edge, {
    PORT: String(ports.identity),
    ISSUER: issuer,
    SECRETS: path.join(folder, 'identity.json'),
    UNITS: county.units,
    DEPARTMENTS: county.departments,
    ...(slice && { DESK: slice }),
    CLIENT_SECRET: edge.clientSecret,
  });
}

export const startEdge = (site) =>
  startNode(site.family, site.root, 'edge', [path.join(site.root, 'scripts/edge.mjs')], rank.edge, edgeEnvironment(site));

/** What of the edge whoever starts Junan may set. */
const EDGE_SETTINGS = [
  'TRUSTED_PROXIES',
  'REQUESTS_PER_ADDRESS',
  'REQUEST_SECONDS',
  'CONNECT_SRC',
  'SESSION_IDLE_MINUTES',
  'SESSION_HOURS',
];

/** What the edge is told at its start; `scripts/edge/settings.mjs` checks it. */
export function edgeEnvironment({ root, folder, ports, origin, host, edge, services = all }) {
  const upstreams = [...services, 'identity'].map((name) => [name, `http://127.0.0.1:${ports[name]}`]);
  const probes = services.map((name) => [name, `http://127.0.0.1:${ports.ops[name]}/health/ready`]);
  return {
    ...inherited(),
    ...passedOn(EDGE_SETTINGS),
    PORT: String(ports.edge),
    OPS_PORT: String(ports.ops.edge),
    HOST: host,
    ORIGIN: origin,
    UPSTREAMS: JSON.stringify(Object.fromEntries(upstreams)),
    PROBES: JSON.stringify(Object.fromEntries(probes)),
    CONSOLE: path.join(root, 'console/dist'),
    OIDC_CLIENT_SECRET: edge.clientSecret,
    SESSION_KEYS: edge.sessionKeys,
    ENDED_SESSIONS: path.join(folder, 'ended-sessions'),
  };
}

export function startServices(site) {
  for (const name of site.services) {
    startNode(site.family, site.root, name, quickCommandOf(site.root, name), rank.service, environmentOf(name, site));
  }
}

const startNode = (family, root, name, args, order, env) =>
  family.start(name, process.execPath, args, {
    cwd: root,
    env: { ...inherited(), ...env },
    rank: order,
    ports: [env.PORT, env.OPS_PORT].filter(Boolean).map(Number),
  });
