import { ApiProperty } from '@nestjs/swagger';
import { BoardPeriodField } from '#access';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';
import { BoardFilterDto } from './board.dto.js';

export class TrendQueryDto extends BoardFilterDto {
  @BoardPeriodField({ description: 'Which period’s months or days; as of the board' })
  period: string;
}

/** What a step counts is said as of a period’s board. */
export class TrendStepDto {
  @ApiProperty({ example: '2026-11-23', description: 'A month, or a day' })
  period: string;
  @ApiProperty({ format: 'date' })
  first: string;
  @ApiProperty({ format: 'date' })
  last: string;
  @ApiProperty()
  total: number;
  @ApiProperty()
  open: number;
  @ApiProperty()
  undecided: number;
  @ApiProperty()
  concluded: number;
  @ApiProperty()
  settled: number;
  @ApiProperty()
  settledInPart: number;
  @ApiProperty()
  terminated: number;
  @ApiProperty()
  otherwise: number;
  @ApiProperty()
  refused: number;
}

export class TrendDto {
  @ApiProperty({ example: '2026-11' })
  period: string;
  @ApiProperty({ type: [TrendStepDto], description: 'Those that have begun' })
  items: TrendStepDto[];
  @ApiProperty({ description: 'Disputes whose first event is held back; some more may not be complete, as the board says' })
  incomplete: IncompleteDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'As of the board' })
  asOf: string | null;
}
