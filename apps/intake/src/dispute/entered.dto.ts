import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField } from '#access';
import { ConsentAnswer, ConsentHow, NoticeHow } from '#contracts';
import type { Side } from '#contracts';
import { newId } from '#kernel';
import { consentHows, firstAnswers, noticeHows } from './entered.js';
import type { Said } from './entered.js';

/** 权利义务告知. */
export class NoticeGivenDto {
  @ChoiceField(noticeHows, { description: 'By word, on paper, by a message, or by post or posting up' })
  how: (typeof noticeHows)[number];

  @DayField({ optional: true, description: 'The day of the registration unless given' })
  on?: string;
}

/** 是否同意调解. */
export class ConsentSaidDto {
  @ChoiceField(firstAnswers, { description: 'refused is a ground on which the dispute is not admitted' })
  answer: (typeof firstAnswers)[number];

  @ChoiceField(consentHows)
  how: (typeof consentHows)[number];

  @DayField({ optional: true, description: 'The day of the registration unless given' })
  on?: string;
}

const undated = {
  type: 'boolean',
  enum: [true],
  required: false,
  description: 'Its day was not said, and is that of the registration',
} as const;

export class EnteredNoticeDto {
  @ApiProperty({ enum: NoticeHow.options }) how: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(undated) undated?: true;
}

export class EnteredConsentDto {
  @ApiProperty({ enum: ConsentAnswer.options }) answer: string;
  @ApiProperty({ enum: ConsentHow.options }) how: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty(undated) undated?: true;
}

/** Who it is, which is sealed, and what was said of it, which is not: both know the record. */
export function takenApart<Entered extends Readonly<{ role: Side; notice?: NoticeGivenDto; consent?: ConsentSaidDto }>>(
  parties: readonly Entered[],
) {
  const apart = parties.map((party) => {
    const { notice, consent, ...person } = party;
    const record = newId();
    const said: Said = { record, side: party.role, notice, consent };
    return { person: { ...person, record }, said };
  });
  return { people: apart.map(({ person }) => person), said: apart.map(({ said }) => said) };
}
