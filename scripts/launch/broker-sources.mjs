import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { BrokerCache, versionOf } from './broker-cache.mjs';
import { isOf } from './broker-choice.mjs';
import { unpackFrom, Unreachable } from './debian-suite.mjs';
import { hasDebianTools, unpackDebian } from './debian.mjs';
import { patiently, say, Trouble } from './say.mjs';

/** Debian keeps servers in sbin, which ordinary users do not have in their PATH; Homebrew is not in a login-less one. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Newest first; `own` is the machine's, whatever distribution it is of. */
const SUITES = ['sid', 'testing', 'stable', 'own'];

/** The releases of Debian that hold an older line for good: our floor, and the one between. */
const HOLDING = { 2.9: 'bookworm', '2.10': 'trixie' };
export const olderLines = Object.keys(HOLDING);

/** Where a broker may be: folders of what is installed, and our cache of what was unpacked. */
export const placeOf = (root, env) => ({
  folders: [...(env.PATH ?? '').split(path.delimiter).filter(Boolean), ...FOLDERS],
  cache: new BrokerCache(path.join(root, '.cache/nats'), unpackSuite, hasDebianTools),
});

/** What is installed, then what was unpacked before. */
export async function atHand({ folders, cache }) {
  const programs = [...new Set(folders)].map((folder) => path.join(folder, 'nats-server'));
  const installed = await Promise.all(programs.map(async (program) => ({ path: program, version: await versionOf(program) })));
  return [...installed.filter(({ version }) => version), ...(await cache.brokers())];
}

/** The newest Debian has for this machine, if any can be had now. */
export const newestOfDebian = (cache) => firstOf(cache, SUITES, () => true);

export function lineOfDebian(cache, line) {
  const holding = olderLines.find((older) => isOf(older, line));
  return firstOf(cache, holding ? [HOLDING[holding]] : SUITES, ({ version }) => isOf(line, version));
}

/** Goes through suites until one has a fitting server that runs here; says why others do not. */
async function firstOf(cache, suites, fits) {
  if (!(await cache.canFetch())) return undefined;
  for (const suite of suites) {
    const source = suite === 'own' ? "this machine's own suite" : `Debian ${suite}`;
    try {
      const broker = await patiently(`getting nats-server from ${source} into .cache/ (once, some 16 MB)`, cache.fetch(suite));
      if (fits(broker)) return broker;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      say(`no nats-server from ${source}: ${error.message}`);
      if (error instanceof Unreachable) return undefined;
    }
  }
  return undefined;
}

async function unpackSuite(suite, folder) {
  mkdirSync(folder, { recursive: true });
  if (suite === 'own') await unpackDebian(['nats-server'], folder);
  else await unpackFrom(suite, 'nats-server', folder);
  return path.join(folder, 'root/usr/sbin/nats-server');
}
