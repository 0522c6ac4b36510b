import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import {
  AnyUnitField,
  AnyUnitsField,
  ChoiceField,
  ChoicesField,
  CodeField,
  CodesField,
  DayField,
  IdField,
  LimitField,
  NumberField,
  PartsField,
  TextField,
  field,
} from '#access';
import { IsPhone, phoneSchema } from '#sealed';
import { acts } from './acts.js';
import type { MediatorAct } from './acts.js';
import { halfDays } from './availability.js';
import type { HalfDay } from './availability.js';
import { languages } from './languages.js';
import type { Language } from './languages.js';
import type { Step } from './mediator-list.store.js';

const MOST = 60;
const optional = true;

const PhoneField = () =>
  field({ type: 'string', ...phoneSchema }, { optional, description: 'By which they are called; sealed' }, IsPhone());
/** Null takes it away; left out it stays. */
const Removable = () =>
  applyDecorators(
    ApiProperty({ nullable: true, required: false }),
    ValidateIf((_, value) => value !== null && value !== undefined),
  );

export class TrainingDto {
  @DayField()
  on: string;

  @NumberField(1, 400, { description: 'How many hours it took' })
  hours: number;

  @CodeField({ description: 'What was taught: a category, or a word of the county’s own such as law', example: 'law' })
  subject: string;
}

export class AwayDto {
  @DayField({ description: 'The first day' })
  from: string;

  @DayField({ description: 'The last day' })
  until: string;
}

class MediatorFieldsDto {
  @CodesField({ least: 0, most: MOST }, { optional, description: 'The categories they know well' })
  skills?: string[];

  @ChoicesField(languages, { optional, description: 'What they speak with the parties; those that the county asks for' }, 0)
  languages?: Language[];

  @AnyUnitsField({ least: 0, most: MOST }, { optional, description: 'Where they mediate; where their body does if none is named' })
  areas?: string[];

  @PartsField(TrainingDto, { least: 0, most: 100 }, { optional })
  trainings?: TrainingDto[];

  @ChoicesField(halfDays, { optional, description: 'On which half days they can be called; whenever asked if none is named' }, 0)
  week?: HalfDay[];

  @PartsField(AwayDto, { least: 0, most: MOST }, { optional, description: 'Days on which they are away' })
  away?: AwayDto[];
}

export class NewMediatorDto extends MediatorFieldsDto {
  @TextField(40, { description: 'As it stands on papers' })
  name: string;

  @CodeField({ description: 'One of the county’s kinds', example: 'people' })
  kind: string;

  @DayField({ description: 'Since when they mediate' })
  appointedOn: string;

  @DayField({ optional, description: 'The last day they were appointed for' })
  appointedUntil?: string;

  @PhoneField()
  phone?: string;
}

export class MediatorChangeDto extends MediatorFieldsDto {
  @TextField(40, { optional, description: 'As it stands on papers' })
  name?: string;

  @CodeField({ optional, description: 'One of the county’s kinds', example: 'people' })
  kind?: string;

  @Removable()
  @DayField({ optional })
  appointedUntil?: string | null;

  @Removable()
  @PhoneField()
  phone?: string | null;
}

export class MediatorEndDto {
  @DayField({ description: 'Their last day' })
  on: string;
}

export class OpenPhoneDto {
  @TextField(200, { description: 'Why it is opened; goes into the audit log' })
  purpose: string;
}

export class MediatorPhoneDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null where nobody said one' })
  phone: string | null;
}

export class MediatorQuery {
  @CodeField({ optional, description: 'A kind', example: 'people' })
  kind?: string;

  @AnyUnitField({ optional, description: 'The unit of their body, or one where they mediate' })
  unit?: string;

  @IdField({ optional, description: 'Their body' })
  body?: string;

  @CodeField({ optional, description: 'A category they know well' })
  skill?: string;

  @ChoiceField(languages, { optional })
  language?: Language;

  @ChoiceField(['there', 'ended'], { optional })
  standing?: 'there' | 'ended';

  @IdField({ optional, description: 'What the page before gave as `next`' })
  cursor?: string;

  @LimitField()
  limit?: number;
}

const day = { type: 'string', format: 'date' } as const;

class VersionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'To be sent as If-Match with the next change' }) sequence: number;
  @ApiProperty({ format: 'uuid' }) body: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: [String] }) skills: readonly string[];
  @ApiProperty({ enum: languages, isArray: true }) languages: readonly Language[];
  @ApiProperty({ type: [String] }) areas: readonly string[];
  @ApiProperty(day) appointedOn: string;
  @ApiProperty({ ...day, nullable: true }) appointedUntil: string | null;
  @ApiProperty({ type: [TrainingDto] }) trainings: readonly TrainingDto[];
  @ApiProperty({ enum: halfDays, isArray: true }) week: readonly HalfDay[];
  @ApiProperty({ type: [AwayDto] }) away: readonly AwayDto[];
  @ApiProperty({ ...day, nullable: true, description: 'Their last day' }) endedOn: string | null;
}

export class MediatorDto extends VersionDto {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What their body is called' }) bodyName: string;
  @ApiProperty({ description: 'The unit that their body belongs to, or sits with' }) unit: string;
  @ApiProperty({ enum: acts, isArray: true, description: 'What whoever asks can do now, by the last words of the doors' })
  acts: readonly MediatorAct[];
}

export class MediatorPageDto {
  @ApiProperty({ type: [MediatorDto] }) items: readonly MediatorDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

class MediatorVersionDto extends VersionDto {
  @ApiProperty({ enum: ['appointed', 'changed', 'ended'] }) step: Step;
  @ApiProperty({ description: 'The unit whose word it was' }) enteredBy: string;
  @ApiProperty({ format: 'date-time' }) enteredAt: string;
}

export class MediatorDetailDto extends MediatorDto {
  @ApiProperty({ type: [MediatorVersionDto], description: 'What stood before, and since when; the first first' })
  history: readonly MediatorVersionDto[];
}

class MediatorKindDto {
  @ApiProperty() kind: string;
  @ApiProperty({ description: 'In the language asked for' }) text: string;
  @ApiProperty({ description: 'More of them are taken on' }) taken: boolean;
  @ApiProperty({ description: 'What it rests on' }) basis: string;
}

class LanguageDto {
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ description: 'In the language asked for; the local one as people there call it' }) text: string;
}

export class RosterRuleDto {
  @ApiProperty({ type: [MediatorKindDto] }) kinds: readonly MediatorKindDto[];
  @ApiProperty({ type: [LanguageDto], description: 'Those that the county asks for' }) languages: readonly LanguageDto[];
  @ApiProperty({ type: 'integer', description: 'How often a party is given another mediator for the asking, at each tier' }) wishes: number;
  @ApiProperty({ type: 'integer', description: 'With fewer open cases than this somebody has room for one more' }) openCases: number;
  @ApiProperty({ description: 'Only those are suggested who name the category among their skills' }) skilledOnly: boolean;
}
