import { ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { ChoiceField, CodeField, Multiline, NumberField, Optional, PartsField, TextField, TownshipField, VillageField } from '#access';
import { AmendmentReason, PlaceKind, Risk } from '#contracts';
import type { Finding } from './return.store.js';

export class FoundDto implements Finding {
  @CodeField({ description: 'One of intake’s categories' })
  category: string;

  @ChoiceField(PlaceKind.options)
  place: PlaceKind;

  @ChoiceField(Risk.options)
  risk: Risk;

  @NumberField(0, 1_000_000, { optional: true, description: 'How many people are in it, if known' })
  people?: number;

  @TownshipField({ optional: true, description: 'For a department that knows no village' })
  township?: string;

  @VillageField({ optional: true })
  village?: string;

  @TextField(2000, { description: 'Kept sealed' })
  @Multiline()
  summary: string;

  @ChoiceField(['reported', 'prevented'], { description: 'Reported to the front desk, or settled on the spot' })
  outcome: 'reported' | 'prevented';
}

/** Either zero, or the findings: never silence. */
export class ReturnDto {
  @ApiPropertyOptional({ enum: [true], description: '零报告: looked, and found nothing' })
  @Optional()
  @Equals(true)
  zero?: true;

  @TextField(500, { optional: true, description: 'What was looked at; kept sealed' })
  @Multiline()
  scope?: string;

  @PartsField(FoundDto, { least: 0, most: 100 }, { optional: true })
  findings?: FoundDto[];
}

/** What a return left out. */
export class AmendmentDto {
  @ChoiceField(AmendmentReason.options)
  reason: AmendmentReason;

  @PartsField(FoundDto, { least: 1, most: 100 })
  findings: FoundDto[];
}
