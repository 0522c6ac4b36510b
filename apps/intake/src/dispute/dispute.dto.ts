import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { ChoicesField, CodeField, IdsField, Optional, TextField, UnitField } from '#access';
import { AccountableRole, BounceReason, PartyExit, Risk } from '#contracts';

export class BounceDto {
  @ApiProperty({ enum: BounceReason.options })
  @IsIn(BounceReason.options)
  reason: BounceReason;
}

export class AdjudicationDto {
  @ApiProperty({ enum: AccountableRole.options })
  @IsIn(AccountableRole.options)
  role: AccountableRole;

  @UnitField({ description: 'The unit that answers from now on: the one that bounced, or another' })
  unit: string;
}

export class ClassificationDto {
  @CodeField({ example: 'pollution' })
  category: string;
}

export class WithdrawalDto {
  @ApiProperty({ enum: PartyExit.options, description: 'Whereto the party leaves; nobody has to say why' })
  @IsIn(PartyExit.options)
  reason: PartyExit;
}

export class RiskDto {
  @ApiProperty({ enum: Risk.options })
  @IsIn(Risk.options)
  risk: Risk;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000_000 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
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
