import { Problem } from '#access';
import { levelOf } from '#kernel';
import type { Actor } from '#kernel';

/** Whoever keeps a desk running: operators of the county, and of the department whose desk it is. */
export function mustKeep(desk: string, { unit }: Pick<Actor, 'unit'>): void {
  if (levelOf(unit) !== 'county' && unit !== desk) throw new Problem(403, 'operations.other-desk', { desk });
}
