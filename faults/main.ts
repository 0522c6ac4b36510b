import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Issuer } from '#testing';
import { Disk } from './disk.js';
import type { Fault } from './fault.js';
import { Postgres } from './postgres.js';
import { count, isSound, logsOf, run } from './row.js';
import type { Row } from './row.js';
import { Seed } from './seed.js';
import { called } from './table.js';
import { line, settingOf, tableOf, trust } from './trust.js';

const FILE = 'docs/trust.md';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string', default: '10' },
    writes: { type: 'string', default: '100' },
    outage: { type: 'string', default: '8' },
    away: { type: 'string', default: '300' },
    folder: { type: 'string' },
  },
});
const extent = {
  storiesPerSecond: Number(values.rate),
  writes: Number(values.writes),
  outageSeconds: Number(values.outage),
  awaySeconds: Number(values.away),
};
const chosen = called(positionals);
const setting = settingOf(extent);
if (chosen.length === 0) fail(`there is no fault called ${positionals.join(', ')}`);

// Whoever started us is gone, killed perhaps: so is our whole process group.
process.stdin.resume().once('end', () => process.kill(-process.pid, 'SIGKILL'));

const ground = {
  postgres: new Postgres(JSON.parse(process.env['JUNAN_FAULTS_POSTGRES'] ?? fail('run it by npm run faults')) as never),
  issuer: await new Issuer().start(),
  folder: values.folder ?? fail('--folder is missing'),
};
await ground.postgres.start();
const seed = await Seed.plant(ground);
const canFill = Disk.canBeMade(ground.folder);
const rows: Row[] = [];
const skipped = chosen.filter(({ diskMegabytes = 0 }) => diskMegabytes > 0 && !canFill);
for (const fault of chosen) {
  if (skipped.includes(fault)) {
    console.log(`${fault.name}: skipped, this machine lets nobody but root make a small disk`);
    continue;
  }
  console.log(`${fault.name} … ${fault.what}`);
  const row = await run(fault, seed, ground, extent).catch((error: Error) => untried(fault, error));
  rows.push(row);
  console.log(line(row));
  tell(row);
}
console.log(`\n${tableOf(rows, skipped)}`);
if (positionals.length === 0) writeFileSync(FILE, trust(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', setting, rows, skipped));
process.exit(rows.every(isSound) ? 0 : 1);

/** Not even begun, as where a service did not start: the others are tried all the same. */
function untried(fault: Fault, { message }: Error): Row {
  return { fault, accepted: 0, refused: 0, seconds: 0, troubles: [message], deviations: [] };
}

/** Some of each kind of deviation; where it comes from is in the logs. */
function tell(row: Row): void {
  if (isSound(row)) return;
  for (const trouble of row.troubles) console.log(`    trouble: ${trouble}`);
  for (const kind of ['lost', 'doubled', 'out of order'] as const) {
    const some = row.deviations.filter((deviation) => deviation.kind === kind).slice(0, 12);
    for (const { what } of some) console.log(`    ${kind}: ${what}`);
    if (count(row, kind) > some.length) console.log(`    … ${count(row, kind) - some.length} more`);
  }
  console.log(`    logs: ${logsOf(ground, row.fault)}`);
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
