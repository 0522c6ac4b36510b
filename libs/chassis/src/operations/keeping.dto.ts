import { ApiProperty } from '@nestjs/swagger';
import { keyStates } from '../keys-told.js';
import type { KeyState } from '../keys-told.js';

const moment = { type: String, format: 'date-time', nullable: true } as const;
const count = { type: 'integer' } as const;

const keyState = { enum: keyStates, description: 'Missing: records need it, and it is not in the ring of this instance' };

export class KeyUseDto {
  @ApiProperty({ description: 'Its name; never the key' }) key: string;
  @ApiProperty(keyState) state: KeyState;
  @ApiProperty({ ...count, description: 'Keys of records that were sealed together' }) bunches: number;
  @ApiProperty({ ...count, description: 'Records under it itself, as releases before had it' }) records: number;
}

export class IndexUseDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: of before records said so' }) key: string | null;
  @ApiProperty(keyState) state: KeyState;
  @ApiProperty({ ...count, description: 'Records that are found by it' }) records: number;
}

/** What seals what, counted at this moment. */
export class KeysDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() algorithm: string;
  @ApiProperty({ type: [KeyUseDto] }) keys: readonly KeyUseDto[];
  @ApiProperty({ type: [IndexUseDto], description: 'The keys by which records are found' }) indexes: readonly IndexUseDto[];
  @ApiProperty({ ...count, description: 'Keys of records that wait to be brought under the one that seals' }) bunchesLeft: number;
  @ApiProperty({ ...count, description: 'Records that wait to be sealed anew' }) recordsLeft: number;
  @ApiProperty({ ...count, description: 'Records that wait to be indexed anew' }) indexesLeft: number;
  @ApiProperty({ ...count, description: 'Erased, and back with a backup' }) erased: number;
  @ApiProperty({ ...count, description: 'Without a key, and nothing says that they were erased' }) keyless: number;
}

export class TermDto {
  @ApiProperty({ example: 'party' }) kind: string;
  @ApiProperty({ example: '15 years' }) keep: string;
  @ApiProperty({ description: 'The policy that says so' }) version: string;
  @ApiProperty() basis: string;
  @ApiProperty({ description: 'No law sets it, and the justice bureau has not confirmed it' }) unconfirmed: boolean;
}

export class PurgeDto {
  @ApiProperty({ format: 'date-time', description: 'When it last ran through, in whichever instance' }) ranAt: string;
  @ApiProperty({ ...count, description: 'Records erased that time' }) erased: number;
  @ApiProperty({ ...moment, description: 'When it last erased something' }) erasedAt: string | null;
  @ApiProperty({ ...count, nullable: true, description: 'Records erased then' }) erasedThen: number | null;
}

/** How long what is kept. */
export class RetentionDto {
  @ApiProperty({ type: [TermDto] }) terms: readonly TermDto[];
  @ApiProperty({ ...count, description: 'Past their day and still there: what they belong to is not over, or they do not open' })
  overdue: number;
  @ApiProperty({ type: PurgeDto, nullable: true, description: 'Null: it has not run yet' }) purge: PurgeDto | null;
  @ApiProperty({ ...count, description: 'Days that events said are kept, to be said again' }) eventDays: number;
  @ApiProperty({ ...count, description: 'Days that events heard, and requests done, are known by their ids' }) inboxDays: number;
}

export class DatedVersionDto {
  @ApiProperty(count) version: number;
  @ApiProperty({ type: 'string', format: 'date' }) effectiveOn: string;
}

export class PolicyInForceDto {
  @ApiProperty({ example: 'acceptance' }) name: string;
  @ApiProperty({ type: DatedVersionDto, nullable: true, description: 'Null: none was set' }) current: DatedVersionDto | null;
  @ApiProperty({ type: [DatedVersionDto], description: 'What is to hold later' }) coming: readonly DatedVersionDto[];
  @ApiProperty({ ...count, description: 'Versions written by hand that cannot be read, and never hold' }) unreadable: number;
}

export class PoliciesInForceDto {
  @ApiProperty({ type: [PolicyInForceDto] }) items: readonly PolicyInForceDto[];
}
