import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, LimitField } from '#access';
import { Risk } from '#contracts';
import { PeriodQueryDto } from './board.dto.js';
import type { Case } from './case.projection.js';
import { figureNames } from './figures.js';
import type { Figure } from './figures.js';
import { outcomes } from './standing.js';
import type { Outcome } from './standing.js';

export class CaseQueryDto extends PeriodQueryDto {
  @ChoiceField(figureNames, { description: 'Which figure of the board they are counted in' })
  figure: Figure;

  @IdField({ optional: true, description: 'The `next` of the page before' })
  cursor?: string;

  @LimitField()
  limit?: number;
}

/** As it is counted; of people it holds nothing. */
export class CaseDto implements Case {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-123', description: 'Its case number' })
  number: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  registeredAt: string | null;
  @ApiProperty()
  category: string;
  @ApiProperty()
  township: string;
  @ApiProperty({ type: String, nullable: true })
  village: string | null;
  @ApiProperty({ description: 'Empty where no department leads yet' })
  lead: string;
  @ApiProperty({ enum: Risk.options })
  risk: Risk;
  @ApiProperty({ description: '0: not on the ladder yet' })
  tier: number;
  @ApiProperty({ enum: outcomes })
  outcome: Outcome;
  @ApiProperty({ enum: outcomes, nullable: true, description: 'How it stood at the end of the period; null where none was asked for' })
  stood: Outcome | null;
}

export class CasesDto {
  @ApiProperty({ type: [CaseDto] })
  items: CaseDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
