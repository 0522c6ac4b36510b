import { ApiProperty } from '@nestjs/swagger';
import { pieces, states } from './filing.js';
import type { Piece, State } from './filing.js';

class CaseFilingLineDto {
  @ApiProperty({ enum: pieces })
  piece: Piece;

  @ApiProperty({ description: 'The county asks for it in a case like this one; the rest may be in it' })
  needed: boolean;

  @ApiProperty()
  there: boolean;

  @ApiProperty({ type: [Number], description: 'Of which parties, sessions or agreements it is missing, the first being 1' })
  which: readonly number[];
}

export class CaseFilingDto {
  @ApiProperty({
    enum: states,
    description: 'going-on: the case is not over; lacking: something needed is missing; complete: it may be filed',
  })
  state: State;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day on which it was filed; null once the case is reopened',
  })
  filedOn: string | null;

  @ApiProperty({ type: [CaseFilingLineDto] })
  items: CaseFilingLineDto[];
}
