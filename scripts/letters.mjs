import path from 'node:path';
import { explain, Trouble } from './launch/say.mjs';
import { servicesIn } from './launch/secrets.mjs';
import { environmentIn, serviceCommand } from './launch/service-command.mjs';

const usage = `npm run letters -- [SERVICE] [list | replay [EVENT-ID …] | dismiss EVENT-ID …]
Dead letters: what a service heard and could not handle, with the cause. Without a service those of all are listed.
DATABASE_URL names the service's database; without it that of the start which runs from this folder is taken.`;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
const services = servicesIn(folder);

async function main([name, ...order]) {
  if (name === '--help' || name === '-h') return console.log(usage);
  if (name === undefined) for (const each of services) await letters(each, ['list'], databaseOf(each));
  else if (services.includes(name)) await letters(name, order, process.env.DATABASE_URL ?? databaseOf(name));
  else throw new Trouble(`${name} is none of ${services.join(', ')}\n${usage}`);
}

const letters = (name, order, database) => serviceCommand(root, name, 'letters', order, { DATABASE_URL: database });

const databaseOf = (name) => environmentIn(folder, name).DATABASE_URL;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `letters: ${error.message}` : explain(error));
  process.exitCode = 1;
}
