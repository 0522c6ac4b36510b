import { figureNames } from '../disputes/figures.js';
import { fates } from '../rounds/finding-standing.js';

/**
 * What is counted, and never under two names: `total` = `refused` + `undecided` + `otherwise` + `accepted`, `accepted` = `open` +
 * `concluded`. What was handled otherwise than by mediation is neither a success of it nor a failure.
 */
export type Counts = Readonly<Record<string, number>>;

/**
 * The dictionary of the rates that are shown. Two rates with different denominators are two metrics with two
 * names (the ministry's 成功率 and the political-legal line's share theirs, and are not comparable).
 * A new formula is a new version.
 */
export const metrics = {
  'settled-of-accepted': { version: 2, numerator: 'settled', denominator: 'accepted' },
  'settled-of-concluded': { version: 2, numerator: 'settled', denominator: 'concluded' },
  'returned-of-due': { version: 1, numerator: 'returned', denominator: 'due' },
  'in-time-of-due': { version: 1, numerator: 'inTime', denominator: 'due' },
} as const satisfies Record<string, Readonly<{ version: number; numerator: string; denominator: string }>>;

/** What is counted beside the rates, on whichever board: each has its name and says what it counts. */
export const counted = [
  ...figureNames,
  'people',
  'amountYuan',
  'dangers',
  'due',
  'returned',
  'zero',
  'late',
  'notYetDue',
  'overdue',
  'silent',
  'findings',
  ...fates.map((fate) => `fate.${fate}` as const),
] as const;

export type Metric = keyof typeof metrics;

/** Nothing to measure is not nought per cent. */
export function rate<M extends Metric>(
  metric: M,
  counts: Readonly<Record<(typeof metrics)[M]['numerator'] | (typeof metrics)[M]['denominator'], number>>,
): number | null {
  const { numerator, denominator } = metrics[metric];
  const [above, below] = [(counts as Counts)[numerator] ?? 0, (counts as Counts)[denominator] ?? 0];
  return below === 0 ? null : Math.round((above / below) * 10_000) / 10_000;
}
