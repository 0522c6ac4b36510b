import { ChoiceField, ChoicesField, CodeField, IdsField, NumberField, TextField, UnitField } from '#access';
import { AccountableRole, BounceReason, PartyExit, Risk } from '#contracts';

export class BounceDto {
  @ChoiceField(BounceReason.options)
  reason: BounceReason;
}

export class AdjudicationDto {
  @ChoiceField(AccountableRole.options)
  role: AccountableRole;

  @UnitField({ description: 'The unit that answers from now on: the one that bounced, or another' })
  unit: string;
}

export class ClassificationDto {
  @CodeField({ example: 'pollution' })
  category: string;
}

export class WithdrawalDto {
  @ChoiceField(PartyExit.options, { description: 'Whereto the party leaves; nobody has to say why' })
  reason: PartyExit;
}

export class RiskDto {
  @ChoiceField(Risk.options)
  risk: Risk;

  @NumberField(1, 10_000_000, { optional: true })
  people?: number;
}

export const disclosable = ['role', 'kind', 'name', 'phone', 'idNumber', 'address', 'summary'] as const;

export class DisclosureDto {
  @TextField(200, { description: 'Why they are needed; kept in the audit log' }, 2)
  purpose: string;

  @ChoicesField(disclosable, { optional: true, description: 'All unless given' })
  fields?: (typeof disclosable)[number][];

  @IdsField(1, 50, { optional: true, description: 'What is read, by the ids in the view; all unless given' })
  records?: string[];
}
