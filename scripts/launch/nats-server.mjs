import { versionOf } from './broker-cache.mjs';
import { choose, compare, NEW_ENOUGH } from './broker-choice.mjs';
import { atHand, lineOfDebian, newestOfDebian, olderLines, placeOf } from './broker-sources.mjs';
import { isProgram } from './run.mjs';
import { say, Trouble } from './say.mjs';

/**
 * The broker to run, as `{ path, version }`: the program named in JUNAN_NATS_SERVER; else of the line named in JUNAN_NATS
 * (`2.9`, `2.10`, …); else the one that wrote the store; else the newest that can be had, installed or from Debian.
 * Debian is asked once, and again when JUNAN_NATS is `newest`.
 * @param written the version that wrote the store it is to open, if there is one
 */
export async function natsServer(root, { written, env = process.env, place = placeOf(root, env) } = {}) {
  const asked = env.JUNAN_NATS || undefined;
  const broker = env.JUNAN_NATS_SERVER ? await named(env.JUNAN_NATS_SERVER) : await chosen(place, asked, written);
  if (!written || compare(broker.version, written) >= 0) return broker;

  const older = `nats-server ${broker.version} is older than ${written}, which wrote the events kept here`;
  const unasked = !env.JUNAN_NATS_SERVER && (!asked || asked === 'newest');
  if (unasked) throw new Trouble(`${older}: look for it with JUNAN_NATS=newest, name one in JUNAN_NATS_SERVER, or start with --reset`);
  say(`${older}: it opens them since it was asked for`);
  return broker;
}

/** One broker of every version that can be had, oldest first, for tests to be run on each. */
export async function natsServers(root) {
  const place = placeOf(root, process.env);
  for (const line of olderLines) await chosen(place, line).catch((error) => say(error.message));
  await chosen(place);
  const all = (await atHand(place)).toSorted((a, b) => compare(a.version, b.version));
  return all.filter(({ version }, i) => version !== all[i - 1]?.version);
}

async function named(program) {
  if (!isProgram(program)) throw new Trouble(`JUNAN_NATS_SERVER is ${program}, which is not a program`);
  const version = await versionOf(program);
  if (!version) throw new Trouble(`JUNAN_NATS_SERVER is ${program}, which does not tell its version as nats-server does`);
  return { path: program, version };
}

async function chosen(place, asked, written) {
  if (asked && !/^(newest|\d+\.\d+(\.\d+)?)$/.test(asked))
    throw new Trouble(`JUNAN_NATS is ${asked}: it may be newest, or a line such as 2.9`);
  const there = await atHand(place);
  if (asked && asked !== 'newest') return choose(there, { line: asked }) ?? (await ofLine(place.cache, asked));

  const best = choose(there, { written: asked ? undefined : written });
  const settled = best && (place.cache.looked || best.version === written || compare(best.version, NEW_ENOUGH) >= 0);
  return settled && !asked ? best : newest(place.cache, best);
}

async function ofLine(cache, line) {
  const fetched = await lineOfDebian(cache, line);
  if (!fetched) throw new Trouble(`there is no nats-server ${line} to be had here: name one in JUNAN_NATS_SERVER`);
  return fetched;
}

async function newest(cache, before) {
  const fetched = await newestOfDebian(cache);
  const best = choose([before, fetched].filter(Boolean));
  const mac = process.platform === 'darwin';
  if (!best) {
    const remedy = mac
      ? 'brew install nats-server'
      : 'install it (2.9 or newer, https://nats.io/download), or name it in JUNAN_NATS_SERVER';
    throw new Trouble(`nats-server is missing: ${remedy}`);
  }
  cache.looked = true;
  if (!fetched)
    say(`no newer nats-server can be had: taking ${best.version} (${mac ? 'brew upgrade nats-server' : 'JUNAN_NATS=newest looks again'})`);
  return best;
}
