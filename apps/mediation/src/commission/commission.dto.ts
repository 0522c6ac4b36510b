import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { ChoiceField, DayCursorField, DayField, DepartmentField, IdField, LimitField, TextField, field } from '#access';
import { commissionKinds, results, states, wishes } from './commission.js';
import type { CommissionKind, Result, State, Wish } from './commission.js';

export class NewCommissionDto {
  @ChoiceField(commissionKinds, { description: 'Before the court files the case (委派), or after, by the procedure it goes by (委托)' })
  kind: CommissionKind;

  @TextField(40, { description: 'As on the court’s letter', example: '（2026）川0722诉前调123号' })
  number: string;

  @DepartmentField({ optional: true, description: 'Which court, where it is one of the county’s' })
  court?: string;

  @TextField(60, { optional: true, description: 'The name of a court of another county; sealed' })
  outside?: string;

  @IdField({ optional: true, description: 'Which registered body it was given to' })
  body?: string;

  @DayField({ description: 'When its papers were signed for; the days run from it' })
  receivedOn: string;
}

export class CommissionExtensionDto {
  @DayField({ description: 'The new last day' })
  until: string;

  @DayField({ description: 'When the parties agreed to it' })
  agreedOn: string;

  @field(
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: 200 }, minItems: 1, maxItems: 200, uniqueItems: true },
    { description: 'Which parties agreed, by their numbers: all of them' },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(200),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(200, { each: true }),
  )
  parties: number[];
}

export class CommissionOutcomeDto {
  @ChoiceField(results, { description: 'What the court is told; of who does not want it no reason is asked' })
  result: Result;

  @DayField()
  on: string;

  @IdField({ optional: true, description: 'The agreement, which is in effect' })
  agreement?: string;

  @ChoiceField(wishes, { optional: true, description: 'What the parties ask the court for with their agreement' })
  wish?: Wish;
}

export class CommissionDayDto {
  @DayField()
  on: string;
}

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;
const idOrNull = { type: String, format: 'uuid', nullable: true } as const;
export const dues = ['running', 'soon', 'overdue'] as const;

class PutOffDto {
  @ApiProperty(day) until: string;
  @ApiProperty(day) agreedOn: string;
  @ApiProperty({ type: [Number], description: 'Which parties agreed' }) parties: readonly number[];
}

export class CommissionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: commissionKinds }) kind: CommissionKind;
  @ApiProperty({ example: '（2026）川0722诉前调123号' }) number: string;
  @ApiProperty({ type: String, nullable: true, description: 'A court of the county' }) court: string | null;
  @ApiProperty({ ...idOrNull, description: 'The sealed record with the name of a court of another county' }) outside: string | null;
  @ApiProperty({ ...idOrNull, description: 'The registered body it was given to' }) body: string | null;
  @ApiProperty({ enum: states }) state: State;
  @ApiProperty(day) receivedOn: string;
  @ApiProperty({ ...day, description: 'By which it is to be answered' }) lastDay: string;
  @ApiProperty({ description: 'The holidays of that year are not announced yet' }) provisional: boolean;
  @ApiProperty({ enum: dues, nullable: true, description: 'How its last day stands; null once the result went back' }) due: Due | null;
  @ApiProperty({ ...dayOrNull, description: 'Until when it may be put off now; null where it may not' }) extendable: string | null;
  @ApiProperty({ type: [PutOffDto] }) extensions: readonly PutOffDto[];
  @ApiProperty({ enum: results, nullable: true }) result: Result | null;
  @ApiProperty(dayOrNull) endedOn: string | null;
  @ApiProperty(idOrNull) agreement: string | null;
  @ApiProperty({ enum: wishes, nullable: true }) wish: Wish | null;
  @ApiProperty(dayOrNull) returnedOn: string | null;
  @ApiProperty(dayOrNull) acknowledgedOn: string | null;
}

type Due = (typeof dues)[number];

export class CommissionsDto {
  @ApiProperty({ description: 'Whoever asks may note something of them now' }) handles: boolean;
  @ApiProperty({ description: 'The law or rule by which their days are counted' }) basis: string;
  @ApiProperty({ type: [CommissionDto], description: 'The first first' }) items: CommissionDto[];
}

export const listed = ['open', ...states] as const;

export class CommissionQuery {
  @ChoiceField(listed, { optional: true, description: 'Open, which is what has not gone back, unless given' })
  state?: (typeof listed)[number];

  @DayCursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class ListedCommissionDto extends CommissionDto {
  @ApiProperty({ format: 'uuid' }) mediation: string;
  @ApiProperty({ type: String, nullable: true, description: '案号' }) caseNumber: string | null;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
}

export class CommissionPageDto {
  @ApiProperty({ type: [ListedCommissionDto], description: 'What is to be answered first comes first' }) items: ListedCommissionDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
