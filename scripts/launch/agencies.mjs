import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Trouble } from './say.mjs';
import { desksWith } from './slices.mjs';
import { keep, read } from './state.mjs';

/** A county that there is not: what is said there is synthetic. */
export const SANDBOX = '999999';

const fileIn = (folder) => path.join(folder, 'agencies.json');

/** Who has a user of the broker, as `npm run agencies` noted it. */
export const agenciesIn = (folder) => (existsSync(fileIn(folder)) ? read(fileIn(folder)) : []);
export const noteAgencies = (folder, agencies) => keep(fileIn(folder), agencies);

/** Whose events an agency is told, and which desks may say them there. */
export const toldFrom = ({ sandbox }, county, slices) =>
  sandbox ? { county: SANDBOX, desks: desksWith([]) } : { county, desks: desksWith(slices) };

const slug = /^[a-z][a-z0-9-]{1,39}$/;
const kinds = {
  name: (given) => slug.test(given),
  title: (given) => typeof given === 'string' && given.length > 0,
  form: (given) => ['nats', 'https'].includes(given),
  sandbox: (given) => typeof given === 'boolean',
  events: (given) => Array.isArray(given) && given.every((type) => /^[a-z]+\.[a-z-]+\.v\d+$/.test(type)),
  townships: (given) => Array.isArray(given) && given.every((code) => /^\d{9}$/.test(code)),
  departments: (given) => Array.isArray(given) && given.every((code) => slug.test(code)),
};

/** What `deploy/agencies.yaml` says; what is wrong there is told by its place. */
export function readAgencies(file) {
  const { parse } = createRequire(import.meta.url)('yaml');
  const said = parsed(file, parse);
  if (!Array.isArray(said?.agencies)) throw new Trouble(`${file}: there is no list of agencies`);
  const agencies = said.agencies.map((agency, i) => checked(agency, `${file}: agency ${i + 1}`));
  const names = agencies.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new Trouble(`${file}: ${twice} is there twice`);
  return agencies;
}

function parsed(file, parse) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Trouble(`${file}: ${error.message}`);
  }
}

function checked(agency, where) {
  for (const [key, given] of Object.entries(agency ?? {})) {
    if (!(key in kinds)) throw new Trouble(`${where}: ${key} is none of ${Object.keys(kinds).join(', ')}`);
    if (!kinds[key](given)) throw new Trouble(`${where}: ${key} cannot be ${JSON.stringify(given)}`);
  }
  for (const key of ['name', 'title', 'form']) if (agency?.[key] === undefined) throw new Trouble(`${where}: ${key} is missing`);
  return { sandbox: false, events: [], townships: [], departments: [], ...agency };
}
