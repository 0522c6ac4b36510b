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
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Multiline } from '#access';
import { PlaceKind, RefusalGround, Risk } from '#contracts';
import { IsIdNumber, IsPhone } from '#sealed';
import { IsCode, IsDay, IsText, Optional } from '../fields.js';
import { channels } from './channels.js';
import type { Channel } from './channels.js';

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
  @Multiline()
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
  @Multiline()
  summary?: string;
}
