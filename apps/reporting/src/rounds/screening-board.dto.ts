import { ApiProperty } from '@nestjs/swagger';
import { PeriodField } from '#access';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';

export class ScreeningBoardQueryDto {
  @PeriodField({ optional: true, description: 'A week, half-month, month or day; this week when left out' })
  period?: string;
}

export class ScreeningRowDto {
  @ApiProperty({ description: 'A township, or a department that screens' })
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
  @ApiProperty({ description: 'Past due and not returned' })
  overdue: number;
  @ApiProperty({ description: 'Not returned so far, whether past due or not' })
  silent: number;
  @ApiProperty()
  findings: number;
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

export class ScreeningBoardDto {
  @ApiProperty()
  period: string;
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
