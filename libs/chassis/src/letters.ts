import { Inbox, PooledDatabase } from '#messaging';
import type { Parked } from '#messaging';
import { connect, reasonOf } from './database.js';
import type { ServiceDefinition } from './definition.js';

const USAGE = 'usage: letters [list | replay [EVENT-ID …]]';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SHOWN = 200;

type Order = Readonly<{ what: 'list' } | { what: 'replay'; ids: readonly string[] }>;

/** Dead letters of a service: what was heard and could not be handled, and why. Put back in line, it is tried again. */
export async function letters(definition: ServiceDefinition): Promise<void> {
  try {
    for (const line of await carryOut(orderIn(process.argv.slice(2)), definition)) process.stdout.write(`${line}\n`);
  } catch (error) {
    process.stderr.write(`${definition.name}: ${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}

function orderIn([what = 'list', ...ids]: readonly string[]): Order {
  if (what === 'list' && ids.length === 0) return { what };
  if (what !== 'replay') throw new Error(USAGE);
  const wrong = ids.find((id) => !UUID.test(id));
  if (wrong !== undefined) throw new Error(`${wrong} is no event’s id; ${USAGE}`);
  return { what, ids };
}

async function carryOut(order: Order, definition: ServiceDefinition): Promise<string[]> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) throw new Error('DATABASE_URL must be the address of its database');
  const dataSource = await connect(definition, databaseUrl);
  try {
    const inbox = new Inbox(new PooledDatabase(dataSource));
    return order.what === 'list' ? await listed(inbox, definition) : await replayed(inbox, definition, order.ids);
  } finally {
    await dataSource.destroy();
  }
}

async function listed(inbox: Inbox, { name }: ServiceDefinition): Promise<string[]> {
  const [found, { dead, waiting }] = await Promise.all([inbox.letters(SHOWN), inbox.counts()]);
  const more = dead > found.length ? `, the oldest ${found.length} shown` : '';
  return [`${name}: ${dead} dead letters${more}; ${waiting} wait to be tried again`, ...found.map(told)];
}

/** Without an id all of them; with ids exactly those, or it says which is none. */
async function replayed(inbox: Inbox, { name }: ServiceDefinition, ids: readonly string[]): Promise<string[]> {
  const count = await inbox.replay(ids.length === 0 ? undefined : ids);
  if (count < new Set(ids).size) throw new Error(`${count} of ${ids.length} put back in line; the others are no dead letters here`);
  return [`${name}: ${count} put back in line`];
}

const told = ({ eventId, owner, event, subject, attempts, cause }: Parked): string =>
  [eventId, `from ${owner}`, event.type, `about ${subject}`, `tried ${attempts}×`, cause.replaceAll(/\s+/g, ' ')].join('  ');
