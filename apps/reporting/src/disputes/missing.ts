import { textOf } from '../incomplete/unplaced.js';
import type { Unplaced } from '../incomplete/unplaced.js';
import type { Cell } from './cell.js';

type Named = Readonly<Partial<Record<keyof Cell, string | undefined>>>;

/** The cell of a dispute whose registration is not handled yet, as far as its events name it. How it stands is not known. */
export const cellOf = ({ township, said }: Unplaced): Named => ({
  township: township ?? textOf(said['township']),
  lead: textOf(said['lead']),
  category: textOf(said['category']),
});

/** It belongs in the figures unless its events say that it lies elsewhere. */
export function mayBeIn(filter: Readonly<Partial<Cell>>, dispute: Unplaced): boolean {
  const cell = cellOf(dispute);
  return (Object.keys(filter) as (keyof Cell)[]).every(
    (key) => filter[key] === undefined || cell[key] === undefined || cell[key] === filter[key],
  );
}

export const isOfDispute = (type: string): boolean => type.startsWith('intake.dispute-') || type.startsWith('mediation.');
