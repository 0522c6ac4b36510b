import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  CountField,
  CountedPage,
  DayCursorField,
  LimitField,
  OrderField,
  PeriodField,
  SortField,
  TownshipField,
  UnitField,
} from '#access';
import type { Order } from '#access';
import { ActNow } from '#chassis';
import { AmendmentReason, Cadence, Regime } from '#contracts';
import { WrittenDto } from '../written.dto.js';
import { acts } from './acts.js';
import type { RoundAct } from './acts.js';
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

export class ScopeDto {
  @ApiProperty({ type: String, nullable: true, description: 'What was looked at; nothing where nobody wrote it down' })
  scope: string | null;
}
