import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CodeField, DayCursorField, LimitField, PeriodField, TownshipField, UnitField, VillageField, Multiline } from '#access';
import type { Cadence } from '#calendar';
import { PlaceKind, Risk } from '#contracts';
import type { Regime } from '#contracts';
import { Given } from '../lists.dto.js';
import type { Finding } from './return.store.js';
import type { Round } from './round.js';

const statuses = ['open', 'overdue', 'returned', 'ended'] as const;

export class RoundQueryDto {
  @UnitField({ optional: true })
  unit?: string;

  @TownshipField({ optional: true })
  township?: string;

  @ApiPropertyOptional({ enum: statuses })
  @Given()
  @IsIn(statuses)
  status?: (typeof statuses)[number];

  @PeriodField({ optional: true })
  period?: string;

  @DayCursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class RoundDto implements Round {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  sequence: number;
  @ApiProperty({ enum: statuses })
  status: Round['status'];
  @ApiProperty()
  unit: string;
  @ApiProperty({ type: String, nullable: true })
  township: string | null;
  @ApiProperty({ type: String, nullable: true })
  village: string | null;
  @ApiProperty({ type: String, nullable: true })
  department: string | null;
  @ApiProperty({ enum: ['daily', 'weekly', 'half-monthly', 'monthly'] })
  cadence: Cadence;
  @ApiProperty({ example: '2026-W48' })
  period: string;
  @ApiProperty({ enum: ['normal', 'sensitive'] })
  regime: Regime;
  @ApiProperty({ format: 'date' })
  opensOn: string;
  @ApiProperty({ format: 'date-time', description: 'From this instant on a return is late' })
  dueAt: string;
  @ApiProperty({ description: '零报告' })
  zero: boolean;
  @ApiProperty()
  findings: number;
  @ApiProperty()
  late: boolean;
}

export class RoundsDto {
  @ApiProperty({ type: [RoundDto] })
  items: RoundDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class FoundDto implements Finding {
  @CodeField({ description: 'One of intake’s categories' })
  category: string;

  @ApiProperty({ enum: PlaceKind.options })
  @IsIn(PlaceKind.options)
  place: PlaceKind;

  @ApiProperty({ enum: Risk.options })
  @IsIn(Risk.options)
  risk: Risk;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 1_000_000, description: 'How many people are in it, if known' })
  @Given()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  people?: number;

  @TownshipField({ optional: true, description: 'For a department that knows no village' })
  township?: string;

  @VillageField({ optional: true })
  village?: string;

  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'Kept sealed' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Multiline()
  summary: string;

  @ApiProperty({ enum: ['reported', 'prevented'], description: 'Reported to the front desk, or settled on the spot' })
  @IsIn(['reported', 'prevented'])
  outcome: 'reported' | 'prevented';
}

/** Either zero, or the findings: never silence. */
export class ReturnDto {
  @ApiPropertyOptional({ enum: [true], description: '零报告: looked, and found nothing' })
  @Given()
  @Equals(true)
  zero?: true;

  @ApiPropertyOptional({ minLength: 1, maxLength: 500, description: 'What was looked at; kept sealed' })
  @Given()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  @Multiline()
  scope?: string;

  @ApiPropertyOptional({ type: [FoundDto], maxItems: 100 })
  @Given()
  @IsArray()
  @ArrayMaxSize(100)
  // A list in the place of a finding would be taken for a list of findings, none of them wrong.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => FoundDto)
  findings?: FoundDto[];
}

export class CoverageQueryDto {
  @PeriodField({ optional: true, description: 'This week when left out' })
  period?: string;
}

export class CoverageRowDto {
  @ApiProperty({ description: 'A township, or a department that screens' })
  key: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty()
  due: number;
  @ApiProperty({ description: 'With findings or zero, late ones included' })
  returned: number;
  @ApiProperty()
  zero: number;
  @ApiProperty()
  late: number;
  @ApiProperty({ description: 'Past due and not returned' })
  overdue: number;
  @ApiProperty({ description: 'Not returned so far, whether past due or not' })
  silent: number;
}

export class CoverageDto {
  @ApiProperty()
  period: string;
  @ApiProperty({ type: [CoverageRowDto] })
  items: CoverageRowDto[];
}
