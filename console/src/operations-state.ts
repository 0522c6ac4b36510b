export type Standing = 'good' | 'wait' | 'danger' | 'down' | 'asking' | 'partly' | 'untold' | 'closed';

const GRAVEST: readonly Standing[] = ['down', 'danger', 'closed', 'untold', 'partly', 'asking', 'wait', 'good'];

/** Of all together: the gravest of any. */
export const worst = (all: readonly Standing[]): Standing => GRAVEST.find((each) => all.includes(each)) ?? 'asking';

export const toneOf = {
  good: 'good',
  wait: 'wait',
  danger: 'danger',
  down: 'danger',
  asking: 'quiet',
  partly: 'wait',
  untold: 'quiet',
  closed: 'quiet',
} as const satisfies Record<Standing, string>;

/** What takes longer than this to go out, or to be handled, is told: usually it takes less than a second. */
const LATE_MS = 60_000;
export const isLate = (since: string | null, at: string): boolean => since !== null && Date.parse(at) - Date.parse(since) > LATE_MS;

export const PARTITIONS = 16;
