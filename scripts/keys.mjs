import { existsSync } from 'node:fs';
import path from 'node:path';
import { lock } from './launch/lock.mjs';
import { explain, Trouble } from './launch/say.mjs';
import { addKeys, dropKey, keptSecrets, servicesIn } from './launch/secrets.mjs';
import { environmentIn, serviceCommand } from './launch/service-command.mjs';
import { passedOn } from './launch/services.mjs';

const usage = `npm run keys -- [status | new [blind] | rotate | retire KEY | sweep] [SERVICE]
The keys that personal data is sealed with. status: what hangs on which key, and how long each kind is kept; new: one more, that seals from the next start on;
rotate: brings all under it (stop it when you like, it goes on from there); retire: takes one out that nothing needs any more;
sweep: takes away what came back with a backup though it was erased. docs/keys.md tells when. Without a service all are meant.
DATABASE_URL, SEALED_KEYS, BLIND_INDEX_KEY and RETENTION_POLICY are those of the service; without the first those of this folder's start are taken.`;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
const services = servicesIn(folder);
const orders = ['status', 'new', 'rotate', 'retire', 'sweep'];

async function main(words) {
  if (words.includes('--help') || words.includes('-h')) return console.log(usage);
  const named = services.includes(words.at(-1)) ? [words.at(-1)] : services;
  const [order = 'status', ...args] = named.length === 1 ? words.slice(0, -1) : words;
  if (!orders.includes(order)) throw new Trouble(usage);
  const { DATABASE_URL, SEALED_KEYS, BLIND_INDEX_KEY } = process.env;
  if (DATABASE_URL) return keys(theOne(named), [order, ...args], { DATABASE_URL, SEALED_KEYS, BLIND_INDEX_KEY });
  if (order === 'new') return addToFolder(named, args);
  for (const name of named) {
    const code = await keys(name, [order, ...args], environmentIn(folder, name));
    if (order !== 'retire' || code !== 0) continue;
    dropKey(folder, name, args[0]);
    console.log(`${name}: ${args[0]} is out of this folder's ring from the next start on`);
  }
}

/** A service knows a key from its start on, so nothing may be brought under one that came later. */
async function addToFolder(named, [which = 'sealed']) {
  if (which !== 'sealed' && which !== 'blind') throw new Trouble(usage);
  if (!keptSecrets(folder)) throw new Trouble('there are no keys in this folder yet: the first npm start makes them');
  if (lock(folder)) throw new Trouble('Junan runs from this folder and would not know the new key: stop it, and start it again after');
  for (const [name, key] of addKeys(folder, named, which === 'blind', await keyMaker()))
    console.log(`${name}: ${key} seals from the next start on`);
}

/** Of the services themselves, so that a key is named alike wherever its ring is kept. */
async function keyMaker() {
  const file = path.join(root, 'dist/libs/chassis/src/new-key.js');
  if (!existsSync(file)) throw new Trouble('the services are not built yet: npm run build');
  return (await import(file)).newKey;
}

function keys(name, order, rings) {
  return serviceCommand(root, name, 'keys', order, { ...passedOn(['SEALED_ALGORITHM', 'RETENTION_POLICY']), ...rings });
}

function theOne(named) {
  if (named.length === 1) return named[0];
  throw new Trouble(`DATABASE_URL is set: say of which service, ${services.join(', ')}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `keys: ${error.message}` : explain(error));
  process.exitCode = 1;
}
