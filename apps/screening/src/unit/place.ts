import { levelOf } from '#kernel';

/** Where a unit stands in everyone's jurisdiction. */
export type Place = Readonly<{ township: string | null; village: string | null; department: string | null }>;

export function placeOf(unit: string): Place {
  switch (levelOf(unit)) {
    case 'village':
      return { township: unit.slice(0, 9), village: unit, department: null };
    case 'township':
      return { township: unit, village: null, department: null };
    case 'department':
      return { township: null, village: null, department: unit };
    case 'county':
      return { township: null, village: null, department: null };
  }
}
