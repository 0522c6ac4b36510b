import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, CodeField, LimitField, field } from '#access';

export const letterStates = ['dead', 'waiting'] as const;
const PLACE = /^[1-9]\d{0,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TYPE = /^[a-z]{1,40}\.[a-z0-9-]{1,60}\.v[1-9]\d{0,2}$/;

export class LetterQuery {
  @ChoiceField(letterStates, { optional: true, description: 'Dead unless said; waiting are those that are tried again by themselves' })
  state?: (typeof letterStates)[number];

  @field({ type: 'string', pattern: PLACE.source }, { optional: true, description: 'The `next` of the page before' }, Matches(PLACE))
  cursor?: string;

  @LimitField()
  limit?: number;
}

export const reasons = ['refused', 'unreadable', 'superseded', 'waits', 'failed'] as const;

/** What it says is not told. */
export class LetterDto {
  @ApiProperty({ description: 'The event’s id or, where it was none, one that stands for its bytes' }) id: string;
  @ApiProperty({ description: 'The service that said it' }) owner: string;
  @ApiProperty({ description: 'At which desk' }) desk: string;
  @ApiProperty({ type: String, nullable: true }) type: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The id of what it is about' }) aggregate: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) sequence: number | null;
  @ApiProperty({ type: String, nullable: true }) township: string | null;
  @ApiProperty({ type: String, nullable: true }) department: string | null;
  @ApiProperty({ format: 'date-time', description: 'Since when it lies here' }) since: string;
  @ApiProperty({ type: 'integer', description: 'How often it was tried' }) attempts: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is tried next, where it is not dead' })
  nextAt: string | null;
  @ApiProperty({
    enum: reasons,
    description:
      'Refused by a rule; no event of a contract; another with its number was handled; waits for one before it; or it failed each time',
  })
  reason: (typeof reasons)[number];
  @ApiProperty({ type: String, nullable: true, description: 'The rule, or the fault as engineers say it' }) cause: string | null;
}

export class LetterPage {
  @ApiProperty({ type: [LetterDto] }) items: LetterDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export const outcomes = ['handled', 'in-line', 'dead'] as const;

export class ReplayedDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: outcomes, description: 'In line: it is tried in its turn. Dead: it failed again' })
  outcome: (typeof outcomes)[number];
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed again' }) cause: string | null;
}

/** Dead letters of one event of one desk; without a type those that were no event of any contract. */
export class LetterKindDto {
  @CodeField({ description: 'The service that said them', example: 'intake' })
  owner: string;

  @CodeField({ description: 'At which desk', example: 'county' })
  desk: string;

  @field(
    { type: 'string', pattern: TYPE.source },
    { optional: true, description: 'The event', example: 'intake.dispute-closed.v1' },
    Matches(TYPE),
  )
  type?: string;
}

export class KindReplayedDto {
  @ApiProperty({ type: 'integer', description: 'Put back in line' }) inLine: number;
  @ApiProperty({ type: 'integer', description: 'Still no event of any contract, and left where they were' }) unreadable: number;
  @ApiProperty({ type: 'integer', description: 'Another with their number was handled; left where they were' }) superseded: number;
  @ApiProperty({ type: 'integer', description: 'More of this kind than go at once: not looked at, and for another time' }) left: number;
}
