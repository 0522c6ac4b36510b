import type { Ladder } from './api/ladders';
import type { Mediation } from './api/mediations';
import { person } from './session';
import { levelOf, levelIn } from './venues';

/** Whether the signed-in unit holds it, as mediation's doors have it: those who mediate at its tier or above, and the lead. */
export function holds({ lead, tier }: Pick<Mediation, 'lead' | 'tier'>, ladder: Ladder | undefined): boolean {
  const unit = person.value?.unit ?? '';
  if (unit === lead) return true;
  const venues = ladder?.rungs[tier - 1]?.venues;
  if (!ladder || !venues) return false;
  return ladder.heights[levelOf(unit)] >= Math.min(...venues.map((venue) => ladder.heights[levelIn(ladder, venue) ?? 'county']));
}
