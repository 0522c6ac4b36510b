import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { CaseNumberField, ChoiceField, CodeField, LimitField, QueryNumberField, TownshipField, VillageField, field } from '#access';
import { ReminderAnswer, ReminderReason, Risk } from '#contracts';
import { clockKinds } from '../disputes/clock.js';
import type { ClockKind } from '../disputes/clock.js';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';

/** Running: there is time yet; still: its days stand still; none: nobody says until when. */
export const clockStates = ['overdue', 'soon', 'running', 'still', 'none'] as const;
export type ClockState = (typeof clockStates)[number];

export const sorts = [
  'clock',
  'number',
  'category',
  'place',
  'lead',
  'tier',
  'days',
  'attempts',
  'session',
  'bounces',
  'reminded',
  'risk',
] as const;
export type Sort = (typeof sorts)[number];

export const bounceStates = ['pending', 'ever', 'never'] as const;
export const reminderStates = ['pending', 'answered', 'never'] as const;
const orders = ['asc', 'desc'] as const;

const CURSOR = '^[0-9A-Za-z:._~-]{0,80}[|][0-9a-f-]{36}$';

/** What the list is held to. */
export class StuckFilterDto {
  @ChoiceField(clockStates, { optional: true, description: 'How the clock stands that runs out first' })
  state?: ClockState;

  @QueryNumberField(0, 9, { description: '0: not on the ladder yet' })
  tier?: number;

  @CodeField({ optional: true, example: 'justice', description: '主责部门' })
  lead?: string;

  @TownshipField({ optional: true })
  township?: string;

  @VillageField({ optional: true })
  village?: string;

  @ChoiceField(bounceStates, { optional: true, description: 'Pending: the county’s word is waited for' })
  bounced?: (typeof bounceStates)[number];

  @ChoiceField(reminderStates, { optional: true, description: 'Pending: a unit has neither acted nor answered since' })
  reminded?: (typeof reminderStates)[number];

  @ChoiceField(Risk.options, { optional: true })
  risk?: Risk;

  @CaseNumberField({ optional: true, description: 'Its case number, however it is typed; without its year, of any' })
  number?: string;
}

export class StuckQueryDto extends StuckFilterDto {
  @ChoiceField(sorts, { optional: true, description: '`clock` unless given: what runs out first' })
  sort?: Sort;

  @ChoiceField(orders, { optional: true, description: '`asc` unless given. What has none of what is sorted by stands last either way' })
  order?: (typeof orders)[number];

  @field(
    { type: 'string', pattern: CURSOR, example: '2026-11-26T16:00:00.000Z|0199f0a4-7c1e-7abc-8def-0123456789ab' },
    { optional: true, description: 'The `next` of the page before' },
    Matches(new RegExp(CURSOR)),
  )
  cursor?: string;

  @LimitField()
  limit?: number;
}

class ClockDto {
  @ApiProperty({ enum: clockKinds, description: 'That a unit accepts it, that its admission is decided, that its tier comes to an end' })
  kind: ClockKind;
  @ApiProperty({ type: String, nullable: true, description: 'Whose it is; a tier’s is nobody’s alone' }) unit: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) warnAt: string | null;
  @ApiProperty({ description: 'Counted before the holidays of its year were announced' }) provisional: boolean;
}

class LastReminderDto {
  @ApiProperty({ description: 'Who was reminded' }) unit: string;
  @ApiProperty({ description: 'By which unit' }) by: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: ReminderReason.options }) reason: ReminderReason;
  @ApiProperty({ type: String, format: 'date', nullable: true }) answerBy: string | null;
  @ApiProperty({ description: 'It has neither acted nor answered since' }) pending: boolean;
  @ApiProperty({ enum: ReminderAnswer.options, nullable: true, description: 'What it said, where it said something' })
  answer: ReminderAnswer | null;
}

/** An open dispute and what it waits for. Of people there is nothing in it. */
export class StuckDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-123' }) number: string | null;
  @ApiProperty() category: string;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
  @ApiProperty({ description: 'Empty where no department leads yet' }) lead: string;
  @ApiProperty({ enum: Risk.options }) risk: Risk;
  @ApiProperty({ enum: ['registered', 'undecided', 'assigned', 'accepted'] }) status: string;
  @ApiProperty({ description: '0: not on the ladder yet' }) tier: number;
  @ApiProperty({ type: Number, nullable: true, description: 'At its tier; before it came to one, since its registration. Null: not known' })
  days: number | null;
  @ApiProperty({ description: 'Attempts used at its tier' }) attempts: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of so many; null where that was not said' }) allowed: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The earliest of which nothing was recorded yet' })
  session: string | null;
  @ApiProperty({ type: ClockDto, nullable: true, description: 'Of all that runs in it what runs out first' }) clock: ClockDto | null;
  @ApiProperty({ enum: clockStates }) state: ClockState;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The days of its tier stand still, to the end of that day' })
  pausedUntil: string | null;
  @ApiProperty({ description: 'How often a unit asked to hand it on' }) bounces: number;
  @ApiProperty({ type: [String], description: 'Of them those who wait for the county’s word' }) bouncedBy: string[];
  @ApiProperty({ type: [String], description: 'Who answers for it and has not accepted it yet' }) awaited: string[];
  @ApiProperty({ type: LastReminderDto, nullable: true, description: 'The last one' }) reminder: LastReminderDto | null;
  @ApiProperty({ description: 'Something more was said of it that is not in here yet' }) incomplete: boolean;
}

class StuckCountsDto {
  @ApiProperty({ description: 'All that fit' }) total: number;
  @ApiProperty() overdue: number;
  @ApiProperty() soon: number;
  @ApiProperty({ description: 'Waiting for the county’s word' }) bounced: number;
  @ApiProperty({ description: 'Neither acted on nor answered since' }) reminded: number;
}

export class StuckPageDto {
  @ApiProperty({ type: [StuckDto] }) items: StuckDto[];
  @ApiProperty({ type: StuckCountsDto }) counts: StuckCountsDto;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty({ description: 'Open disputes of which something is not in here' }) incomplete: IncompleteDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'As of a board' }) asOf: string | null;
}
