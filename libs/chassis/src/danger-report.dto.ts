import { ChoiceField, DepartmentField, MomentField } from '#access';
import { Danger, DangerRecipient } from '#contracts';

/** It was reported what a dispute may turn into (Mediation Law art 25), at whichever desk. */
export class DangerReportDto {
  @ChoiceField(Danger.options, { description: 'What it may turn into' })
  danger: Danger;

  @ChoiceField(DangerRecipient.options, { description: 'To whom it was reported' })
  to: DangerRecipient;

  @DepartmentField({ optional: true, description: 'Which one, where it is a department of the county: it sees the dispute from then on' })
  unit?: string;

  @MomentField({ optional: true, description: 'When it was reported, with its offset from UTC; now unless said' })
  at?: string;
}
