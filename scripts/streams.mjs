import path from 'node:path';
import { brokerUsers } from './launch/broker-users.mjs';
import { asOperator } from './launch/broker-streams.mjs';
import { announcedIn } from './launch/claim.mjs';
import { countyOf } from './launch/county.mjs';
import { explain, Trouble } from './launch/say.mjs';
import { natsUrlOf } from './launch/services.mjs';

const usage = `npm run streams [-- list | backup STREAM FOLDER | restore FOLDER [--instead]]
The streams of a broker: what stands in each; one into a new folder, while all goes on; one out of its folder, at the places it had.
  --instead   takes away first what else bears its name; its owner then says again what it still has of what came later
NATS_URL, NATS_USER, NATS_PASSWORD and NATS_CA name the broker and its operator; without them those of the start that runs from this
folder are taken. The folder is what \`nats stream backup\` writes, and \`nats stream restore\` reads.`;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
const from = (file) => import(path.join(root, 'dist/libs/messaging/src', file));

const acts = {
  list: { takes: 0, act: list },
  backup: { takes: 2, act: backUp },
  restore: { takes: 1, act: restore },
};

async function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  const instead = args.includes('--instead');
  const [name = 'list', ...rest] = args.filter((arg) => arg !== '--instead');
  const order = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!order || rest.length !== order.takes || (instead && name !== 'restore')) throw new Trouble(usage);
  const { NATS_URL, ...operator } = await brokerHere();
  const act = (connection) => order.act(connection, rest, { instead });
  await asOperator(root, NATS_URL, operator, act, { waits: false }).catch((error) => {
    // Its address is not said: there may be a password in it.
    if (error.name === 'ConnectionError') throw new Trouble(`the broker that NATS_URL names does not answer: ${error.message}`);
    throw error;
  });
}

async function list(connection) {
  const { jetstreamManager } = await import('@nats-io/jetstream');
  const { streams } = await jetstreamManager(connection);
  for await (const { config, state } of streams.list()) console.log(told({ name: config.name, ...counted(state) }));
}

async function backUp(connection, [name, to]) {
  const { copyStream } = await from('stream-copy.js');
  console.log(told(await copyStream(connection, name, to)));
}

async function restore(connection, [at], { instead }) {
  const { restoreStream } = await from('stream-copy.js');
  console.log(told(await restoreStream(connection, at, { instead })));
}

const counted = ({ messages, first_seq: first, last_seq: last }) => ({ messages, first, last });
const told = ({ name, messages, first, last }) => `${name}: ${messages} events, places ${first}–${last}`;

async function brokerHere() {
  const { NATS_URL, NATS_USER, NATS_PASSWORD, NATS_CA } = process.env;
  if (NATS_URL) return { NATS_URL, NATS_USER, NATS_PASSWORD, NATS_CA };
  const running = announcedIn(folder);
  if (!running) throw new Trouble('Junan does not run from this folder: npm start first, or name the broker by NATS_URL');
  const { operator } = await brokerUsers(root, folder, countyOf(root, folder, {}).code);
  return { NATS_URL: natsUrlOf(running.ports), ...operator };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `streams: ${error.message}` : explain(error));
  process.exitCode = 1;
}
