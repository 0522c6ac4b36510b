import type { Grid } from './api/boards';

type Cadence = Grid['cadences'][number];
export type Kind = 'day' | 'week' | 'half-month' | 'month';

const kinds = { daily: 'day', weekly: 'week', 'half-monthly': 'half-month', monthly: 'month' } as const satisfies Record<Cadence, Kind>;
const isCadence = (text: string): text is Cadence => text in kinds;

/** How long a stretch is, by a cadence or by the name of a period of it. */
export function kindOf(named: string | undefined): Kind {
  if (named === undefined) return 'week';
  if (isCadence(named)) return kinds[named];
  if (named.includes('W')) return 'week';
  if (named.includes('H')) return 'half-month';
  return named.length === '2026-11'.length ? 'month' : 'day';
}

export const cadenceOfKind = (kind: Kind): Cadence =>
  (Object.keys(kinds) as Cadence[]).find((cadence) => kinds[cadence] === kind) ?? 'weekly';
