import { textOf } from '../incomplete/unplaced.js';
import type { Unplaced } from '../incomplete/unplaced.js';
import { placeOf } from './round-standing.js';

/** The row of a round whose opening is not handled yet, as far as its events name it. */
export function rowOf({ township, department, said }: Unplaced): string | undefined {
  const place = placeOf(textOf(said['unit']) ?? '');
  return township ?? place.township ?? department ?? (place.department || undefined);
}

/** It belongs to the period unless its events name another. */
export const mayBeOf = (period: string, { said }: Unplaced): boolean => (textOf(said['period']) ?? period) === period;

export const isOfRound = (type: string): boolean => type.startsWith('screening.') && !type.startsWith('screening.finding-');
