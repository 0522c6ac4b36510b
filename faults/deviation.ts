import type { Owner } from './names.js';

export type Kind = 'lost' | 'doubled' | 'out of order';
/** One thing that is not as it should be, in words. */
export type Deviation = Readonly<{ kind: Kind; what: string }>;

export const lost = (what: string): Deviation => ({ kind: 'lost', what });
export const doubled = (what: string): Deviation => ({ kind: 'doubled', what });
export const outOfOrder = (what: string): Deviation => ({ kind: 'out of order', what });

/** The name of one fact. */
export const numbered =
  (owner: Owner) =>
  ({ subject, sequence }: Readonly<{ subject: string; sequence: number }>): string =>
    `${owner} ${subject} ${sequence}`;
export const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

export function countBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Fewer than expected were lost, more were doubled. */
export function difference(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>, what: string): Deviation[] {
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => {
    const [wanted, there] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    if (wanted === there) return [];
    return [(wanted > there ? lost : doubled)(`${what} ${key}: ${there} instead of ${wanted}`)];
  });
}
