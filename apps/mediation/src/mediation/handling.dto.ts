import { ChoiceField, DepartmentField } from '#access';
import { Danger, DangerRecipient, Handling } from '#contracts';

export class HandlingDto {
  @ChoiceField(Handling.options, { description: 'How it was handled, which is no mediation that failed' })
  as: Handling;
}

export class DangerReportDto {
  @ChoiceField(Danger.options, { description: 'What it may turn into' })
  danger: Danger;

  @ChoiceField(DangerRecipient.options, { description: 'To whom it was reported' })
  to: DangerRecipient;

  @DepartmentField({ optional: true, description: 'Which one, where it is a department of the county: it sees the dispute from then on' })
  unit?: string;
}
