import { ApiProperty } from '@nestjs/swagger';

const moment = { type: String, format: 'date-time', nullable: true } as const;
const count = { type: 'integer' } as const;
const countOrNot = { ...count, nullable: true } as const;

export class InstanceDto {
  @ApiProperty() release: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
}

export const brokerStates = ['up', 'strange', 'refused', 'away'] as const;

export class BrokerDto {
  @ApiProperty({ enum: brokerStates, description: 'Strange: its own stream there is not as it must be; then nothing is said' })
  state: (typeof brokerStates)[number];
  @ApiProperty({ type: String, nullable: true, description: 'What is strange, or why it is refused, as engineers say it' })
  trouble: string | null;
}

export class StaffingDto {
  @ApiProperty({ type: [InstanceDto], description: 'All that have a session at the database, this one among them' })
  instances: readonly InstanceDto[];
  @ApiProperty({ ...count, description: 'Of the 16 partitions those that one of them reads' }) hearing: number;
  @ApiProperty({ description: 'Whether one of them tells the broker what is written' }) relays: boolean;
}

export class OutboxDto {
  @ApiProperty({ ...count, description: 'Committed, and not yet acknowledged by the broker' }) waiting: number;
  @ApiProperty({ ...moment, description: 'When the oldest of them was written' }) since: string | null;
}

export class HeardStreamDto {
  @ApiProperty({ example: 'INTAKE_510722_county' }) stream: string;
  @ApiProperty() service: string;
  @ApiProperty() desk: string;
  @ApiProperty({ enum: ['read', 'gone', 'unknown'], description: 'Gone: the broker has none of that name. Unknown: it does not tell' })
  state: 'read' | 'gone' | 'unknown';
  @ApiProperty({ ...countOrNot, description: 'Events not handled yet, for all instances together; null where nobody can say' })
  behind: number | null;
  @ApiProperty({ ...moment, description: 'Since when the oldest of them stands there' }) oldest: string | null;
  @ApiProperty({ ...moment, description: 'All that was said until then is handled or set aside; null before it was once read to its end' })
  upTo: string | null;
  @ApiProperty({ description: 'Events are gone from it before they were read; their desk was asked to say them again' }) gap: boolean;
}

export class LyingDto {
  @ApiProperty({ ...count, description: 'Set aside, and tried again by itself' }) waiting: number;
  @ApiProperty(moment) waitingSince: string | null;
  @ApiProperty({ ...count, description: 'Dead letters, which wait for somebody' }) dead: number;
  @ApiProperty(moment) deadSince: string | null;
}

export class DeadKindDto {
  @ApiProperty({ description: 'The service that said it' }) owner: string;
  @ApiProperty({ description: 'At which desk' }) desk: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: it was no event of any contract' }) type: string | null;
  @ApiProperty(count) letters: number;
  @ApiProperty({ format: 'date-time', description: 'Since when the oldest lies there' }) since: string;
}

export class LateClockDto {
  @ApiProperty({ example: 'Housekeeping.tidy' }) name: string;
  @ApiProperty({ ...count, description: 'Past the time at which it should have done its work again' }) seconds: number;
}

/** How a service runs. What it cannot tell is null. */
export class OperationsDto {
  @ApiProperty() service: string;
  @ApiProperty() desk: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: InstanceDto, description: 'The one that answers' }) instance: InstanceDto;
  @ApiProperty({ description: 'Whether PostgreSQL answers this instance' }) database: boolean;
  @ApiProperty({ type: BrokerDto, description: 'As this instance sees it' }) broker: BrokerDto;
  @ApiProperty({ type: StaffingDto, nullable: true }) staffing: StaffingDto | null;
  @ApiProperty({ type: OutboxDto, nullable: true }) outbox: OutboxDto | null;
  @ApiProperty({ type: LyingDto, nullable: true }) aside: LyingDto | null;
  @ApiProperty({ type: [DeadKindDto], nullable: true, description: 'The dead letters by kind, the oldest first' })
  kinds: readonly DeadKindDto[] | null;
  @ApiProperty({ type: [HeardStreamDto], nullable: true }) streams: readonly HeardStreamDto[] | null;
  @ApiProperty({ type: [LateClockDto], description: 'Clocks of this instance that are a minute late or more' })
  lateClocks: readonly LateClockDto[];
  @ApiProperty({ ...count, description: 'How often, since this instance started, a sealed record did not open' }) unreadable: number;
}
