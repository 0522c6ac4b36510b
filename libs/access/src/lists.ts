import { ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceField } from './fields.js';

export const orders = ['asc', 'desc'] as const;
export type Order = (typeof orders)[number];

/** By which of its headings a list is sorted, and which way round; `usual` says how unless said. */
export const SortField = (sorts: readonly string[], usual: string) => ChoiceField(sorts, { optional: true, description: usual });
export const OrderField = (usual: string) => ChoiceField(orders, { optional: true, description: usual });

/** How much of a sorted list is read: behind what, and at most so many. */
export type Stretch = Readonly<{ order: Order; after: string | undefined; limit: number }>;

/** Of rows read one more than wanted: the wanted ones, and where the next page begins. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}

/** Counting all of a county would cost more than reading a page of it. */
export const COUNTED = 10_000;

export const CountField = () => ChoiceField(['true'], { optional: true, description: 'Say how many there are' });

/** How many a page is of, where that was asked for. */
export class CountedPage {
  @ApiPropertyOptional({ type: 'integer', description: `How many there are, where it was asked for; counted to ${COUNTED}` })
  total?: number;
  @ApiPropertyOptional({ enum: [true], description: 'There are more than were counted' }) more?: true;
}

/** Of so many that were found, one more than are counted being read. */
export const countOf = (found: number): CountedPage => (found > COUNTED ? { total: COUNTED, more: true } : { total: found });
