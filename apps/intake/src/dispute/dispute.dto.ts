import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsISO8601,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AccountableRole, BounceReason, PlaceKind, RefusalGround, Risk } from '#contracts';
import { IsIdNumber, IsPhone } from '#sealed';
import { channels } from './channels.js';
import type { Channel } from './channels.js';

/** May be left out; null is not a way of leaving out. */
const Optional = () => ValidateIf((_, value) => value !== undefined);
const IsCode = () => Matches(/^[a-z][a-z0-9-]{1,39}$/);
const IsDay = (): PropertyDecorator => (target, key) => {
  Matches(/^(19|20)\d{2}-\d{2}-\d{2}$/)(target, key);
  IsISO8601({ strict: true })(target, key);
};
/** Something must be written there besides spaces. */
const IsText =
  (max: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    MaxLength(max)(target, key);
    Matches(/\S/)(target, key);
  };

export class PlaceDto {
  @ApiProperty({ enum: PlaceKind.options })
  @IsIn(PlaceKind.options)
  kind: PlaceKind;

  @ApiPropertyOptional({ default: false, description: 'A party or the matter lies in another county as well' })
  @Optional()
  @IsBoolean()
  crossCounty?: boolean;
}

export class PartyDto {
  @ApiProperty({ enum: ['applicant', 'respondent'] })
  @IsIn(['applicant', 'respondent'])
  role: 'applicant' | 'respondent';

  @ApiProperty({ enum: ['person', 'organisation'] })
  @IsIn(['person', 'organisation'])
  kind: 'person' | 'organisation';

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsText(100)
  name: string;

  @ApiPropertyOptional({ description: 'Mobile, landline with area code, or 400 number' })
  @Optional()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ description: 'GB 11643; not asked for unless the matter needs it' })
  @Optional()
  @IsIdNumber()
  idNumber?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @Optional()
  @IsText(200)
  address?: string;
}

const Parties =
  (least: number): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ type: [PartyDto], minItems: least, maxItems: 50 })(target, key);
    IsArray()(target, key);
    ArrayMinSize(least)(target, key);
    ArrayMaxSize(50)(target, key);
    ValidateNested({ each: true })(target, key);
    Type(() => PartyDto)(target, key);
  };

export class RegistrationDto {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  channel: Channel;

  @ApiProperty({ example: 'neighbour', description: 'One of GET /categories' })
  @IsCode()
  category: string;

  @ApiPropertyOptional({ example: '510722101201', description: 'Twelve digits; one of village and township is needed' })
  @Optional()
  @Matches(/^\d{12}$/)
  village?: string;

  @ApiPropertyOptional({ example: '510722101', description: 'Nine digits' })
  @ValidateIf(({ village }: RegistrationDto, value) => value !== undefined || village === undefined)
  @Matches(/^\d{9}$/)
  township?: string;

  @ApiProperty({ type: PlaceDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PlaceDto)
  place: PlaceDto;

  @Parties(1)
  parties: PartyDto[];

  @ApiProperty({ minLength: 1, maxLength: 4000, description: 'Sealed; never leaves intake' })
  @IsText(4000)
  summary: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 10_000_000, description: 'How many people are involved' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  people?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000_000_000, description: 'Whole yuan' })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  amountYuan?: number;

  @ApiPropertyOptional({ enum: Risk.options, default: 'low' })
  @Optional()
  @IsIn(Risk.options)
  risk?: Risk;

  @ApiPropertyOptional({
    enum: RefusalGround.options,
    isArray: true,
    description: 'The grounds that hold; with one the dispute is registered and refused',
  })
  @Optional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RefusalGround.options, { each: true })
  exclusions?: RefusalGround[];

  @ApiProperty({ enum: [true], description: 'The applicant was told what is kept of them and why, and agreed' })
  @Equals(true)
  consent: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Today unless given; not in the future' })
  @Optional()
  @IsDay()
  registeredOn?: string;

  @ApiPropertyOptional({ example: 'hrss', description: 'Another lead than the rule gives; for coordinators' })
  @Optional()
  @IsCode()
  lead?: string;
}

export class PartiesDto {
  @Parties(1)
  parties: PartyDto[];

  @ApiPropertyOptional({ minLength: 1, maxLength: 4000 })
  @Optional()
  @IsText(4000)
  summary?: string;
}

export class BounceDto {
  @ApiProperty({ enum: BounceReason.options })
  @IsIn(BounceReason.options)
  reason: BounceReason;
}

export class AdjudicationDto {
  @ApiProperty({ enum: AccountableRole.options })
  @IsIn(AccountableRole.options)
  role: AccountableRole;

  @ApiProperty({ description: 'The unit that answers from now on: the one that bounced, or another' })
  @Matches(/^(\d{9}|\d{12}|[a-z][a-z0-9-]{1,39})$/)
  unit: string;
}

export class ClassificationDto {
  @ApiProperty({ example: 'pollution' })
  @IsCode()
  category: string;
}

export class RiskDto {
  @ApiProperty({ enum: Risk.options })
  @IsIn(Risk.options)
  risk: Risk;

  @ApiPropertyOptional({ minimum: 1, maximum: 10_000_000 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  people?: number;
}

export const disclosable = ['role', 'kind', 'name', 'phone', 'idNumber', 'address', 'summary'] as const;

export class DisclosureDto {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why they are needed; kept in the audit log' })
  @IsText(200)
  @Length(2, 200)
  purpose: string;

  @ApiPropertyOptional({ enum: disclosable, isArray: true, description: 'All unless given' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(disclosable, { each: true })
  fields?: (typeof disclosable)[number][];
}
