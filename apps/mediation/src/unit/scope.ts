import type { Scope } from '#access';
import { levelOf } from '#kernel';
import type { Unit } from './unit.js';

/** Of what belongs to a unit, or sits with it. */
export function scopeOf({ unit, parent }: Pick<Unit, 'unit' | 'parent'>): Scope {
  switch (levelOf(unit)) {
    case 'county':
      return {};
    case 'township':
      return { township: unit };
    case 'village':
      return { township: parent, village: unit };
    case 'department':
      return { departments: [unit] };
  }
}
