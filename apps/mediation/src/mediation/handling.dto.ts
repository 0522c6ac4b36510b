import { ChoiceField } from '#access';
import { Handling } from '#contracts';

export class HandlingDto {
  @ChoiceField(Handling.options, { description: 'How it was handled, which is no mediation that failed' })
  as: Handling;
}
