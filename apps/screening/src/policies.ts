import { termPolicy } from '#chassis';
import type { Policy } from '#chassis';
import { Cadence } from '#contracts';
import { z } from 'zod';

/** The levels whose units screen. */
export const levels = ['village', 'township', 'department'] as const;
export type ScreeningLevel = (typeof levels)[number];

/** How long after a period's last day a return is still in time. */
const returnTerm = (level: ScreeningLevel) =>
  termPolicy(`return-${level}`, { lengths: { hours: [1, 744], days: [0, 31], 'working-days': [0, 23] }, warns: true });

/** How often the units of a level screen. A round that is open keeps its period, and the next begins on the day after, in the middle of the new one's if need be. */
export const cadencePolicy = (level: ScreeningLevel): Policy<{ cadence: Cadence }> => ({
  name: `cadence-${level}`,
  kind: 'cadence',
  shape: z.strictObject({ cadence: Cadence }),
  unsaid: { cadence: level === 'village' ? 'weekly' : 'half-monthly' },
});

/** So many days after its last day a return is amended at the latest. No law says; what comes later is found anew. */
export const amendments: Policy<{ amendedWithinDays: number }> = {
  name: 'amendments',
  kind: 'amendments',
  shape: z.strictObject({ amendedWithinDays: z.int().min(0).max(366) }),
  unsaid: { amendedWithinDays: 31 },
};

export const policies: readonly Policy[] = [...levels.map(cadencePolicy), ...levels.map(returnTerm), amendments];
