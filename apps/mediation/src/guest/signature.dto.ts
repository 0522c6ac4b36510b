import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { Multiline, NumberField, PartsField, TextField, field } from '#access';
import { Side } from '#contracts';
import { ObligationViewDto } from '../agreement/agreement-view.dto.js';
import { agents } from './drawn.js';
import type { Agent } from './drawn.js';

const SHA256 = '^[0-9a-f]{64}$';

export class StrokeDto {
  @field(
    { type: 'array', items: { type: 'integer', minimum: 0, maximum: 1000 }, minItems: 4, maxItems: 200 },
    { description: 'x and y by turns, in thousandths of the width of the box' },
    IsArray(),
    ArrayMinSize(4),
    ArrayMaxSize(200),
    IsInt({ each: true }),
    Min(0, { each: true }),
    Max(1000, { each: true }),
  )
  points: number[];
}

export class GuestSignatureDto {
  @NumberField(1, 1000, { description: 'The version that was read' })
  version: number;

  @field(
    { type: 'string', pattern: SHA256, example: '0'.repeat(64) },
    { description: 'The hash of what was read' },
    Matches(new RegExp(SHA256)),
  )
  sha256: string;

  @PartsField(StrokeDto, { least: 1, most: 200 }, { description: 'The signature, line by line; sealed' })
  strokes: StrokeDto[];
}

export class UnwillingDto {
  @TextField(2000, { description: 'Why not, in the party’s own words; sealed' })
  @Multiline()
  words: string;
}

class NamedPartyDto {
  @ApiProperty() party: number;
  @ApiProperty({ enum: Side.options, nullable: true }) side: Side | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the clerk was told who issued the link; null where intake was away' })
  name: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When it signed, where it has' })
  signedOn: string | null;
}

class WordsOfClauseDto {
  @ApiProperty() clause: number;
  @ApiProperty() what: string;
  @ApiProperty({ type: String, nullable: true }) manner: string | null;
}

export class GuestAgreementDto {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'SHA-256 of this text, by which it is signed' }) sha256: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ type: 'integer', nullable: true }) amountYuan: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) performBy: string | null;
  @ApiProperty({ type: [ObligationViewDto] }) obligations: readonly ObligationViewDto[];
  @ApiProperty({ type: [WordsOfClauseDto] }) clauses: readonly WordsOfClauseDto[];
  @ApiProperty({ type: String, nullable: true }) facts: string | null;
  @ApiProperty({ type: String, nullable: true }) terms: string | null;
  @ApiProperty({ description: 'From when on it binds, and who keeps it, in the words that are printed' }) effect: string;
  @ApiProperty({ type: [NamedPartyDto] }) parties: readonly NamedPartyDto[];
  @ApiProperty({ description: 'Which of the parties the link was sent to' }) you: number;
}

export class HandKeptDto {
  @ApiProperty() party: number;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'SHA-256 of the text that was signed' }) sha256: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class HandsKeptDto {
  @ApiProperty({ type: [HandKeptDto] }) items: readonly HandKeptDto[];
}

export class HandDrawnDto extends HandKeptDto {
  @ApiProperty({ enum: agents, description: 'What it was drawn with' }) agent: Agent;
  @ApiProperty({ type: [StrokeDto] }) strokes: readonly StrokeDto[];
}

export class HandsDrawnDto {
  @ApiProperty({ type: [HandDrawnDto] }) items: readonly HandDrawnDto[];
}

export class SignaturePurposeDto {
  @TextField(200, { description: 'Why it is opened; goes into the audit log' })
  purpose: string;
}
