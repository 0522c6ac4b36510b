import { parseArgs } from 'node:util';
import { WHOLE } from './alternate.js';
import type { Effort } from './alternate.js';
import { boards } from './boards.js';
import { consumer } from './consumer.js';
import { endToEnd } from './end-to-end.js';
import type { Result } from './figures.js';
import { cleanCommit, file, tableOf } from './filing.js';
import { latency } from './latency.js';
import { memory } from './memory.js';
import { papers } from './papers.js';
import { register } from './register.js';
import { relay } from './relay.js';
import { room } from './room.js';
import { rounds } from './rounds.js';

type Measure = (effort: Effort) => Promise<Result[]>;

const measures: Readonly<Record<string, Measure>> = {
  relay,
  register,
  latency,
  consumer,
  'end-to-end': endToEnd,
  rounds,
  boards,
  room,
  papers,
};
/** Takes an hour, and so runs only when it is named. */
const whenNamed: Readonly<Record<string, Measure>> = { memory };

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' }, minutes: { type: 'string' } },
  allowPositionals: true,
});
const effort: Effort = { rounds: Number(values.rounds ?? WHOLE.rounds), minutes: Number(values.minutes ?? WHOLE.minutes) };
const all = { ...measures, ...whenNamed };
const unknown = positionals.filter((name) => !(name in all));
if (unknown.length > 0 || !(effort.rounds >= 1) || !(effort.minutes > 0)) {
  console.error(`npm run bench -- [${Object.keys(all).join('|')} …] [--rounds N] [--minutes N]`);
  process.exit(2);
}

const commit = cleanCommit();
const reason =
  effort.rounds < WHOLE.rounds || effort.minutes < WHOLE.minutes
    ? 'a shortened run is not filed'
    : commit === undefined
      ? 'the tree is not that of a commit: what is measured is printed and not filed'
      : undefined;
if (reason) console.log(reason);

let kept = true;
for (const [name, measure] of Object.entries(all)) {
  if (!(positionals.length > 0 ? positionals.includes(name) : name in measures)) continue;
  console.log(`\n${name}`);
  const results = await measure(effort);
  kept &&= results.every((result) => result.kept !== false);
  console.log(`\n${tableOf(results)}`);
  if (reason || commit === undefined) continue;
  // Somebody may have worked here meanwhile.
  if (cleanCommit() !== commit) console.log('the tree has changed since it was built: not filed');
  else file(name, commit, name in whenNamed ? `${effort.minutes} minutes` : `${effort.rounds} rounds`, results);
}
if (reason) console.log(`\n${reason}`);
process.exit(kept ? 0 : 1);
