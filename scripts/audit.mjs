import path from 'node:path';
import { explain, Trouble } from './launch/say.mjs';
import { servicesIn } from './launch/secrets.mjs';
import { environmentIn, serviceCommand } from './launch/service-command.mjs';

const usage = `npm run audit -- [verify | anchor] [SERVICE]
Who did what. verify: whether anything of it was changed, removed or put in since, and what; anchor: says what it has
come to in a file that no service can write. Without a service all are meant.
DATABASE_URL names the service's database; without it that of the start which runs from this folder is taken.
AUDIT_ANCHORS and AUDIT_KEY name the file of anchors and the key that signs them; both lie in the data folder unless set.`;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
const services = servicesIn(folder);

async function main([order = 'verify', name, ...more]) {
  if (order === '--help' || order === '-h') return console.log(usage);
  if (!['verify', 'anchor'].includes(order) || more.length > 0) throw new Trouble(usage);
  if (name === undefined) for (const each of services) await audit(each, order, databaseOf(each));
  else if (services.includes(name)) await audit(name, order, process.env.DATABASE_URL ?? databaseOf(name));
  else throw new Trouble(`${name} is none of ${services.join(', ')}\n${usage}`);
}

function audit(name, order, database) {
  const { AUDIT_ANCHORS = path.join(folder, 'audit-anchors.jsonl'), AUDIT_KEY = path.join(folder, 'audit-key.pem') } = process.env;
  return serviceCommand(root, name, 'audit', [order], { DATABASE_URL: database, AUDIT_ANCHORS, AUDIT_KEY });
}

const databaseOf = (name) => environmentIn(folder, name).DATABASE_URL;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `audit: ${error.message}` : explain(error));
  process.exitCode = 1;
}
