import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { ChoiceField, CodeField, DayField, IdField, Multiline, Optional, PartField, TextField, TownshipField, VillageField } from '#access';
import { CorrectionReason, VoidReason } from '#contracts';
import { channels } from './channels.js';
import type { Channel } from './channels.js';
import { PlaceDto } from './registration.dto.js';

class Why {
  @TextField(500, { optional: true, description: 'In words; sealed' })
  why?: string;
}

/** What should have been typed; what is left out was right. */
export class EntryCorrectionDto extends Why {
  @ChoiceField(CorrectionReason.options)
  reason: CorrectionReason;

  @ChoiceField(channels, { optional: true })
  channel?: Channel;

  @CodeField({ optional: true })
  category?: string;

  @VillageField({ optional: true })
  village?: string;

  @TownshipField({ optional: true, description: 'Without a village it lies with none in particular' })
  township?: string;

  @PartField(PlaceDto, { optional: true })
  place?: PlaceDto;

  @DayField({ optional: true, description: 'Not in the future; the case number stays' })
  registeredOn?: string;

  @ApiPropertyOptional({
    type: [Number],
    items: { type: 'integer', minimum: 1, maximum: 200 },
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
    description: 'Parties, by their number, of whom an answer was typed that they had not given: it is outstanding then',
  })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(200, { each: true })
  consents?: number[];

  @TextField(4000, { optional: true, description: 'Stands in place of what was written; sealed' })
  @Multiline()
  summary?: string;
}

export class EntryVoidingDto extends Why {
  @ChoiceField(VoidReason.options)
  reason: VoidReason;

  @IdField({ optional: true, description: 'Of what was entered twice: the one that stays' })
  other?: string;
}

export class CorrectedEntryDto {
  @ApiProperty({ enum: CorrectionReason.options }) reason: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ description: 'Put it right; who of it, stands in its acts' }) unit: string;
  @ApiProperty({ description: 'New words stand in place of those of before' }) summary: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was typed before, field by field' })
  was: Readonly<Record<string, unknown>>;
}

export class VoidedEntryDto {
  @ApiProperty({ enum: VoidReason.options }) reason: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The one that stays' }) other: string | null;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty() unit: string;
}
