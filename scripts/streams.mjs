import path from 'node:path';
import { brokerUsers } from './launch/broker-users.mjs';
import { asOperator } from './launch/broker-streams.mjs';
import { announcedIn } from './launch/claim.mjs';
import { countyOf } from './launch/county.mjs';
import { explain, Trouble } from './launch/say.mjs';
import { natsUrlOf } from './launch/services.mjs';

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');

async function main(args) {
  const { STREAMS_USAGE, streamsOrder } = await import(path.join(root, 'dist/libs/messaging/src/streams-order.js'));
  const usage = `npm run streams -- ${STREAMS_USAGE}
NATS_URL, NATS_USER, NATS_PASSWORD and NATS_CA name the broker and its operator; without them those of the start that runs from this
folder are taken.`;
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  const order = orderOf(streamsOrder, args, usage);
  const { NATS_URL, ...operator } = await brokerHere();
  const work = async (connection) => {
    for await (const line of order(connection)) console.log(line);
  };
  await asOperator(root, NATS_URL, operator, work, { waits: false }).catch((error) => {
    // Its address is not said: there may be a password in it.
    if (error.name === 'ConnectionError') throw new Trouble(`the broker that NATS_URL names does not answer: ${error.message}`);
    throw error;
  });
}

function orderOf(streamsOrder, args, usage) {
  try {
    return streamsOrder(args);
  } catch {
    throw new Trouble(usage);
  }
}

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
