import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, NumberField } from '#access';
import { ConsentAnswer, ConsentHow, CorrectionReason, NoticeHow, Side } from '#contracts';
import type { Answer, Consenting, Told } from './consent.js';

/** How somebody says it of one party; the rest is what came with a registration. */
const noticeHows = NoticeHow.exclude(['stated']);
const consentHows = ConsentHow.exclude(['applied', 'stated']);

class WhomDto {
  @NumberField(1, 200, { optional: true, description: 'Which of the parties: its number in the register' })
  party?: number;

  @ChoiceField(Side.options, { optional: true, description: 'In place of it, where the side has one party, or none on the register yet' })
  side?: Side;
}

export class RightsNoticeDto extends WhomDto {
  @ChoiceField(noticeHows.options, { description: 'By word, on paper, by a message, or by post or posting up' })
  how: Exclude<NoticeHow, 'stated'>;

  @DayField({ description: 'The day on which it was told' })
  on: string;
}

export class RoutesNoticeDto {
  @ChoiceField(noticeHows.options, { description: 'By word, on paper, by a message, or by post or posting up' })
  how: Exclude<NoticeHow, 'stated'>;

  @DayField({ description: 'The day on which they were told' })
  on: string;
}

export class ConsentDto extends WhomDto {
  @ChoiceField(ConsentAnswer.options, { description: 'refused, and withdrawn once it was given, end the mediation' })
  answer: ConsentAnswer;

  @ChoiceField(consentHows.options)
  how: Exclude<ConsentHow, 'applied' | 'stated'>;

  @DayField({ description: 'The day on which it said so' })
  on: string;
}

/** An answer that was noted of a party, and that it had not given. */
export class TakingBackDto extends WhomDto {
  @NumberField(1, 1000, { description: 'Which of its answers, the first that was noted being 1' })
  nth: number;

  @ChoiceField(CorrectionReason.options)
  reason: CorrectionReason;
}

const noted = { type: 'string', nullable: true, description: 'The unit that noted it; null: it came with the registration' } as const;

const undated = {
  type: 'boolean',
  enum: [true],
  required: false,
  description: 'Its day was not said, and is that of the registration',
} as const;

class NoticeViewDto implements Told {
  @ApiProperty({ enum: NoticeHow.options }) how: NoticeHow;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(noted) unit: string | null;
  @ApiProperty(undated) undated?: true | undefined;
}

class TakenBackDto {
  @ApiProperty({ enum: CorrectionReason.options }) reason: CorrectionReason;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ description: 'Took it back; who of it, stands in its acts' }) unit: string;
}

class AnswerViewDto implements Answer {
  @ApiProperty({ enum: ConsentAnswer.options }) answer: ConsentAnswer;
  @ApiProperty({ enum: ConsentHow.options }) how: ConsentHow;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(noted) unit: string | null;
  @ApiProperty(undated) undated?: true | undefined;
  @ApiProperty({ format: 'date', required: false, description: 'When it was noted' }) notedOn?: string | undefined;
  @ApiProperty({ type: 'integer', required: false, description: 'The round of the mediation that ended by it' })
  endedRound?: number | undefined;
  @ApiProperty({ type: TakenBackDto, required: false, description: 'It was noted wrongly: the party had not said so' })
  takenBack?: TakenBackDto | undefined;
}

export class PartyConsentDto implements Consenting {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Its number in the register; null: of that side, and not on it yet' })
  party: number | null;
  @ApiProperty({ type: 'string', enum: Side.options, nullable: true }) side: Side | null;
  @ApiProperty({ type: [NoticeViewDto], description: 'That it was told its rights, the first first' }) notices: readonly NoticeViewDto[];
  @ApiProperty({ type: [AnswerViewDto], description: 'What it said when it was asked, the first first' }) answers: readonly AnswerViewDto[];
  @ApiProperty({ enum: ConsentAnswer.options, nullable: true, description: 'What holds now; null: it is outstanding' })
  consent: ConsentAnswer | null;
}
