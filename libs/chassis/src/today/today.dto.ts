import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, LimitField, field } from '#access';
import { patterns } from '#contracts';

/**
 * What is expected. Of a dispute: that the unit accepts it, that it is decided whether it is admitted, that the county names who answers
 * for what was bounced, that it finds one for what has nobody yet, that what is new is looked at, that whoever was reminded of it acts or
 * answers. Of what a person asks: that it is answered, or that they are told of something. Of
 * a mediation: that a session which was scheduled is held and recorded, that one is scheduled, that an agreement is signed, that a
 * party's no to mediation is noted, that it is noted whether it was carried out, that a tier comes to its end, that a court has the answer
 * it waits for. Of a round: its return.
 */
export const todayKinds = [
  'acceptance',
  'admission',
  'adjudication',
  'classification',
  'new',
  'reminder',
  'answer',
  'telling',
  'session',
  'sitting',
  'refusal',
  'signature',
  'performance',
  'tier',
  'commission',
  'return',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** Waiting: nobody says until when. */
export const todayStates = ['overdue', 'soon', 'running', 'waiting'] as const;
export type TodayState = (typeof todayStates)[number];

/** Stands for when in the place of a moment, behind all of them, with how soon it is asked for among its like. */
export const UNDATED = 'z';

/** What has no moment, in the order in which others wait for it; whatever is left comes behind. */
export const undated: readonly TodayKind[] = [
  'adjudication',
  'reminder',
  'refusal',
  'signature',
  'session',
  'sitting',
  'telling',
  'acceptance',
  'admission',
];

/** When, whose, what is expected and of which part. */
const CURSOR = `^(${patterns.moment.slice(1, -1)}|${UNDATED}[0-9]?)~${patterns.canonicalId.slice(1, -1)}~[a-z]{1,20}~[a-z0-9-]{1,48}$`;

export class TodayQuery {
  @ChoiceField(todayKinds, { optional: true, description: 'Of this kind alone; what is counted is all of them' })
  kind?: TodayKind;

  @field(
    {
      type: 'string',
      pattern: CURSOR,
      maxLength: 140,
      example: '2026-11-26T16:00:00.000Z~0199f0a4-7c1e-7abc-8def-0123456789ab~acceptance~lead',
    },
    { optional: true, description: 'The `next` of the page before' },
    Matches(new RegExp(CURSOR)),
  )
  cursor?: string;

  @LimitField()
  limit?: number;
}

/** Something that the unit is to do now. Of people there is nothing in it. */
export class TodayDto {
  @ApiProperty({ enum: todayKinds }) kind: TodayKind;
  @ApiProperty({ format: 'uuid', description: 'Of the dispute, its mediation, the request or the round' }) id: string;
  @ApiProperty({
    example: 'lead',
    description: 'Which one of them: the seat, the session, the agreement or what is due of it, or as the kind',
  })
  part: string;
  @ApiProperty({ type: 'string', nullable: true, description: '案号, where this service knows it' }) number: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'A dispute’s category, or what a person asks for' }) matter: string | null;
  @ApiProperty({ type: 'string', nullable: true, example: '2026-W48', description: 'Of a round' }) period: string | null;
  @ApiProperty({ type: 'string', nullable: true }) township: string | null;
  @ApiProperty({ type: 'string', nullable: true }) village: string | null;
  @ApiProperty({ type: 'string', nullable: true }) department: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Until when, or when it begins' }) at: string | null;
  @ApiProperty({ example: 'z0', description: 'Compared as it stands, it comes before what is larger, whichever service tells it' })
  place: string;
  @ApiProperty({ enum: todayStates, description: 'Waiting: nobody says until when' }) state: TodayState;
}

export class TodayCountDto {
  @ApiProperty({ enum: todayKinds }) kind: TodayKind;
  @ApiProperty() count: number;
  @ApiProperty({ description: 'Of them too late already' }) overdue: number;
}

export class TodayPageDto {
  @ApiProperty({ type: [TodayDto], description: 'What expires first comes first, and what nobody is late with at the end' })
  items: readonly TodayDto[];
  @ApiProperty({ type: [TodayCountDto], description: 'Of all there is, whatever was asked for; kinds without any are left out' })
  counts: readonly TodayCountDto[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}
