import { setTimeout as pause } from 'node:timers/promises';
import type { Effort } from './alternate.js';
import { County } from './county.js';
import type { Service } from './county.js';
import { percent, spread, median } from './figures.js';
import type { Result } from './figures.js';
import { Onlooker } from './onlooker.js';

const BOARDS = 200;
/** As long as a page that hears news waits until it asks by itself: every board asks once. */
const ROUND_S = 30;
const BEFORE = 1_000;
const MOST_CORES = 0.1;
/** A dispute every half minute is ten times what the largest counties register in working hours. */
const PACES = [
  { what: 'nothing happening', everyS: undefined },
  { what: 'a dispute registered every 30 s', everyS: 30 },
  { what: 'a dispute registered every second', everyS: 1 },
] as const;

/** What it costs reporting that boards are open: the processor time of its process, while 200 leaders listen and ask as the page does. */
export async function boards({ rounds }: Effort): Promise<Result[]> {
  const county = await County.start();
  let registered = await county.registering(40, after(BEFORE / 40));
  await county.heard(registered);
  const reporting = county.of('reporting');
  const idle = await coresOf(reporting, rounds, 'no board open');

  const onlookers = Array.from({ length: BOARDS }, (_, n) => new Onlooker(reporting.url, county.leader(n), ROUND_S * 1_000));
  await Promise.all(onlookers.map((each) => each.opened));
  const results: Result[] = [];
  for (const { what, everyS } of PACES) {
    let over = false;
    const load = everyS === undefined ? Promise.resolve(0) : county.registering(1 / everyS, () => over);
    await pause(ROUND_S * 1_000);
    const cores = await coresOf(reporting, rounds, what);
    over = true;
    registered += await load;
    results.push(row(what, cores, idle, everyS === 1 ? undefined : MOST_CORES));
  }
  const [asked, heard] = [sum(onlookers.map((each) => each.asked)), sum(onlookers.map((each) => each.heard))];
  console.log(`  ${asked} questions were answered, ${heard} times somebody was told of what moved`);
  await Promise.all(onlookers.map((each) => each.close()));
  await county.heard(registered);
  await county.stop();
  if (heard < BOARDS) throw new Error(`${BOARDS} boards were open and told ${heard} times: nobody listened`);
  return results;
}

function row(what: string, cores: readonly number[], idle: readonly number[], budget: number | undefined): Result {
  return {
    what: `processor of reporting, ${BOARDS} boards open, ${what}`,
    limit: `no board open, nothing happening: ${spread(idle, share)}`,
    ours: spread(cores, share),
    ratio: `${share(median(cores))} of a core`,
    budget: budget === undefined ? 'shown' : `≤ ${percent(budget)} of a core`,
    kept: budget === undefined ? null : median(cores) <= budget,
  };
}

/** Cores that it keeps busy, round by round. */
async function coresOf(service: Service, rounds: number, what: string): Promise<number[]> {
  const cores: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const [before, began] = [await secondsOf(service), performance.now()];
    await pause(ROUND_S * 1_000);
    cores.push(((await secondsOf(service)) - before) / ((performance.now() - began) / 1_000));
    console.log(`  ${what}, round ${round}: ${share(cores.at(-1) ?? NaN)}`);
  }
  return cores;
}

/** As the service itself counts it, all its threads. */
async function secondsOf({ ops }: Service): Promise<number> {
  const metrics = await (await fetch(`${ops}/metrics`)).text();
  const seconds = /^process_cpu_seconds_total(?:\{[^}]*\})? (\S+)/m.exec(metrics)?.[1];
  if (seconds === undefined) throw new Error(`no processor time is told: ${metrics.slice(0, 200)}`);
  return Number(seconds);
}

const share = (cores: number): string => `${(100 * cores).toFixed(1)} %`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000;
  return () => performance.now() >= end;
}
