import { ApiProperty } from '@nestjs/swagger';
import { spans } from './period.js';
import type { Span } from './period.js';
import { SumsDto } from './sums.dto.js';

class PeriodsAtDto {
  @ApiProperty({ example: '2026-W48' })
  week: string;
  @ApiProperty({ example: '2026-11' })
  month: string;
  @ApiProperty({ example: '2026-Q4' })
  quarter: string;
  @ApiProperty({ example: '2026' })
  year: string;
}

export class ComparedDto {
  @ApiProperty({ example: '2026-10' })
  name: string;
  @ApiProperty({ type: SumsDto, description: 'All rows of that period together, by the same filters' })
  sums: SumsDto;
}

export class BoardPeriodDto {
  @ApiProperty({ example: '2026-11' })
  name: string;
  @ApiProperty({ enum: spans })
  span: Span;
  @ApiProperty({ format: 'date' })
  first: string;
  @ApiProperty({ format: 'date' })
  last: string;
  @ApiProperty({ description: 'Its last day is over; until then its figures are those of a part of it' })
  over: boolean;
  @ApiProperty({ type: ComparedDto, description: 'The one before' })
  before: ComparedDto;
  @ApiProperty({ type: ComparedDto, description: 'The same a year ago' })
  yearAgo: ComparedDto;
  @ApiProperty({ type: String, nullable: true, description: 'The one after, where it has begun' })
  next: string | null;
  @ApiProperty({ type: PeriodsAtDto, description: 'Of each length the one that holds its last day, or today while it runs' })
  at: PeriodsAtDto;
}
