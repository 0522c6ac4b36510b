import type { Mediation, Rung, Venue } from './api/mediations';
import { person } from './session';
import { levelOf } from './venues';

const heights: Readonly<Record<Venue, number>> = { village: 1, township: 2, department: 2, county: 3, court: 0, other: 0 };

/** Whether the signed-in unit holds it, as mediation's doors have it: those who mediate at its tier or above, and the lead. */
export function holds({ lead }: Pick<Mediation, 'lead'>, rung: Rung | undefined): boolean {
  const unit = person.value?.unit ?? '';
  return unit === lead || (rung !== undefined && heights[levelOf(unit)] >= Math.min(...rung.venues.map((venue) => heights[venue])));
}
