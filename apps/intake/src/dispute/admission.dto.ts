import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ChoiceField, Optional } from '#access';
import { Danger, DangerRecipient, Handling, RefusalGround, RevisionReason } from '#contracts';

const decisions = ['admitted', 'refused'] as const;

export class AdmissionDto {
  @ChoiceField(decisions, { description: 'With the first its mediation opens' })
  decision: (typeof decisions)[number];

  @ApiPropertyOptional({
    enum: RefusalGround.options,
    isArray: true,
    uniqueItems: true,
    maxItems: RefusalGround.options.length,
    description: 'Of a refusal: the grounds that hold',
  })
  @Optional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(RefusalGround.options.length)
  @IsIn(RefusalGround.options, { each: true })
  grounds?: RefusalGround[];

  @ChoiceField(RevisionReason.options, { optional: true, description: 'Why it is decided otherwise than before, where it was' })
  reason?: RevisionReason;
}

export class HandlingDto {
  @ChoiceField(Handling.options, { description: 'How it was handled, which is no mediation' })
  as: Handling;
}

export class DecidedView {
  @ApiProperty({ enum: decisions }) as: string;
  @ApiProperty({ description: 'Decided it; who of it, stands in its acts' }) unit: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiPropertyOptional({ enum: RevisionReason.options, description: 'Where it had been decided otherwise' }) reason?: string | undefined;
  @ApiPropertyOptional({ enum: RefusalGround.options, isArray: true }) grounds?: readonly string[] | undefined;
}

export class DangerReportView {
  @ApiProperty({ enum: Danger.options }) danger: string;
  @ApiProperty({ enum: DangerRecipient.options }) to: string;
  @ApiPropertyOptional({ type: String, description: 'Which unit, where it is one of the county' }) unit?: string | undefined;
  @ApiProperty({ description: 'Reported it' }) by: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}
