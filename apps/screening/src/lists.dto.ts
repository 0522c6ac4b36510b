import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** May be left out, but not be null. */
export const Given = () => ValidateIf((_, value) => value !== undefined);

export class PageQueryDto {
  @ApiPropertyOptional({ maxLength: 200, description: 'The `next` of the page before' })
  @Given()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Given()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export const after = ({ cursor }: PageQueryDto): string | undefined =>
  cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();

/** Of rows read one more than wanted: the wanted ones, and where the next page begins. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? Buffer.from(placeOf(last)).toString('base64url') : null };
}

/** What a write is answered with. */
export class ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  sequence: number;
}
