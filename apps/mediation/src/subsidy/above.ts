import { Refused, levelOf } from '#kernel';
import type { Actor } from '#kernel';

type Asking = Pick<Actor, 'unit' | 'oversees'>;

/** The county, and whoever oversees its work wherever it sits: the second look, and the payment, are theirs. */
export const isAbove = ({ unit, oversees }: Asking): boolean => oversees === true || levelOf(unit) === 'county';

export function mustBeAbove(actor: Asking): void {
  if (!isAbove(actor)) throw new Refused('subsidy.by-county');
}
