import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import {
  ChoiceField,
  CodeField,
  CountField,
  CountedPage,
  DayCursorField,
  LimitField,
  Multiline,
  NumberField,
  Optional,
  OrderField,
  PartsField,
  PeriodField,
  SortField,
  TownshipField,
  UnitField,
  VillageField,
} from '#access';
import type { Order } from '#access';
import { ActNow } from '#chassis';
import { AmendmentReason, Cadence, PlaceKind, Regime, Risk } from '#contracts';
import { WrittenDto } from '../written.dto.js';
import { acts } from './acts.js';
import type { RoundAct } from './acts.js';
import type { Finding } from './return.store.js';
import type { Amendment, Round } from './round.js';
import { countedAs } from './round.store.js';
import type { CountedAs } from './round.store.js';

const statuses = ['open', 'overdue', 'returned', 'ended'] as const;

const roundSorts = ['opened'] as const;

export class RoundQueryDto {
  @UnitField({ optional: true })
  unit?: string;

  @TownshipField({ optional: true })
  township?: string;

  @ChoiceField(statuses, { optional: true })
  status?: (typeof statuses)[number];

  @PeriodField({ optional: true })
  period?: string;

  @ChoiceField(countedAs, { optional: true, description: 'Those alone that a figure of that name counts' })
  counted?: CountedAs;

  @SortField(roundSorts, 'By the day it opened')
  sort?: (typeof roundSorts)[number];

  @OrderField('The latest first unless said')
  order?: Order;

  @CountField()
  count?: 'true';

  @DayCursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class AmendedDto implements Amendment {
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ enum: AmendmentReason.options })
  reason: AmendmentReason;
  @ApiProperty({ description: 'How many findings it gained' })
  added: number;
  @ApiProperty({ description: 'How many it had before; of the first amendment, as it was filed' })
  before: number;
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
  @ApiProperty({ enum: Cadence.options })
  cadence: Cadence;
  @ApiProperty({ example: '2026-W48' })
  period: string;
  @ApiProperty({ enum: Regime.options })
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
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was filed first; null where that was not noted' })
  returnedAt: string | null;
  @ApiProperty({ type: [AmendedDto], description: '补报: what it gained since, the last at the end' })
  amendments: readonly AmendedDto[];
}

export class RoundActDto extends ActNow<RoundAct> {
  @ApiProperty({ enum: acts }) override act: RoundAct;
}

export class RoundDetailDto extends RoundDto {
  @ApiProperty({ type: WrittenDto, nullable: true, description: 'That it was written down what was looked at; no word of it' })
  written: WrittenDto | null;
  @ApiProperty({ type: [RoundActDto], description: 'What whoever asks may do in it now, or why not' })
  acts: readonly RoundActDto[];
}

export class RoundsDto extends CountedPage {
  @ApiProperty({ type: [RoundDto] })
  items: RoundDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

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

  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'Kept sealed' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Multiline()
  summary: string;

  @ChoiceField(['reported', 'prevented'], { description: 'Reported to the front desk, or settled on the spot' })
  outcome: 'reported' | 'prevented';
}

export class ScopeDto {
  @ApiProperty({ type: String, nullable: true, description: 'What was looked at; nothing where nobody wrote it down' })
  scope: string | null;
}

/** Either zero, or the findings: never silence. */
export class ReturnDto {
  @ApiPropertyOptional({ enum: [true], description: '零报告: looked, and found nothing' })
  @Optional()
  @Equals(true)
  zero?: true;

  @ApiPropertyOptional({ minLength: 1, maxLength: 500, description: 'What was looked at; kept sealed' })
  @Optional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
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
  @ApiProperty({ description: 'Not returned, and still in time' })
  notYetDue: number;
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
