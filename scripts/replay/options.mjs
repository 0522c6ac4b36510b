import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble } from '../launch/say.mjs';

export const usage = `npm run replay -- [CASES.jsonl] [options]      (without a file: data/cases.jsonl)
  --parallel N   cases told at the same time (4)
  --run ID       the same run again: what was entered under it is not entered twice
  --papers DIR   make all papers of each case there, and its case file
  --json FILE    write what became of each case there
JUNAN_URL is the address of the edge (the one that runs from this folder, else http://127.0.0.1:\${JUNAN_PORT:-8080});
JUNAN_PASSWORD the password of the sample accounts (the one of this folder's start).`;

export function optionsFrom(args, env, root) {
  const { values, positionals } = parse(args);
  const folder = path.resolve(root, env.JUNAN_DATA ?? '.junan');
  const parallel = Number(values.parallel);
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 64)
    throw new Trouble(`--parallel ${values.parallel}: a number from 1 to 64`);
  if (values.run !== undefined && !/^[\w.-]{4,80}$/.test(values.run)) throw new Trouble('--run: 4 to 80 letters, digits, dots or dashes');
  if (positionals.length > 1) throw new Trouble(`one file of cases at a time, not ${positionals.join(' ')}`);
  const [file = path.join(root, 'data/cases.jsonl')] = positionals;
  if (values.help) return values;
  return { ...values, file, parallel, origin: originFrom(env, folder), password: env.JUNAN_PASSWORD ?? passwordIn(folder) };
}

const originFrom = (env, folder) =>
  (env.JUNAN_URL ?? kept(folder, 'running.json')?.edge ?? `http://127.0.0.1:${env.JUNAN_PORT ?? 8080}`).replace(/\/$/, '');

function passwordIn(folder) {
  const password = kept(folder, 'identity.json')?.password;
  if (!password) throw new Trouble('set JUNAN_PASSWORD to the password of the sample accounts, which npm start prints');
  return password;
}

function kept(folder, name) {
  const file = path.join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function parse(args) {
  const options = {
    parallel: { type: 'string', default: '4' },
    run: { type: 'string' },
    papers: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Trouble(error.message);
  }
}
