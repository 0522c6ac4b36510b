/** One line of the results: what, the limit or peer of the same run, ours, the ratio or figure, the budget, and whether it is kept. */
export type Result = Readonly<{ what: string; limit: string; ours: string; ratio: string; budget: string; kept: boolean | null }>;

/** Of an even count the middle between the two in the middle: the upper one alone would flatter. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Round by round: a machine that was slow for a minute was slow for both. */
export const ratios = (ours: readonly number[], limit: readonly number[]): number[] => ours.map((figure, i) => figure / (limit[i] ?? NaN));

/** The median of the rounds, and the outermost of them. */
export const spread = (numbers: readonly number[], tell: (figure: number) => string): string =>
  `${tell(median(numbers))} (${tell(Math.min(...numbers))} – ${tell(Math.max(...numbers))})`;

export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;
export const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;
export const times = (factor: number): string => `${factor.toFixed(1)}×`;
export const millis = (ms: number): string => `${ms.toFixed(1)} ms`;
