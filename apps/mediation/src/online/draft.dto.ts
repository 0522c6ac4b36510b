import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, NumberField, PartField } from '#access';
import { ClauseDto } from '../agreement/clause.dto.js';
import { grounds, hows } from './draft.js';
import type { Ground, How, Proposal } from './draft.js';
import { seats } from './talk.js';
import type { Seat } from './talk.js';

export class ProposalDto {
  @ChoiceField(hows, { description: 'A new clause, one that reads otherwise, or one less' })
  how: How;

  @IdField({ optional: true, description: 'Of which clause; left out for a new one' })
  clause?: string;

  @NumberField(1, 1_000, { optional: true, description: 'Which version of it was read' })
  version?: number;

  @PartField(ClauseDto, { optional: true, description: 'As it would read; sealed' })
  text?: ClauseDto;
}

export class DecisionDto {
  @IdField({ description: 'The proposal' })
  proposal: string;

  @FlagField({ description: 'Whether it comes into the text' })
  taken: boolean;
}

export class TakenBackDto {
  @IdField({ description: 'The proposal' })
  proposal: string;
}

export class ClauseConsentDto {
  @IdField({ description: 'The clause' })
  clause: string;

  @NumberField(1, 1_000, { description: 'The version that was read' })
  version: number;

  @FlagField({ description: 'Whether the party agrees to it as it reads; it binds nobody' })
  agrees: boolean;
}

export class NotedConsentDto {
  @IdField({ description: 'The clause' })
  clause: string;

  @NumberField(1, 1_000, { description: 'The version that was read to the party' })
  version: number;

  @NumberField(1, 1_000, {
    description: 'The party, by its number; none that is in the room by its own page, or spoke of this version there',
  })
  party: number;

  @ChoiceField(grounds, { description: 'Said in the room, in person, or on the phone' })
  ground: Ground;

  @FlagField({ description: 'Whether the party agrees; false takes back what was noted' })
  agrees: boolean;
}

export class NotedForDto {
  @ApiProperty() party: number;
  @ApiProperty({ description: 'The unit of who noted it' }) unit: string;
  @ApiProperty({ type: String, nullable: true, description: 'Its official name' }) name: string | null;
  @ApiProperty({ enum: grounds }) ground: Ground;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class WriterDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a party its number' }) party: number | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ enum: seats, nullable: true, description: 'As what they sat there; null of what was written before it was kept' })
  seat: Seat['as'] | null;
  @ApiProperty({ type: String, nullable: true, description: 'The official name of the unit' }) name: string | null;
}

export class DraftClauseDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: ClauseDto, nullable: true, description: 'As it reads; null where it was erased' }) text: ClauseDto | null;
  @ApiProperty({ type: ClauseDto, nullable: true, description: 'As it read before' }) before: ClauseDto | null;
  @ApiProperty({ type: WriterDto }) by: WriterDto;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'The parties that consent to it as it reads, by their numbers' })
  consents: readonly number[];
  @ApiProperty({ type: [NotedForDto], description: 'Which of these who mediates noted for the party (代为记明)' })
  noted: readonly NotedForDto[];
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'To who mediates: for which parties a consent may be noted, since they neither spoke of this version nor were noted',
  })
  notable: readonly number[];
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'To who mediates: which parties said no to it as it read before, and have not said yes for themselves since',
  })
  saidNo: readonly number[];
}

export class DraftProposalDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: hows }) how: How;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clause: string | null;
  @ApiProperty({ type: ClauseDto, nullable: true }) text: ClauseDto | null;
  @ApiProperty({ type: WriterDto }) by: WriterDto;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: ['open', 'taken', 'declined'] }) became: Proposal['became'];
}

/** What is kept under the key of a write, and so nothing of the words. */
export class DraftReceiptDto {
  @ApiProperty({ description: 'The number of the change; the text is asked for anew' }) n: number;
}

export class DraftDto {
  @ApiProperty({ description: 'Goes up with every change, and is told on the stream' }) n: number;
  @ApiProperty({ description: 'All parties consent to all of it, and nothing is proposed otherwise' }) agreed: boolean;
  @ApiProperty({ type: [DraftClauseDto] }) clauses: readonly DraftClauseDto[];
  @ApiProperty({ type: [DraftProposalDto], description: 'The latest last; of those that are over the last twenty' })
  proposals: readonly DraftProposalDto[];
}
