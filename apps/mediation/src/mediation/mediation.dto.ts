import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length, Matches, ValidateIf } from 'class-validator';
import {
  ChoiceField,
  CodeField,
  DayField,
  DepartmentField,
  FlagField,
  IdField,
  LimitField,
  MomentField,
  Multiline,
  NumberField,
  QueryNumberField,
  TownshipField,
  UnitField,
} from '#access';
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
  patterns,
} from '#contracts';
import { TextField } from './fields.dto.js';

export class SessionDto {
  @MomentField({ description: 'When it begins, with its offset from UTC' })
  at: string;

  @ChoiceField(Venue.options, { description: 'Whose house it sits in; court and other are beside the ladder' })
  venue: Venue;

  @FlagField({ description: 'Held over a video link' })
  online: boolean;

  @TextField(200, 'Where people are to come; sealed', { optional: true })
  place?: string;
}

export class AttemptDto {
  @ChoiceField(Venue.options, { description: 'Where it was held; court and other are beside the ladder and use up no attempt' })
  venue: Venue;

  @ChoiceField(MediationForm.options, { description: 'Which kind of mediation; joint when several bodies mediated' })
  form: MediationForm;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 12,
    uniqueItems: true,
    items: { type: 'string', pattern: patterns.unit, example: '510722101002' },
    description: 'The units that mediated, the host first',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Matches(new RegExp(patterns.unit), { each: true })
  bodies: string[];

  @DayField({ description: 'The day it was held' })
  heldOn: string;

  @ChoiceField(AttemptOutcome.options, { description: 'adjourned uses up no attempt; refused and withdrawn end the mediation' })
  outcome: AttemptOutcome;

  @ChoiceField(FailureReason.options, { description: 'Why it failed; needed when it did', optional: true })
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

  @FlagField({ description: "The parties agree to go on although the tier's attempts are used up", optional: true })
  beyondLimit?: boolean;
}

const earlyReasons = EscalationReason.exclude(['limit-reached']);
const openReasons = ReopeningReason.exclude(['breach']);

export class EscalationDto {
  @ChoiceField(earlyReasons.options, { description: 'Why it goes up before its attempts are used up' })
  reason: Exclude<EscalationReason, 'limit-reached'>;
}

export class ReferralDto {
  @ChoiceField(Forum.options, { description: 'Who hands it over' })
  from: Forum;

  @ChoiceField(Forum.options, { description: 'Who takes it; a body of the ladder brings the mediation to its tier' })
  to: Forum;

  @UnitField({ optional: true, description: 'Which court, department or other unit of the county takes it; it sees the case from then on' })
  unit?: string;

  @DayField({ description: 'The day it was handed over' })
  on: string;
}

export class LitigationDto {
  @ChoiceField(LitigationStage.options, { description: 'What happened at court' })
  stage: LitigationStage;

  @DayField({ description: 'The day it happened' })
  on: string;
}

export class TerminationDto {
  @ChoiceField(TerminationReason.options, { description: 'Why it ends' })
  reason: TerminationReason;
}

export class ReopeningDto {
  @ChoiceField(openReasons.options, { description: 'Why it opens again; a breach reopens by itself' })
  reason: Exclude<ReopeningReason, 'breach'>;

  @NumberField(1, 9, { description: 'At which tier; left out, where it ended', optional: true })
  tier?: number;
}

export class DisclosureDto {
  @TextField(200, 'Why the sealed records are read; goes into the audit log')
  purpose: string;
}

export class MediationQuery {
  @ChoiceField(['open', 'settled', 'terminated'], { description: 'Its status', optional: true })
  status?: string;

  @QueryNumberField(1, 9, { description: 'Where it stands on the ladder' })
  tier?: number;

  @TownshipField({ optional: true })
  township?: string;

  @DepartmentField({ optional: true, description: 'The department that leads it' })
  lead?: string;

  @CodeField({ optional: true })
  category?: string;

  @IdField({ optional: true, description: 'What the page before gave as `next`' })
  cursor?: string;

  @LimitField()
  limit?: number;
}
