import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { explain, Trouble } from './launch/say.mjs';
import { readCases } from './replay/cases.mjs';
import { Door } from './replay/door.mjs';
import { optionsFrom, usage } from './replay/options.mjs';
import { replay } from './replay/replay.mjs';
import { head, rowOf, table } from './replay/table.mjs';

const root = path.dirname(import.meta.dirname);

async function main() {
  const options = optionsFrom(process.argv.slice(2), process.env, root);
  if (options.help) return console.log(usage);
  const cases = readCases(options.file);
  const run = options.run ?? `replay-${randomBytes(6).toString('hex')}`;
  const door = new Door(options);
  console.log(`${cases.length} cases, ${options.parallel} at a time, at ${options.origin} (run ${run})`);

  const began = performance.now();
  let told = 0;
  const onCase = ({ id, title, place, entered, ms, problems }) => {
    const how = problems.length === 0 ? 'told and read back' : `NOT REPRESENTED: ${problems[0]}`;
    console.log(
      `[${String(++told).padStart(String(cases.length).length)}/${cases.length}] ${id} ${title} · ${place} · ${entered} steps, ${ms} ms · ${how}`,
    );
  };
  const { parallel, papers } = options;
  const results = await replay(cases, { door, run, parallel, papers, onCase });
  report(results, performance.now() - began);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ run, results }, null, 2)}\n`);
}

function report(results, ms) {
  console.log(`\n${table(head, results.map(rowOf))}\n`);
  const failed = results.filter(({ problems }) => problems.length > 0);
  for (const { id, problems } of failed) console.log(problems.map((problem) => `${id}: ${problem}`).join('\n'));
  const steps = results.reduce((sum, { entered }) => sum + entered, 0);
  const seconds = (ms / 1000).toFixed(1);
  const papers = results.reduce((sum, { papers }) => sum + papers, 0);
  console.log(
    `${results.length} cases, ${results.length - failed.length} represented, ${failed.length} not; ${steps} steps${papers > 0 ? ` and ${papers} papers` : ''} in ${seconds} s`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Trouble ? `replay: ${error.message}` : explain(error));
  process.exitCode = 1;
}
