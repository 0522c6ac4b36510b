import { ApiProperty } from '@nestjs/swagger';
import { CaseNumberField, ChoiceField, CountField, CountedPage, IdField, LimitField, OrderField, SortField } from '#access';
import type { Order } from '#access';
import { Risk } from '#contracts';
import { PeriodQueryDto } from './board.dto.js';
import type { Case } from './case.projection.js';
import { figureNames } from './figures.js';
import type { Figure } from './figures.js';
import { outcomes } from './standing.js';
import type { Outcome } from './standing.js';

const caseSorts = ['entered'] as const;

export class CaseQueryDto extends PeriodQueryDto {
  @ChoiceField(figureNames, { description: 'Which figure of the board they are counted in' })
  figure: Figure;

  @CaseNumberField({ optional: true, description: 'Of them that of this case number, however it is typed; without its year, of any' })
  number?: string;

  @SortField(caseSorts, 'By when it was entered')
  sort?: (typeof caseSorts)[number];

  @OrderField('The latest first unless said')
  order?: Order;

  @CountField()
  count?: 'true';

  @IdField({ optional: true, description: 'The `next` of the page before, in the same order' })
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

export class CasesDto extends CountedPage {
  @ApiProperty({ type: [CaseDto] })
  items: CaseDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
