import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Effort } from './alternate.js';
import { percentile } from './figures.js';
import type { Result } from './figures.js';
import { County } from './county.js';
import type { Service } from './county.js';

const SAMPLE_MS = 5_000;
const MOST_MB = 180;
/** An hour. A leak of a hundred bytes a request would come to 14. */
const MOST_GROWTH_MB = 10;
/** Between two whole collections memory climbs by itself: only what is left after one can tell of a leak. */
const WINDOW_MINUTES = 3;
const REQUESTS_PER_SECOND = 40;

type Sample = Readonly<{ minute: number; mb: number }>;

/** All four services, started as in production, under a steady load of registrations and of what they say to each other. */
export async function memory({ minutes }: Effort): Promise<Result[]> {
  const county = await County.start();
  const samples = new Map<Service, Sample[]>(county.services.map((service) => [service, []]));
  const end = performance.now() + minutes * 60_000;
  const load = county.registering(REQUESTS_PER_SECOND, () => performance.now() >= end);
  const began = performance.now();
  while (performance.now() < end) {
    await pause(SAMPLE_MS);
    const minute = (performance.now() - began) / 60_000;
    for (const [service, taken] of samples) taken.push({ minute, mb: residentOf(service.pid) });
  }
  const registered = await load;
  await county.heard(registered);
  await county.stop();
  return county.services.map((service) => row(service, samples.get(service) ?? [], minutes, registered));
}

function row({ name }: Service, samples: readonly Sample[], minutes: number, registered: number): Result {
  const growth = slopeOf(floorsOf(samples.filter(({ minute }) => minute >= minutes / 2))) * 60;
  const most = percentile(
    samples.map(({ mb }) => mb),
    1,
  );
  console.log(`  ${name}: ${samples.map(({ mb }) => mb.toFixed(0)).join(' ')}`);
  return {
    what: `memory of ${name} over ${minutes} minutes, ${REQUESTS_PER_SECOND} registrations a second (${registered.toLocaleString('en')} in all)`,
    limit: '–',
    ours: `${samples[0]?.mb.toFixed(0)} MB at first, ${samples.at(-1)?.mb.toFixed(0)} MB at last`,
    ratio: `${most.toFixed(0)} MB at most; the second half's floor ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB an hour`,
    budget: `≤ ${MOST_MB} MB, no growth (≤ ${MOST_GROWTH_MB} MB an hour)`,
    kept: most <= MOST_MB && growth <= MOST_GROWTH_MB,
  };
}

/** The least of each window. */
function floorsOf(samples: readonly Sample[]): Sample[] {
  const floors = new Map<number, Sample>();
  for (const sample of samples) {
    const window = Math.floor(sample.minute / WINDOW_MINUTES);
    const floor = floors.get(window);
    if (!floor || sample.mb < floor.mb) floors.set(window, sample);
  }
  return [...floors.values()];
}

/** MB a minute, by the line that lies nearest to all samples. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [minute, mb] = [mean((s) => s.minute), mean((s) => s.mb)];
  return mean((s) => (s.minute - minute) * (s.mb - mb)) / mean((s) => (s.minute - minute) ** 2);
}

const residentOf = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
