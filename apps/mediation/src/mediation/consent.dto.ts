import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, NumberField } from '#access';
import { ConsentAnswer, ConsentHow, NoticeHow, Side } from '#contracts';
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

export class ConsentDto extends WhomDto {
  @ChoiceField(ConsentAnswer.options, { description: 'refused, and withdrawn once it was given, end the mediation' })
  answer: ConsentAnswer;

  @ChoiceField(consentHows.options)
  how: Exclude<ConsentHow, 'applied' | 'stated'>;

  @DayField({ description: 'The day on which it said so' })
  on: string;
}

const noted = { type: 'string', nullable: true, description: 'The unit that noted it; null: it came with the registration' } as const;

class NoticeViewDto implements Told {
  @ApiProperty({ enum: NoticeHow.options }) how: NoticeHow;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(noted) unit: string | null;
}

class AnswerViewDto implements Answer {
  @ApiProperty({ enum: ConsentAnswer.options }) answer: ConsentAnswer;
  @ApiProperty({ enum: ConsentHow.options }) how: ConsentHow;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(noted) unit: string | null;
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
