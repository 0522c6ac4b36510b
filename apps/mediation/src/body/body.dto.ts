import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { AnyUnitField, ChoiceField, CodeField, CodesField, DayField, IdField, LimitField, TextField, field } from '#access';
import { AgreementPaper } from '#contracts';
import { acts } from './acts.js';
import type { BodyAct } from './acts.js';
import type { Step } from './body-list.store.js';

const MOST_CATEGORIES = 60;

/** Digits, and what stands between them: an office's line, and no person's. */
const OFFICE = '^[0-9+() ,转-]{5,40}$';
const PhoneField = () =>
  field(
    { type: 'string', pattern: OFFICE },
    { optional: true, description: 'Of its office, not of a person', example: '0816-8223001' },
    Matches(new RegExp(OFFICE)),
  );

const CategoriesField = () =>
  CodesField({ least: 0, most: MOST_CATEGORIES }, { optional: true, description: 'What it takes; all where none is named' });
const AddressField = () => TextField(200, { optional: true, description: 'Where its office is' });
/** Null takes it away; left out it stays. */
const Removable = () =>
  applyDecorators(
    ApiProperty({ nullable: true, required: false }),
    ValidateIf((_, value) => value !== null),
  );

export class NewBodyDto {
  @CodeField({ description: 'One of the county’s kinds', example: 'village-committee' })
  kind: string;

  @TextField(60, { description: 'As its seal and its door plate have it' })
  name: string;

  @DayField({ description: 'The day it was set up' })
  setUpOn: string;

  @CategoriesField()
  categories?: string[];

  @PhoneField()
  phone?: string;

  @AddressField()
  address?: string;
}

export class BodyChangeDto {
  @TextField(60, { optional: true, description: 'Its name from now on' })
  name?: string;

  @CategoriesField()
  categories?: string[];

  @Removable()
  @PhoneField()
  phone?: string | null;

  @Removable()
  @AddressField()
  address?: string | null;
}

export class FilingDto {
  @TextField(60, { description: 'As the justice bureau gave it' })
  number: string;

  @DayField({ description: 'The day it was filed' })
  on: string;
}

export class BodyEndDto {
  @DayField({ description: 'Its last day' })
  on: string;
}

export class BodyQuery {
  @CodeField({ optional: true, description: 'A kind' })
  kind?: string;

  @AnyUnitField({ optional: true, description: 'The unit that it belongs to, or sits with' })
  unit?: string;

  @ChoiceField(['there', 'ended'], { optional: true })
  standing?: 'there' | 'ended';

  @ChoiceField(['yes', 'no'], { optional: true, description: 'Whether it stands on the justice bureau’s file' })
  filed?: 'yes' | 'no';

  @IdField({ optional: true, description: 'What the page before gave as `next`' })
  cursor?: string;

  @LimitField()
  limit?: number;
}

const day = { type: 'string', format: 'date' } as const;
const nullable = { type: String, nullable: true } as const;

class KeptBodyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'To be sent as If-Match with the next change' }) sequence: number;
  @ApiProperty() kind: string;
  @ApiProperty() name: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: [String], description: 'All where none is named' }) categories: readonly string[];
  @ApiProperty(day) setUpOn: string;
  @ApiProperty({ ...day, nullable: true }) filedOn: string | null;
  @ApiProperty(nullable) filingNumber: string | null;
  @ApiProperty(nullable) phone: string | null;
  @ApiProperty(nullable) address: string | null;
  @ApiProperty({ ...day, nullable: true, description: 'Its last day' }) endedOn: string | null;
}

export class BodyDto extends KeptBodyDto {
  @ApiProperty({ enum: acts, isArray: true, description: 'What whoever asks can do with it now, by the last words of the doors' })
  acts: readonly BodyAct[];
}

export class BodyPageDto {
  @ApiProperty({ type: [BodyDto] }) items: readonly BodyDto[];
  @ApiProperty(nullable) next: string | null;
}

class BodyVersionDto extends KeptBodyDto {
  @ApiProperty({ enum: ['set-up', 'changed', 'filed', 'handed-over', 'ended'] }) step: Step;
  @ApiProperty({ description: 'The unit whose word it was' }) enteredBy: string;
  @ApiProperty({ format: 'date-time' }) enteredAt: string;
}

export class BodyDetailDto extends BodyDto {
  @ApiProperty({ type: [BodyVersionDto], description: 'What stood in the register before, and since when; the first first' })
  history: readonly BodyVersionDto[];
}

class BodyKindDto {
  @ApiProperty() kind: string;
  @ApiProperty({ description: 'In the language asked for' }) text: string;
  @ApiProperty({ type: [String], description: 'At which units it stands' }) levels: readonly string[];
  @ApiProperty({ enum: AgreementPaper.options, nullable: true, description: 'Whose paper an agreement under it is' })
  paper: AgreementPaper | null;
  @ApiProperty({ description: 'It is put on the justice bureau’s file' }) filed: boolean;
  @ApiProperty({ description: 'Each such unit has one by law' }) required: boolean;
  @ApiProperty({ ...nullable, description: 'What one is called behind the name of its unit' }) called: string | null;
  @ApiProperty({ description: 'The law it rests on' }) basis: string;
}

export class BodyKindsDto {
  @ApiProperty({ type: [BodyKindDto] }) items: readonly BodyKindDto[];
}

/** Of all that lack one. */
export class AllBodiesDto {
  @CodeField({ description: 'A kind whose bodies are called after their units', example: 'village-committee' })
  kind: string;

  @DayField({ description: 'Since when they have it' })
  setUpOn: string;
}

export class EnteredBodiesDto {
  @ApiProperty({ type: 'integer', description: 'How many were entered' }) entered: number;
}

class LackingBodyDto {
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'Of the unit' }) name: string;
  @ApiProperty() kind: string;
}

export class LackingBodiesDto {
  @ApiProperty({ type: 'integer', description: 'How many; to be sent as If-Match where all of them are entered' }) sequence: number;
  @ApiProperty({ type: [LackingBodyDto] }) items: readonly LackingBodyDto[];
}
