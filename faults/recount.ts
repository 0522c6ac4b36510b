import { doubled, lost } from './deviation.js';
import type { Deviation } from './deviation.js';
import type { Evidence } from './evidence.js';

type Sums = Readonly<{ n: number; people: number; yuan: number }>;

/** The board's cells against a recount of what intake and mediation themselves hold. */
export function boardDeviations({ board, disputes, tiers }: Evidence): Deviation[] {
  const recounted = new Map<string, Sums>();
  for (const { id, township, lead, category, outcome, people, yuan } of disputes) {
    const key = [township, lead, category, tiers.get(id) ?? 0, outcome].join(' ');
    const before = recounted.get(key) ?? { n: 0, people: 0, yuan: 0 };
    recounted.set(key, { n: before.n + 1, people: before.people + people, yuan: before.yuan + yuan });
  }
  const shown = new Map(
    board.map(({ township, lead, category, tier, outcome, n, people, yuan }) => [
      [township, lead, category, tier, outcome].join(' '),
      { n, people, yuan },
    ]),
  );
  return [...new Set([...recounted.keys(), ...shown.keys()])].flatMap((key) => {
    const [due, there] = [told(recounted.get(key)), told(shown.get(key))];
    if (due === there) return [];
    const more = (shown.get(key)?.n ?? 0) > (recounted.get(key)?.n ?? 0);
    return [(more ? doubled : lost)(`the board shows ${key}: ${there} instead of ${due}`)];
  });
}

const told = ({ n, people, yuan }: Sums = { n: 0, people: 0, yuan: 0 }): string => `${n} with ${people} people and ${yuan} yuan`;
