import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { ChoiceField, ChoicesField, IdField, LimitField, MomentField, field } from '#access';
import { ReceiptDto } from '#chassis';
import { UnitChanged, examples, ofDispute, ofFinding, ofMediation, ofRound, patterns } from '#contracts';
import { profiles } from './profile.js';
import type { Profile } from './profile.js';
import { failures, forms, states } from './subscription.js';
import type { Failure, Form, State } from './subscription.js';

/** What reporting hears, and so can tell; what a person asks of their data is nobody’s outside. */
export const eventTypes: readonly string[] = [UnitChanged, ...ofDispute, ...ofMediation, ...ofRound, ...ofFinding]
  .map(({ type }) => type as string)
  .sort();

const letter = '[一-龥A-Za-z0-9()（）·、]';
const NAME = `^${letter}([一-龥A-Za-z0-9()（）·、 -]{0,58}${letter})?$`;
/** What is wrong with one is said by `readUrl`, in words. */
const URL_SHAPE = '^\\S{1,450}$';
const NUMBER = '^[1-9]\\d{0,14}$';
const MOST = 200;

const UnitsOf = (kind: 'township' | 'code', description: string) =>
  field(
    {
      type: 'array',
      items: { type: 'string', pattern: patterns[kind], example: kind === 'code' ? 'court' : examples[kind] },
      maxItems: MOST,
      uniqueItems: true,
    },
    { optional: true, description },
    IsArray(),
    ArrayMaxSize(MOST),
    ArrayUnique(),
    Matches(new RegExp(patterns[kind]), { each: true }),
  );

/** Who is told, where, and of what. */
export class NewSubscriptionDto {
  @field(
    { type: 'string', pattern: NAME },
    { description: 'What the agency is called', example: '三台县人民法院' },
    Matches(new RegExp(NAME)),
  )
  name: string;

  @field(
    { type: 'string', pattern: URL_SHAPE },
    { description: 'Where it listens', example: 'https://court.example.gov.cn/junan' },
    Matches(new RegExp(URL_SHAPE)),
  )
  url: string;

  @ChoicesField(eventTypes, { optional: true, description: 'Of these events; of all where it is left out' })
  types?: string[];

  @UnitsOf('township', 'Of these townships; of all where it is empty or left out')
  townships?: string[];

  @UnitsOf('code', 'Of these departments; of all where it is empty or left out')
  departments?: string[];

  @ChoiceField(profiles, { description: 'How much of each: all; how a matter goes on; what can be counted' })
  profile: Profile;

  @ChoiceField(forms, { description: 'One event a request, or several (CloudEvents structured, batched)' })
  form: Form;
}

export class ReplayDto {
  @MomentField({ optional: true, description: 'From what happened then on' })
  from?: string;

  @IdField({ optional: true, description: 'From this event on' })
  event?: string;
}

export class ReplayQuery extends ReplayDto {}

export class ReplayPreviewDto {
  @ApiProperty({ type: 'integer', description: 'How many events it would be sent' }) count: number;
  @ApiProperty({ type: 'integer', description: 'How many wait that lie before that, and would not be sent any more' }) leftOut: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing from before is kept' }) keptSince: string | null;
}

export class SecretDto extends ReceiptDto {
  @ApiProperty({ description: 'Told this once' }) secret: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when what is sent is signed with the one before as well',
  })
  bothUntil: string | null;
}

const moment = { type: String, format: 'date-time', nullable: true } as const;

export class SubscriptionDto extends ReceiptDto {
  @ApiProperty() name: string;
  @ApiProperty() url: string;
  @ApiProperty({ type: [String], description: 'Empty: of all' }) types: readonly string[];
  @ApiProperty({ type: [String], description: 'Empty: of all' }) townships: readonly string[];
  @ApiProperty({ type: [String], description: 'Empty: of all' }) departments: readonly string[];
  @ApiProperty({ enum: profiles }) profile: Profile;
  @ApiProperty({ enum: forms }) form: Form;
  @ApiProperty({ enum: states, description: 'Pending: its receiver has not allowed us yet' }) state: State;
  @ApiProperty({ enum: ['operator', 'failing', 'gone'], nullable: true, description: 'Why it is paused or ended' })
  why: 'operator' | 'failing' | 'gone' | null;
  @ApiProperty({ description: 'A secret was made for it; before that nothing is sent' }) hasSecret: boolean;
  @ApiProperty({ ...moment, description: 'Until when it is signed with the secret before as well' }) bothUntil: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Requests a minute that its receiver takes; null: no bound' })
  rate: number | null;
  @ApiProperty({ ...moment, description: 'When its receiver last allowed us' }) allowedAt: string | null;
  @ApiProperty({ type: 'integer', description: 'How often it failed since something arrived' }) failed: number;
  @ApiProperty({ ...moment, description: 'Since when nothing arrived' }) failing: string | null;
  @ApiProperty({ enum: failures, nullable: true, description: 'Why, the last time' }) failure: Failure | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'What it was answered with, the last time' }) status: number | null;
  @ApiProperty({ ...moment, description: 'When something last arrived' }) deliveredAt: string | null;
  @ApiProperty({ ...moment, description: 'When it is tried again, where it failed' }) nextAt: string | null;
  @ApiProperty({ ...moment, description: 'Since when something waits that it has not been told of; null: nothing does' })
  waitingSince: string | null;
  @ApiProperty({ ...moment, description: 'Something from before then was no longer kept when it was its turn' }) missedUntil: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class SubscriptionsDto {
  @ApiProperty({ type: [SubscriptionDto] }) items: SubscriptionDto[];
  @ApiProperty({ ...moment, description: 'Since when events are kept that can be sent again' }) keptSince: string | null;
  @ApiProperty({ type: [String], description: 'Every event that can be told' }) eventTypes: readonly string[];
}

export class DeliveryQuery {
  @field({ type: 'string', pattern: NUMBER }, { optional: true, description: 'The `next` of the page before' }, Matches(new RegExp(NUMBER)))
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class DeliveryDto {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: ['handshake', 'events'] }) kind: 'handshake' | 'events';
  @ApiProperty({ type: 'integer', description: 'How often it was tried by then' }) attempt: number;
  @ApiProperty({ type: 'integer' }) events: number;
  @ApiProperty({ type: String, nullable: true, description: 'The id of the first of them' }) firstEvent: string | null;
  @ApiProperty({ type: 'integer' }) ms: number;
  @ApiProperty({ type: 'integer', nullable: true }) status: number | null;
  @ApiProperty({ enum: failures, nullable: true, description: 'Null: it arrived' }) failure: Failure | null;
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryDto] }) items: DeliveryDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
