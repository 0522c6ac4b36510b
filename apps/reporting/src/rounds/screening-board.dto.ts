import { ApiProperty } from '@nestjs/swagger';
import { PeriodField, TownshipField } from '#access';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';
import { fates } from './finding-standing.js';
import type { Fates } from './round-standing.js';

export class ScreeningBoardQueryDto {
  @PeriodField({
    optional: true,
    description: 'A week, half-month, month or day; when left out, the week that is due next, or whatever else those who ask have',
  })
  period?: string;

  @TownshipField({ optional: true, description: 'Its own round and those of its villages, a row each' })
  township?: string;
}

export class ScreeningRowDto {
  @ApiProperty({ description: 'A township, or a department that screens; where a township is named, each of its units' })
  key: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ description: 'Rounds of the period' })
  due: number;
  @ApiProperty({ description: 'With findings or zero, late ones included' })
  returned: number;
  @ApiProperty({ description: '零报告: looked, and found nothing' })
  zero: number;
  @ApiProperty({ description: 'Returned after they were due' })
  late: number;
  @ApiProperty({ description: 'Not returned, and still in time' })
  notYetDue: number;
  @ApiProperty({ description: 'Past due and not returned' })
  overdue: number;
  @ApiProperty({ description: 'Not returned so far, whether past due or not' })
  silent: number;
  @ApiProperty({ description: 'As the returns say' })
  findings: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { reported: 1, prevented: 2, withdrawn: 1 },
    description: `What became of the findings: how many of each of ${fates.join(', ')}; none is left out`,
  })
  fates: Fates;
  @ApiProperty({ type: Number, nullable: true, description: 'Metric returned-of-due' })
  returnedOfDue: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Metric in-time-of-due' })
  inTimeOfDue: number | null;
  @ApiProperty({
    description: 'Rounds of which something that was said is not in this row’s figures and rates yet, or that are missing in it',
  })
  incomplete: number;
  @ApiProperty({ description: 'Of the incomplete ones those that are in none of this row’s figures yet, not even those due' })
  uncounted: number;
}

export class NamedPeriodDto {
  @ApiProperty({ example: '2026-W48' })
  period: string;
  @ApiProperty({ format: 'date-time', description: 'When the last of its rounds is due' })
  dueAt: string;
}

export class ScreeningBoardDto {
  @ApiProperty()
  period: string;
  @ApiProperty({ type: [NamedPeriodDto], description: 'What else can be looked at, the last to be due first' })
  periods: NamedPeriodDto[];
  @ApiProperty({ type: [ScreeningRowDto] })
  items: ScreeningRowDto[];
  @ApiProperty({ description: 'Rounds whose figures are not complete' })
  incomplete: IncompleteDto;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Everything that screening said, and intake of the units, before is in the figures, save what is counted as incomplete; null until all of both was heard once',
  })
  asOf: string | null;
}
