import { fates } from './finding-standing.js';
import type { Fate } from './finding-standing.js';
import type { RoundStanding } from './round-standing.js';

/** A township or a department in a period: a department's rounds stand under its own name, all others under their township. */
export type Place = Readonly<{ period: string; key: string }>;

const counts = ['due', 'returned', 'zero', 'late', 'overdue', 'findings'] as const;
type Counts = Readonly<Record<(typeof counts)[number], number>>;

export type RoundDelta = Place & Counts;
export type FateDelta = Place & Readonly<{ fate: Fate; n: number }>;
export type RoundMove = Readonly<{ before: RoundStanding; after: RoundStanding }>;

/** What moves of rounds do to the cells of the screening board, in the one order in which everybody writes them. */
export function roundDeltasOf(moves: readonly RoundMove[]): RoundDelta[] {
  const sums = new Map<string, RoundDelta>();
  for (const [round, sign] of moves.flatMap(sides)) {
    // Before it was heard of, or since its unit is no more, it is not due.
    if (round.period === '' || round.status === 'ended') continue;
    const place = placeOf(round);
    const one = countsOf(round);
    const sum = sums.get(nameOf(place));
    sums.set(nameOf(place), { ...place, ...eachOf((count) => (sum?.[count] ?? 0) + sign * one[count]) });
  }
  return sorted(sums).filter((delta) => counts.some((count) => delta[count] !== 0));
}

/** And to those of what became of their findings. */
export function fateDeltasOf(moves: readonly RoundMove[]): FateDelta[] {
  const sums = new Map<string, FateDelta>();
  for (const [round, sign] of moves.flatMap(sides)) {
    if (round.period === '') continue;
    for (const fate of fates) {
      const n = round.fates[fate] ?? 0;
      const key = `${nameOf(placeOf(round))} ${fate}`;
      if (n !== 0) sums.set(key, { ...placeOf(round), fate, n: (sums.get(key)?.n ?? 0) + sign * n });
    }
  }
  return sorted(sums).filter(({ n }) => n !== 0);
}

const sides = ({ before, after }: RoundMove): [RoundStanding, 1 | -1][] => [
  [before, -1],
  [after, 1],
];

const placeOf = ({ period, township, department }: RoundStanding): Place => ({ period, key: township ?? department ?? '' });
const nameOf = ({ period, key }: Place): string => `${period} ${key}`;

const eachOf = (of: (count: (typeof counts)[number]) => number): Counts =>
  Object.fromEntries(counts.map((count) => [count, of(count)])) as Counts;

function countsOf({ status, zero, late, findings }: RoundStanding): Counts {
  const returned = status === 'returned';
  const one = (is: boolean) => (is ? 1 : 0);
  return {
    due: 1,
    returned: one(returned),
    zero: one(returned && zero),
    late: one(returned && late),
    overdue: one(status === 'overdue'),
    findings,
  };
}

const sorted = <D>(sums: ReadonlyMap<string, D>): D[] => [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta);
