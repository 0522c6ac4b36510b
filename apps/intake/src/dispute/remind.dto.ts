import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, IdField, PartsField, UnitField } from '#access';
import { ReminderAnswer, ReminderReason } from '#contracts';

class Reminding {
  @ChoiceField(ReminderReason.options)
  reason: ReminderReason;

  @DayField({ optional: true, description: 'By the end of which day the unit is asked to act or answer' })
  answerBy?: string;
}

export class ReminderDto extends Reminding {
  @UnitField({ description: 'Who is reminded: one of those that answer for it now' })
  unit: string;
}

export class RemindedOfDto {
  @IdField()
  dispute: string;

  @UnitField()
  unit: string;
}

/** So many can be answered for; who selects more reminds nobody. */
export const MOST = 100;

export class RemindersDto extends Reminding {
  @PartsField(RemindedOfDto, { least: 1, most: MOST }, { description: 'Of which disputes whom' })
  items: RemindedOfDto[];
}

export class ReminderAnswerDto {
  @ChoiceField(ReminderAnswer.options)
  answer: ReminderAnswer;
}

class NotRemindedDto {
  @ApiProperty({ example: 'dispute.not-accountable' }) code: string;
  @ApiProperty({ description: 'As its own door would say it, in the language asked for' }) text: string;
}

export const became = ['reminded', 'already', 'not'] as const;

export class RemindedDto {
  @ApiProperty({ format: 'uuid' }) dispute: string;
  @ApiProperty() unit: string;
  @ApiProperty({ enum: became, description: 'Already: it was reminded today before, and is not told twice' })
  became: (typeof became)[number];
  @ApiProperty({ type: NotRemindedDto, nullable: true, description: 'Why it was not' }) why: NotRemindedDto | null;
}

export class RemindersReceipt {
  @ApiProperty({ type: [RemindedDto], description: 'In the order in which they were sent' }) items: RemindedDto[];
}
