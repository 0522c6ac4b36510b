import { besides } from './standing.js';
import type { Outcome, Standing } from './standing.js';

/**
 * What the board is kept by: however many years lie behind it, it has only so many cells. `beside` is empty where a dispute is
 * counted for the county, which is once; else it names a unit that only has a part in it, and this is that unit's own count.
 */
export type Cell = Readonly<{ beside: string; township: string; lead: string; category: string; tier: number; outcome: Outcome }>;

/** How much is in a cell, or comes to it. Who and how much is in question is not always known, and then counts nothing. */
export type Delta = Cell & Readonly<{ n: number; people: number; amountYuan: number; dangers: number }>;

export type Move = Readonly<{ before: Standing; after: Standing }>;

/** What moves of disputes do to the cells, one delta a cell, in the one order in which everybody writes them. */
export function deltasOf(moves: readonly Move[]): Delta[] {
  const sums = new Map<string, Delta>();
  const add = (standing: Standing, sign: 1 | -1) => {
    // Counted from its registration on; what the mediators say before that was heard waits in its standing. What was voided is in no figure.
    if (!standing.registeredAt || standing.status === 'voided') return;
    const { township, lead, category, tier, outcome } = standing;
    for (const beside of ['', ...besides(standing)]) {
      const key = [beside, township, lead, category, tier, outcome].join(' ');
      const { n, people, amountYuan, dangers } = sums.get(key) ?? { n: 0, people: 0, amountYuan: 0, dangers: 0 };
      sums.set(key, {
        beside,
        township,
        lead,
        category,
        tier,
        outcome,
        n: n + sign,
        people: people + sign * (standing.people ?? 0),
        amountYuan: amountYuan + sign * (standing.amountYuan ?? 0),
        dangers: dangers + sign * (standing.deskDangers + standing.mediationDangers),
      });
    }
  };
  for (const { before, after } of moves) {
    add(before, -1);
    add(after, 1);
  }
  return [...sums]
    .filter(([, { n, people, amountYuan, dangers }]) => n !== 0 || people !== 0 || amountYuan !== 0 || dangers !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, delta]) => delta);
}
