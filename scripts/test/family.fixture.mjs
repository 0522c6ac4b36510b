// A launcher in small: a service that asks a database, each saying in <folder>/ends when it ended.
import path from 'node:path';
import { Family, rank } from '../launch/family.mjs';

const folder = process.argv[2];
const member = (name) => [
  '-e',
  `
  const { appendFileSync, writeFileSync } = require('node:fs');
  process.on('SIGTERM', () => setTimeout(() => { appendFileSync(${JSON.stringify(path.join(folder, 'ends'))}, '${name} '); process.exit(); }, 50));
  process.on('SIGUSR2', () => { throw new Error('out of ink'); });
  setInterval(() => {}, 1000);
  writeFileSync(${JSON.stringify(path.join(folder, name))}, 'up');
`,
];

const family = new Family({
  logs: folder,
  onLoss: async (what) => {
    console.log(what);
    await family.stop();
    process.exit(1);
  },
});
for (const [name, order] of [
  ['database', rank.database],
  ['service', rank.service],
]) {
  family.start(name, process.execPath, member(name), { env: process.env, rank: order });
}
console.log(JSON.stringify(family.pids()));
process.on('SIGTERM', () => void family.stop().then(() => process.exit(0)));
