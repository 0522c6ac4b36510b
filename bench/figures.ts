/** One line of the results: what, the limit or peer of the same run, ours, the ratio or figure, the budget, and whether it is kept. */
export type Result = Readonly<{ what: string; limit: string; ours: string; ratio: string; budget: string; kept: boolean | null }>;

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;
export const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;
