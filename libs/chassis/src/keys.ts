import type { PooledDatabase } from '#messaging';
import { BlindIndex, Opener, Rotation, Sealer, standing, sweep } from '#sealed';
import { ConfigError, readKeys } from './config.js';
import type { Keys } from './config.js';
import { onDatabase, reasonOf } from './database.js';
import type { ServiceDefinition } from './definition.js';
import { elsewhere, needs, partTold, standingTold, termsTold } from './keys-told.js';
import { newKey } from './new-key.js';
import { retentionOf } from './retention-policy.js';
import type { Terminal } from './terminal.js';

const USAGE = 'usage: keys [status | new [blind] | rotate | retire KEY | sweep]';
const TELL_MS = 1_000;

type Place = Readonly<{ definition: ServiceDefinition; keys: Keys; database: PooledDatabase; tell(line: string): void }>;
/** Ends with whether all is as it was asked for. */
type Order = (place: Place, key: string) => Promise<boolean>;

/**
 * The keys of what a service has sealed. It runs under the login that serves, since it touches the same rows, with the rings of
 * the service's environment; those are the operator's to change. docs/keys.md says when to give which order.
 */
export async function keys(definition: ServiceDefinition, here: Terminal = process): Promise<void> {
  const tell = (line: string) => void here.stdout.write(`${definition.name}: ${line}\n`);
  try {
    const [what = 'status', key = '', ...more] = here.argv.slice(2);
    if (more.length > 0) throw new Error(USAGE);
    if (what === 'new' && /^(blind)?$/.test(key)) return void here.stdout.write(`${newKey(here.env, key === 'blind')}\n`);
    const order = Object.hasOwn(orders, what) ? orders[what] : undefined;
    if (!order || (what === 'retire') !== (key !== '')) throw new Error(USAGE);
    if (!(await carriedOut(order, definition, key, readKeys(here.env), tell))) here.exitCode = 1;
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [reasonOf(error)];
    for (const problem of problems) here.stderr.write(`${definition.name}: ${problem}\n`);
    here.exitCode = 1;
  }
}

function carriedOut(order: Order, definition: ServiceDefinition, key: string, keys: Keys, tell: Place['tell']): Promise<boolean> {
  return onDatabase(definition, keys.databaseUrl, (database) => order({ definition, keys, database, tell }, key));
}

const status: Order = async ({ definition, keys, database, tell }) => {
  const found = await standing(database);
  for (const line of [...standingTold(found, keys), ...termsTold(retentionOf(definition, keys.retention).terms)]) tell(line);
  return found.keyless === 0 && found.keys.every(({ key }) => keys.keyRing.ids.includes(key));
};

/** Each batch is committed by itself: it may be stopped anywhere, and goes on from there when it is called again. */
const rotate: Order = async ({ definition, keys, database, tell }) => {
  const passedBy = new Set<string>();
  const sealer = new Sealer(
    keys.keyRing,
    new BlindIndex(keys.blindRing),
    retentionOf(definition),
    keys.sealedAlgorithm,
    () => new Date(),
    ({ message }) => passedBy.add(message),
  );
  let toldAt = -TELL_MS;
  for await (const progress of new Rotation(database, sealer).run()) {
    if (progress.done < progress.of && performance.now() - toldAt < TELL_MS) continue;
    tell(partTold(progress));
    toldAt = performance.now();
  }
  for (const message of passedBy) tell(`${message}: it stays as it is`);
  const left = elsewhere(await standing(database), keys);
  tell(
    left.length === 0 ? `all is under ${keys.keyRing.active}, and found under ${keys.blindRing.active}` : `not all yet: ${left.join('; ')}`,
  );
  return left.length === 0 && passedBy.size === 0;
};

/** Whether a key may leave the ring; taking it out is the operator's. */
const retire: Order = async ({ keys, database, tell }, key) => {
  const rings = [keys.keyRing, keys.blindRing].filter((ring) => ring.ids.includes(key));
  if (rings.length === 0) throw new Error(`no ring has a key named ${key}`);
  if (rings.some(({ active }) => active === key)) throw new Error(`${key} seals now: put another key before it first`);
  const needed = needs(await standing(database), key, keys);
  if (needed.length > 0) throw new Error(`${key} is still needed by ${needed.join(' and ')}: rotate first`);
  tell(`${key} is needed by nothing: take it out of the ring of every instance, then destroy it wherever it is kept`);
  return true;
};

const swept: Order = async ({ keys, database, tell }) => {
  tell(`${await sweep(database, new Opener(keys.keyRing))} records that had come back erased are gone`);
  return true;
};

const orders: Readonly<Record<string, Order>> = { status, rotate, retire, sweep: swept };
