import { ChoiceField, DayField, FlagField } from '#access';
import { PauseReason } from '#contracts';

export class PauseDto {
  @ChoiceField(PauseReason.options, { description: 'What is awaited, for which the county lets the days stand still' })
  reason: PauseReason;

  @DayField({ description: 'The last day on which they do; left out, as long as the county lets them', optional: true })
  until?: string;
}

export class ExtensionDto {
  @FlagField({ description: 'All parties agree to go on longer' })
  agreed: boolean;
}
