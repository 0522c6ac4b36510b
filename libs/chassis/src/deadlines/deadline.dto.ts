import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, LimitField, UnitField, field } from '#access';
import { patterns } from '#contracts';

export const deadlineStates = ['overdue', 'soon', 'running', 'paused'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** When it is due, whose it is and which of its deadlines. */
const CURSOR = `${patterns.moment.slice(0, -1)}~${patterns.canonicalId.slice(1, -1)}~[a-z0-9-]{1,50}$`;

export class DeadlineQuery {
  @ChoiceField(deadlineStates, {
    optional: true,
    description:
      'Overdue; or due soon, as the county has it that one is warned; or running and due later; or what stands still. Left out, all but that',
  })
  state?: DeadlineState;

  @UnitField({ optional: true, description: 'What is this unit’s, lies in it or is led by it' })
  unit?: string;

  @field(
    { type: 'string', pattern: CURSOR, maxLength: 120, example: '2026-11-23T16:00:00.000Z~0199f0a4-7c1e-7abc-8def-0123456789ab~lead' },
    { optional: true, description: 'The `next` of the page before' },
    Matches(new RegExp(CURSOR)),
  )
  cursor?: string;

  @LimitField()
  limit?: number;
}

/** Something that somebody has until a moment to do, and has not done. */
export class DeadlineDto {
  @ApiProperty({ format: 'uuid', description: 'Of the dispute, its mediation, the round or a person’s request' }) id: string;
  @ApiProperty({ example: 'acceptance' }) deadline: string;
  @ApiProperty({ example: 'lead', description: 'Which one of them: the seat, the agreement, or as the deadline' }) part: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Whose it is, where it is one unit’s alone' }) unit: string | null;
  @ApiProperty({ type: 'string', nullable: true }) township: string | null;
  @ApiProperty({ type: 'string', nullable: true }) village: string | null;
  @ApiProperty({ type: 'string', nullable: true }) department: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' }) dueAt: string;
  @ApiProperty({ description: 'Counted in a year whose holidays are not announced yet' }) provisional: boolean;
  @ApiProperty({ enum: deadlineStates }) state: DeadlineState;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Since when it stands still' }) pausedAt: string | null;
}

export class DeadlinePageDto {
  @ApiProperty({ type: [DeadlineDto], description: 'What is due first comes first' }) items: readonly DeadlineDto[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}
