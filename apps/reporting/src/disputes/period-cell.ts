import type { Day } from '#calendar';
import type { Cell } from './cell.js';
import { countedIn, spellsOf, stillOf } from './spell.js';
import { besides } from './standing.js';
import type { Standing } from './standing.js';

const measures = ['registered', 'people', 'amountYuan', 'dangers', 'turned', 'stood'] as const;
type Measures = Readonly<Record<(typeof measures)[number], number>>;

/** What comes to a period: how many were registered in it (and of them people, yuan and reports), ended in it, or went on at its end. */
export type PeriodDelta = Cell & Readonly<{ period: string }> & Measures;
/** What goes on now since a day. */
export type StillDelta = Cell & Readonly<{ since: Day; n: number }>;

/** In the one order in which everybody writes them, as the cells of all time. */
export function periodDeltasOf(moves: readonly Readonly<{ before: Standing; after: Standing }>[]): {
  periods: PeriodDelta[];
  still: StillDelta[];
} {
  const periods = new Map<string, PeriodDelta>();
  const still = new Map<string, StillDelta>();
  const add = (standing: Standing, sign: 1 | -1) => {
    const spells = spellsOf(standing);
    const counted = countedIn(spells);
    const goesOn = stillOf(spells);
    const { township, lead, category, tier } = standing;
    for (const beside of spells.length === 0 ? [] : ['', ...besides(standing)]) {
      const cell = { beside, township, lead, category, tier };
      const named = `${beside} ${township} ${lead} ${category} ${tier}`;
      for (const { period, outcome, registered, turned, stood } of counted) {
        const key = `${period} ${named} ${outcome}`;
        const one = {
          registered,
          people: registered * (standing.people ?? 0),
          amountYuan: registered * (standing.amountYuan ?? 0),
          dangers: registered * (standing.deskDangers + standing.mediationDangers),
          turned,
          stood,
        };
        const sum = periods.get(key);
        periods.set(key, { ...cell, period, outcome, ...eachOf((measure) => (sum?.[measure] ?? 0) + sign * one[measure]) });
      }
      if (!goesOn) continue;
      const { since, outcome } = goesOn;
      const key = `${since} ${named} ${outcome}`;
      still.set(key, { ...cell, since, outcome, n: (still.get(key)?.n ?? 0) + sign });
    }
  };
  for (const { before, after } of moves) {
    add(before, -1);
    add(after, 1);
  }
  return {
    periods: sorted(periods).filter((delta) => measures.some((measure) => delta[measure] !== 0)),
    still: sorted(still).filter(({ n }) => n !== 0),
  };
}

const eachOf = (of: (measure: (typeof measures)[number]) => number): Measures =>
  Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Measures;

const sorted = <D>(sums: ReadonlyMap<string, D>): D[] => [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta);
