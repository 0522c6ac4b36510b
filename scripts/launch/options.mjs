import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DESK } from './names.mjs';
import { Trouble } from './say.mjs';

export const usage = `npm start -- [options]
  --units FILE   load another county's units (columns code,name,level,parent; the county has six digits)
  --county CODE  refuse to start unless this is the county (six digits)
  --reset        throw away all data and start afresh
  --verbose      show what every process says
  --slice DESK   run a department's own mediation, on a broker of its own, beside the county's
  --screening    and screen at a desk of its own as well
  --beside DESKS others that mediate what they lead, as hrss,justice: between them and us cases may move
  --expose       let others in from outside where JUNAN_HOST is not loopback: see what it warns of
JUNAN_HUB_FILE names the file that npm run slice wrote for DESK: where the county's broker takes it in, and as whom. JUNAN_HUB is the same in
words; --hub as well, which everybody on the machine can read while it runs.
JUNAN_PORT (8080) is the one port to visit; the ports behind it are taken from the next one upward.
JUNAN_HOST (127.0.0.1) is where it listens, JUNAN_ORIGIN the address people then use.`;

export function optionsFrom(args, env, folder = process.cwd()) {
  const { values } = parse(args);
  const port = Number(env.JUNAN_PORT ?? 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new Trouble(`JUNAN_PORT is ${env.JUNAN_PORT}: a port is a number from 1 to 65000`);
  if (values.county !== undefined && !/^\d{6}$/.test(values.county))
    throw new Trouble(`--county ${values.county}: a county's code has six digits`);

  const units = values.units && path.resolve(folder, values.units);
  if (units && !existsSync(units)) throw new Trouble(`--units ${values.units}: there is no such file`);
  return { ...values, ...sliceFrom(values, env, folder), units, port, host: hostFrom(env, values) };
}

const isDepartment = (desk) => /^[a-z][a-z0-9-]{1,39}$/.test(desk) && desk !== DESK;

function sliceFrom({ slice, hub: said, beside, screening }, env, folder) {
  if (screening && slice === undefined) throw new Trouble('--screening says that a --slice screens at its own desk');
  if (slice === undefined && said === undefined && beside === undefined) return {};
  const [name, hub] = said === undefined ? hubFrom(env, folder) : ['--hub', said];
  if (slice === undefined || hub === undefined)
    throw new Trouble('--slice and JUNAN_HUB_FILE (or JUNAN_HUB) belong together: npm run slice tells them');
  const others = beside?.split(',') ?? [];
  if (!others.every((desk) => isDepartment(desk) && desk !== slice))
    throw new Trouble(`--beside ${beside} names no other departments such as hrss,justice`);
  if (!isDepartment(slice)) throw new Trouble(`--slice ${slice} is no department such as hrss`);
  if (!/^nats:\/\/[^@/]+:[^@/]+@[^@/]+:\d+$/.test(hub)) throw new Trouble(`${name} is no address such as nats://user:password@host:7422`);
  return { slice, hub, beside: others };
}

/** Whoever comes in there has a word, which does not belong where `ps` shows it. */
function hubFrom({ JUNAN_HUB: words, JUNAN_HUB_FILE: name }, folder) {
  if (!name) return ['JUNAN_HUB', words || undefined];
  const file = path.resolve(folder, name);
  if (!existsSync(file)) throw new Trouble(`JUNAN_HUB_FILE ${name}: there is no such file`);
  if (statSync(file).mode & 0o077) throw new Trouble(`JUNAN_HUB_FILE ${name} can be read by others: chmod 600 ${name}`);
  return ['JUNAN_HUB_FILE', readFileSync(file, 'utf8').trim()];
}

/** The embedded default is for one person on one machine; whoever opens it to others says so. */
function hostFrom({ JUNAN_HOST: host = '127.0.0.1' }, { expose }) {
  if (expose || isLoopback(host)) return host;
  throw new Trouble(`JUNAN_HOST is ${host}: ${exposed}. If that is meant, say so: JUNAN_HOST=${host} npm start -- --expose`);
}

/** What others get to who reach a start that is not on loopback. */
export const exposed =
  'whoever reaches this machine could sign in as any sample account, all under one password, and read along, since there is no TLS';

export const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function parse(args) {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      options: {
        units: { type: 'string' },
        slice: { type: 'string' },
        hub: { type: 'string' },
        beside: { type: 'string' },
        screening: flag,
        county: { type: 'string' },
        reset: flag,
        verbose: flag,
        expose: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new Trouble(error.message);
  }
}
