import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { IsId, Multiline } from '#access';
import {
  AttemptOutcome,
  EscalationReason,
  FailureReason,
  Forum,
  LitigationStage,
  MediationForm,
  ReopeningReason,
  TerminationReason,
  Venue,
} from '#contracts';
import { ChoiceField, DayField, FlagField, MomentField, NumberField, TextField } from './fields.dto.js';

const UNIT = '^(\\d{6}|\\d{9}|\\d{12}|[a-z][a-z0-9-]{1,39})$';

export class SessionDto {
  @MomentField('When it begins, with its offset from UTC')
  at: string;

  @ChoiceField(Venue.options, 'Whose house it sits in; court and other are beside the ladder')
  venue: Venue;

  @FlagField('Held over a video link')
  online: boolean;

  @TextField(200, 'Where people are to come; sealed', { optional: true })
  place?: string;
}

export class AttemptDto {
  @ChoiceField(Venue.options, 'Where it was held; court and other are beside the ladder and use up no attempt')
  venue: Venue;

  @ChoiceField(MediationForm.options, 'Which kind of mediation; joint when several bodies mediated')
  form: MediationForm;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 12,
    items: { type: 'string', pattern: UNIT },
    description: 'The units that mediated, the host first',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Matches(new RegExp(UNIT), { each: true })
  bodies: string[];

  @DayField('The day it was held')
  heldOn: string;

  @ChoiceField(AttemptOutcome.options, 'adjourned uses up no attempt; refused and withdrawn end the mediation')
  outcome: AttemptOutcome;

  @ChoiceField(FailureReason.options, 'Why it failed; needed when it did', { optional: true })
  reason?: FailureReason;

  @TextField(20_000, 'The minutes; sealed', { optional: true })
  @Multiline()
  minutes?: string;

  @ApiProperty({
    type: [String],
    required: false,
    maxItems: 100,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'Who was there; sealed',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  present?: string[];

  @FlagField("The parties agree to go on although the tier's attempts are used up", { optional: true })
  beyondLimit?: boolean;
}

const earlyReasons = EscalationReason.exclude(['limit-reached']);
const openReasons = ReopeningReason.exclude(['breach']);

export class EscalationDto {
  @ChoiceField(earlyReasons.options, 'Why it goes up before its attempts are used up')
  reason: Exclude<EscalationReason, 'limit-reached'>;
}

export class ReferralDto {
  @ChoiceField(Forum.options, 'Who hands it over')
  from: Forum;

  @ChoiceField(Forum.options, 'Who takes it; a body of the ladder brings the mediation to its tier')
  to: Forum;

  @DayField('The day it was handed over')
  on: string;
}

export class LitigationDto {
  @ChoiceField(LitigationStage.options, 'What happened at court')
  stage: LitigationStage;

  @DayField('The day it happened')
  on: string;
}

export class TerminationDto {
  @ChoiceField(TerminationReason.options, 'Why it ends')
  reason: TerminationReason;
}

export class ReopeningDto {
  @ChoiceField(openReasons.options, 'Why it opens again; a breach reopens by itself')
  reason: Exclude<ReopeningReason, 'breach'>;

  @NumberField(1, 9, 'At which tier; left out, where it ended', { optional: true })
  tier?: number;
}

export class DisclosureDto {
  @TextField(200, 'Why the sealed records are read; goes into the audit log')
  purpose: string;
}

export class MediationQuery {
  @ChoiceField(['open', 'settled', 'terminated'], 'Its status', { optional: true })
  status?: string;

  @Type(() => Number)
  @NumberField(1, 9, 'Where it stands on the ladder', { optional: true })
  tier?: number;

  @ApiProperty({ type: 'string', required: false, pattern: '^\\d{9}$' })
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^\d{9}$/)
  township?: string;

  @ApiProperty({ type: 'string', required: false, description: 'The department that leads it' })
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  lead?: string;

  @ApiProperty({ type: 'string', required: false })
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  category?: string;

  @ApiProperty({ type: 'string', required: false, format: 'uuid', description: 'What the page before gave as `next`' })
  @ValidateIf((_, value) => value !== undefined)
  @IsId()
  cursor?: string;

  @Type(() => Number)
  @NumberField(1, 200, 'How many at most; 50 unless said', { optional: true })
  limit?: number;
}
