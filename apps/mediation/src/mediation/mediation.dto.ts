import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length, ValidateIf } from 'class-validator';
import {
  AnyUnitsField,
  ChoiceField,
  CodeField,
  DayField,
  DepartmentField,
  FlagField,
  IdField,
  IdsField,
  LimitField,
  Multiline,
  NumberField,
  QueryNumberField,
  TextField,
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
  Side,
  TerminationReason,
} from '#contracts';
import { statuses } from './mediation.js';

export class AttemptDto {
  @CodeField({
    description: 'Where it was held, by the code of a venue of its ladder; court and other are beside it and use up no attempt',
    example: 'village',
  })
  venue: string;

  @ChoiceField(MediationForm.options, { description: 'Which kind of mediation; joint when several bodies mediated' })
  form: MediationForm;

  @AnyUnitsField(
    { least: 1, most: 12 },
    { description: 'The units that mediated, the host first: of this county as they stand on its list' },
  )
  bodies: string[];

  @IdField({ optional: true, description: 'The registered body (调解组织) under which it was held; it belongs to one of those units' })
  under?: string;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 12,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'Who mediated, by name, the host first; sealed',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  mediators: string[];

  @IdsField(1, 12, {
    optional: true,
    description: 'Those of them who are on the roster; each in office then, and not kept out of the case',
  })
  rostered?: string[];

  @ApiProperty({
    type: [String],
    maxItems: 2,
    uniqueItems: true,
    enum: Side.options,
    description: 'The sides that were there, or were heard; both where they agreed, and one at least where it failed',
  })
  @IsArray()
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(Side.options, { each: true })
  parties: Side[];

  @DayField({ description: 'The day it was held; not before the dispute came in' })
  heldOn: string;

  @IdField({ optional: true, description: 'The session that was arranged for it, on that day; it is held by that' })
  session?: string;

  @ChoiceField(AttemptOutcome.options, { description: 'adjourned uses up no attempt; refused and withdrawn end the mediation' })
  outcome: AttemptOutcome;

  @ChoiceField(FailureReason.options, { description: 'Why it failed; needed when it did', optional: true })
  reason?: FailureReason;

  @TextField(20_000, { optional: true, description: 'The minutes; sealed' })
  @Multiline()
  minutes?: string;

  @ApiProperty({
    type: [String],
    required: false,
    maxItems: 100,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'Who else was there, by name; sealed',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  present?: string[];

  @FlagField({ description: "The parties want to go on although the tier's attempts are used up; not asked of who leaves", optional: true })
  beyondLimit?: boolean;
}

const openReasons = ReopeningReason.exclude(['breach']);

export class EscalationDto {
  @ChoiceField(EscalationReason.options, { description: 'Why it goes up; limit-reached only once it is' })
  reason: EscalationReason;
}

export class ReferralDto {
  @ChoiceField(Forum.options, { description: 'Who hands it over' })
  from: Forum;

  @ChoiceField(Forum.options, { description: 'Who takes it; a body of the ladder brings the mediation to its tier' })
  to: Forum;

  @UnitField({
    optional: true,
    description:
      'Which court, department or other unit of the county takes it; it sees the case from then on. Left out, the village or township of the case',
  })
  unit?: string;

  @TextField(60, {
    optional: true,
    description: 'Which court, arbitration body or other takes it that is not of the county, by its name and nobody’s; sealed',
  })
  outside?: string;

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
  @ChoiceField(openReasons.options, {
    description: 'Why it opens again; a breach reopens by itself, and what was noted wrongly by being taken back',
  })
  reason: Exclude<ReopeningReason, 'breach'>;

  @NumberField(1, 9, { description: 'At which tier; left out, where it ended', optional: true })
  tier?: number;
}

export class DisclosureDto {
  @TextField(200, { description: 'Why the sealed records are read; goes into the audit log' })
  purpose: string;

  @IdsField(1, 50, { optional: true, description: 'What is read, by the ids in the view; all unless given' })
  records?: string[];
}

export class EarlierDisclosureDto extends DisclosureDto {
  @CodeField({ optional: true, description: 'Which of the desks that had it before is asked; the one that it came from unless given' })
  desk?: string;
}

export class MediationQuery {
  @ChoiceField(statuses, { description: 'Its status', optional: true })
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
