import { canonicalId } from '#kernel';
import { SetAside } from '#messaging';
import type { Letter } from '#messaging';
import { readDatabaseUrl } from './config.js';
import { onDatabase, reasonOf } from './database.js';
import type { ServiceDefinition } from './definition.js';
import type { Terminal } from './terminal.js';

const USAGE = 'usage: letters [list | replay [EVENT-ID …] | dismiss EVENT-ID …]';
const SHOWN = 200;

type Order = Readonly<{ what: 'list' | 'replay' | 'dismiss'; ids: readonly string[] }>;
type Aside = Pick<SetAside, 'letters' | 'counts' | 'replay' | 'dismiss'>;

/**
 * Dead letters of a service: what was heard and could not be handled, and why. What comes later of the same aggregate
 * waits behind them until they were put back in line and handled, or were given up.
 */
export async function letters(definition: ServiceDefinition, here: Terminal = process): Promise<void> {
  try {
    const order = orderIn(here.argv.slice(2));
    const { said, refused } = await carryOut(order, definition, readDatabaseUrl(here.env));
    for (const line of said) here.stdout.write(`${definition.name}: ${line}\n`);
    for (const line of refused) here.stderr.write(`${definition.name}: ${line}\n`);
    if (refused.length > 0) here.exitCode = 1;
  } catch (error) {
    here.stderr.write(`${definition.name}: ${reasonOf(error)}\n`);
    here.exitCode = 1;
  }
}

function orderIn([what = 'list', ...ids]: readonly string[]): Order {
  if (what === 'list' && ids.length === 0) return { what, ids };
  if (what !== 'replay' && (what !== 'dismiss' || ids.length === 0)) throw new Error(USAGE);
  return { what, ids: [...new Set(ids.map(eventId))] };
}

function eventId(given: string): string {
  const id = canonicalId(given);
  if (id === undefined) throw new Error(`${given} is no event’s id; ${USAGE}`);
  return id;
}

type Outcome = Readonly<{ said: readonly string[]; refused: readonly string[] }>;

const carryOut = ({ what, ids }: Order, definition: ServiceDefinition, databaseUrl: string): Promise<Outcome> =>
  onDatabase(definition, databaseUrl, async (database) => {
    const aside = new SetAside(database);
    if (what === 'list') return { said: await listed(aside), refused: [] };
    return what === 'replay' ? replayed(aside, ids) : dismissed(aside, ids);
  });

async function listed(aside: Aside): Promise<string[]> {
  const [found, { dead, waiting }] = await Promise.all([aside.letters(SHOWN), aside.counts()]);
  const more = dead > found.length ? `, the oldest ${found.length} shown` : '';
  return [`${dead} dead letters${more}; ${waiting} wait to be tried again`, ...found.map(told)];
}

/** Without an id all of them. Each that cannot take effect any more is named with the reason, and stays. */
async function replayed(aside: Aside, ids: readonly string[]): Promise<Outcome> {
  const chosen = ids.length > 0 ? ids : (await aside.letters(Number.MAX_SAFE_INTEGER)).map(({ id }) => id);
  const outcomes = await inTurn(chosen, (id) => aside.replay(id));
  const refused = outcomes.filter(({ outcome }) => outcome !== 'in line');
  return {
    said: [`${outcomes.length - refused.length} put back in line`],
    refused: refused.map(({ id, outcome }) => `${id} not put back: ${WHY[outcome]}`),
  };
}

async function dismissed(aside: Aside, ids: readonly string[]): Promise<Outcome> {
  const outcomes = await inTurn(ids, (id) => aside.dismiss(id));
  const refused = outcomes.filter(({ outcome }) => outcome !== 'dismissed');
  return {
    said: [`${outcomes.length - refused.length} given up`],
    refused: refused.map(({ id, outcome }) => `${id} not given up: ${WHY[outcome]}`),
  };
}

const WHY: Readonly<Record<string, string>> = {
  unreadable: 'it is still no event of any contract',
  superseded: 'another event with its number was handled already',
  'no dead letter': 'there is no such dead letter',
  'in line already': 'it is in line already',
  'an earlier one is open': 'an earlier event of the same aggregate must be settled first',
};

async function inTurn<T>(ids: readonly string[], work: (id: string) => Promise<T>): Promise<{ id: string; outcome: T }[]> {
  const outcomes: { id: string; outcome: T }[] = [];
  for (const id of ids) outcomes.push({ id, outcome: await work(id) });
  return outcomes;
}

const told = ({ id, owner, event, attempts, cause }: Letter): string =>
  [id, `from ${owner}`, event?.type ?? 'unreadable', ...(event ? [`about ${event.subject}`] : []), `tried ${attempts}×`, cause].join('  ');
