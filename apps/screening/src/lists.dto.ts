import { ApiProperty } from '@nestjs/swagger';
import type { Order } from '#access';

/** How much of a sorted list is read: behind what, and at most so many. */
export type Stretch = Readonly<{ order: Order; after: string | undefined; limit: number }>;

/** Of rows read one more than wanted: the wanted ones, and where the next page begins. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}

/** That something was written, when and by which unit. */
export class WrittenDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  writtenAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of what was written before this was kept nobody knows' })
  writtenBy: string | null;
}

/** What a write is answered with. */
export class ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  sequence: number;
}
