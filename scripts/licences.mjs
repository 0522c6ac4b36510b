// Which licences the packages of the lock stand under; one that is not allowed here fails.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import './launch/closed-pipe.mjs';

/** They ask for no more than their own text to be kept. */
const ANYWHERE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Fonts, in what is made with them too.
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];
/** Beside: what builds and checks us, and is not handed on. */
const IN_DEVELOPMENT = ['Artistic-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'WTFPL'];

const lock = process.argv[2] ?? path.join(path.dirname(import.meta.dirname), 'package-lock.json');
const packages = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
  .filter(([place, { link }]) => place.includes('node_modules/') && !link)
  .map(([place, { version, license, dev }]) => ({ name: place.split('node_modules/').at(-1), version, license: license ?? 'none', dev }));

const licences = new Set(packages.map(({ license }) => license));
const by = [...licences].map((license) => [license, packages.filter((one) => one.license === license)]);
for (const [license, those] of by.sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${String(those.length).padStart(5)}  ${license}  (${those.filter(({ dev }) => !dev).length} in production)`);
}

const refused = packages.filter(({ license, dev }) => !fits(license, dev ? [...ANYWHERE, ...IN_DEVELOPMENT] : ANYWHERE));
for (const { name, version, license, dev } of refused) {
  console.error(`${name}@${version}: ${license} is not allowed ${dev ? '' : 'in production '}(scripts/licences.mjs)`);
}
process.exitCode = refused.length === 0 ? 0 : 1;

/** Of alternatives one must be allowed, of what holds together all. */
function fits(expression, allowed) {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((all) => all.split(' AND ').every((one) => allowed.includes(one)));
}
