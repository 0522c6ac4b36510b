import { ApiProperty } from '@nestjs/swagger';
import { PeriodField } from '#access';

export class CoverageQueryDto {
  @PeriodField({ optional: true, description: 'This week when left out' })
  period?: string;
}

export class CoverageRowDto {
  @ApiProperty({ description: 'A township, or a department that screens' })
  key: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty()
  due: number;
  @ApiProperty({ description: 'With findings or zero, late ones included' })
  returned: number;
  @ApiProperty()
  zero: number;
  @ApiProperty()
  late: number;
  @ApiProperty({ description: 'Not returned, and still in time' })
  notYetDue: number;
  @ApiProperty({ description: 'Past due and not returned' })
  overdue: number;
  @ApiProperty({ description: 'Not returned so far, whether past due or not' })
  silent: number;
}

export class CoverageDto {
  @ApiProperty()
  period: string;
  @ApiProperty({ type: [CoverageRowDto] })
  items: CoverageRowDto[];
}
