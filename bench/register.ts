import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, percent, perSecond, ratios, spread } from './figures.js';
import type { Result } from './figures.js';
import { CLIENTS, fire } from './fire.js';
import type { Target } from './fire.js';
import { sameRows } from './same-rows.js';
import { connected, sweep } from './sides.js';

const SECONDS = 5;

/**
 * One registration, committed with its sealed parties and its events, against the same route doing nothing and against
 * the same rows by pgbench: once with the broker away, as the budget was tried, and once with the relay at work on the
 * same cores.
 */
export async function register(effort: Effort): Promise<Result[]> {
  console.log('  the broker away');
  const alone = await measured('away', effort);
  console.log('  the relay beside it');
  const relayed = await measured('there', effort);
  const [toEmpty, besideRelay] = [ratios(alone.ours, alone.empty), ratios(relayed.ours, relayed.empty)];
  const nothing = (rates: readonly number[]) => `the same route doing nothing ${spread(rates, perSecond)}`;
  const ours = spread(alone.ours, perSecond);
  return [
    {
      what: 'register a dispute over HTTP, committed',
      limit: nothing(alone.empty),
      ours,
      ratio: spread(toEmpty, percent),
      budget: '≥ 40 %',
      kept: median(toEmpty) >= 0.4,
    },
    {
      what: 'the same',
      limit: alone.pgbench ? `the same rows by pgbench ${spread(alone.pgbench, perSecond)}` : 'pgbench is not installed',
      ours,
      ratio: alone.pgbench ? spread(ratios(alone.ours, alone.pgbench), percent) : '–',
      budget: 'shown',
      kept: null,
    },
    {
      what: 'the same, the relay publishing its events beside it',
      limit: nothing(relayed.empty),
      ours: spread(relayed.ours, perSecond),
      ratio: spread(besideRelay, percent),
      budget: 'shown',
      kept: null,
    },
  ];
}

type Rates = Readonly<{ empty: number[]; ours: number[]; pgbench?: number[] }>;

async function measured(bus: 'there' | 'away', effort: Effort): Promise<Rates> {
  const server = fork(path.join(import.meta.dirname, 'register-server.js'), [bus], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [{ database, ...target }] = (await once(server, 'message')) as [Target & { database: string }];
  const { dataSource, database: tables } = await connected(database);
  const pgbench = bus === 'away' ? await sameRows(database, CLIENTS, SECONDS) : undefined;
  const fresh = () => sweep(tables, 'dispute, sealed_record, key_bunch', bus === 'there');
  const from = (run: () => Promise<number>) => () => fresh().then(run);
  const sides = {
    empty: from(() => fire(target, '/api/intake/nothing', SECONDS)),
    ours: from(() => fire(target, '/api/intake/disputes', SECONDS)),
  };
  const rates: Rates = pgbench
    ? await alternate(effort, { ...sides, pgbench: from(pgbench.run) }, perSecond)
    : await alternate(effort, sides, perSecond);
  pgbench?.end();
  await dataSource.destroy();
  server.kill();
  await once(server, 'exit');
  return rates;
}
