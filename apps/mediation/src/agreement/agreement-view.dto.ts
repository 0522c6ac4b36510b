import { ApiProperty } from '@nestjs/swagger';
import { ActNow } from '#chassis';
import { AgreementForm, AgreementPaper, AgreementScope, LateReason, ObligationKind, Side, Signatory } from '#contracts';
import { agreementActs } from './acts.js';
import type { AgreementAct } from './acts.js';
import { confirmations } from './agreement.js';
import type { Confirmation } from './agreement.js';
import { itemStates } from './items.js';
import type { ItemNow } from './items.js';

const day = { type: 'string', format: 'date' } as const;
const dayOrNull = { type: 'string', format: 'date', nullable: true } as const;
const id = { type: 'string', format: 'uuid' } as const;

export class SignedDto {
  @ApiProperty({ ...day, required: false }) parties?: string;
  @ApiProperty({ ...day, required: false }) mediator?: string;
  @ApiProperty({ ...day, required: false }) committee?: string;
}

export class FollowUpViewDto {
  @ApiProperty(day) on: string;
  @ApiProperty({ type: 'boolean', nullable: true }) performed: boolean | null;
  @ApiProperty({ type: 'boolean', nullable: true }) satisfied: boolean | null;
  @ApiProperty({ type: 'integer', required: false, description: 'Which of the parties was asked, where one was' }) party?:
    number | undefined;
  @ApiProperty({ ...id, required: false, description: 'Its sealed note' }) record?: string | undefined;
}

export class PastBreachDto {
  @ApiProperty(day) on: string;
  @ApiProperty(day) endedOn: string;
}

export class WhomDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'By its number; without a side either: all parties' }) party: number | null;
  @ApiProperty({ enum: Side.options, nullable: true }) side: Side | null;
}

const fen = { type: 'integer', description: 'In fen, a hundredth of a yuan' } as const;

export class InstalmentViewDto {
  @ApiProperty(day) due: string;
  @ApiProperty(fen) fen: number;
}

export class ObligationViewDto {
  @ApiProperty({ type: 'integer', description: 'Its number; its words are sealed with the terms, under it' }) clause: number;
  @ApiProperty({ type: WhomDto }) by: WhomDto;
  @ApiProperty({ type: WhomDto, nullable: true }) to: WhomDto | null;
  @ApiProperty({ enum: ObligationKind.options }) kind: ObligationKind;
  @ApiProperty({ ...fen, nullable: true }) fen: number | null;
  @ApiProperty(dayOrNull) due: string | null;
  @ApiProperty({ type: [InstalmentViewDto], required: false }) instalments?: readonly InstalmentViewDto[] | undefined;
  @ApiProperty({ type: 'boolean', required: false, description: 'One instalment broken, all that are left fall due' })
  restFallsDue?: true | undefined;
}

export class ItemRefDto {
  @ApiProperty({ type: 'integer' }) clause: number;
  @ApiProperty({ type: 'integer', description: 'Which instalment of it; 1 where it is in none' }) nth: number;
}

export class ChangedDto {
  @ApiProperty({ type: [Number], description: 'Clauses, by their numbers' }) clauses: readonly number[];
  @ApiProperty({ type: 'boolean', required: false }) facts?: true | undefined;
  @ApiProperty({ type: 'boolean', required: false, description: 'What else was agreed, or the one text' }) terms?: true | undefined;
}

export class VersionViewDto {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ ...id, description: 'Its sealed words' }) record: string;
  @ApiProperty(day) on: string;
  @ApiProperty({ type: ChangedDto, description: 'Against the one before' }) changed: ChangedDto;
}

export class HandDto {
  @ApiProperty({ type: 'integer' }) party: number;
  @ApiProperty(day) on: string;
}

export class OwedDto extends ItemRefDto {
  @ApiProperty(dayOrNull) due: string | null;
  @ApiProperty({ ...fen, nullable: true }) fen: number | null;
  @ApiProperty({ ...fen, description: 'What was paid of it so far, in fen' }) paidFen: number;
  @ApiProperty({ ...dayOrNull, description: 'Since when nothing is left of it' }) doneOn: string | null;
  @ApiProperty({ enum: itemStates }) state: ItemNow['state'];
}

export class PartViewDto extends ItemRefDto {
  @ApiProperty(day) on: string;
  @ApiProperty({ ...fen, nullable: true }) fen: number | null;
  @ApiProperty({ description: 'Nothing was left of it then' }) done: boolean;
  @ApiProperty({ ...id, required: false, description: 'The sealed proof' }) record?: string | undefined;
}

export class AgreementActDto extends ActNow<AgreementAct> {
  @ApiProperty({ enum: agreementActs }) override act: AgreementAct;
}

export class AgreementViewDto {
  @ApiProperty({ ...id, description: 'The sealed terms have the same id' }) id: string;
  @ApiProperty({ enum: AgreementForm.options }) form: AgreementForm;
  @ApiProperty({ enum: AgreementScope.options }) scope: AgreementScope;
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty(day) on: string;
  @ApiProperty({ type: 'integer', nullable: true }) amountYuan: number | null;
  @ApiProperty(dayOrNull) performBy: string | null;
  @ApiProperty({ enum: AgreementPaper.options, nullable: true, description: 'Whose paper it is; nobody’s as long as it is oral' })
  paper: AgreementPaper | null;
  @ApiProperty({ enum: Signatory.options, isArray: true, description: 'Whose signatures the paper asks for' })
  needs: readonly Signatory[];
  @ApiProperty({ ...id, required: false, description: 'The registered body that mediated it' }) under?: string | undefined;
  @ApiProperty({ required: false, description: 'Of what kind that body was' }) underKind?: string | undefined;
  @ApiProperty({ ...dayOrNull, description: 'The day on which what had been agreed orally was written down' })
  writtenOn: string | null;
  @ApiProperty({ ...id, nullable: true, description: 'The sealed words of that paper' }) paperRecord: string | null;
  @ApiProperty({ type: SignedDto }) signed: SignedDto;
  @ApiProperty(dayOrNull) effectiveOn: string | null;
  @ApiProperty({ ...dayOrNull, description: 'The last day to ask a court to confirm it' }) confirmBy: string | null;
  @ApiProperty({ description: 'Counted without the holidays of its year, which are not announced yet' }) confirmByProvisional: boolean;
  @ApiProperty({ description: 'By the county’s rule of its paper a court may be asked to confirm it' }) confirmable: boolean;
  @ApiProperty({ enum: confirmations, nullable: true })
  confirmation: Confirmation | null;
  @ApiProperty(dayOrNull) appliedOn: string | null;
  @ApiProperty({ enum: LateReason.options, nullable: true, description: 'Why it was asked for after the last day, where it was' })
  appliedLate: LateReason | null;
  @ApiProperty({ type: String, required: false, description: 'Which court of the county was asked' }) court?: string | undefined;
  @ApiProperty({
    ...id,
    required: false,
    description: 'The sealed number of what the court wrote last, and its name where it is of another county',
  })
  ruling?: string | undefined;
  @ApiProperty({ ...dayOrNull, description: 'The day of what was said last of its confirmation' }) confirmationOn: string | null;
  @ApiProperty(dayOrNull) performedOn: string | null;
  @ApiProperty({ ...dayOrNull, description: 'Since when it is broken; nothing once it was performed after all' }) breachedOn: string | null;
  @ApiProperty({ type: [PastBreachDto], description: 'Breaches that a late performance ended' }) pastBreaches: readonly PastBreachDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'The round that its breach opened' }) reopenedIn: number | null;
  @ApiProperty({ description: 'Broken, a court can be asked to enforce it' }) enforceable: boolean;
  @ApiProperty({ description: 'The mediation was reopened over it' }) contested: boolean;
  @ApiProperty({ type: [FollowUpViewDto] }) followUps: readonly FollowUpViewDto[];
  @ApiProperty({ type: [ObligationViewDto], required: false, description: 'Its clauses, where they were told one by one' })
  obligations?: readonly ObligationViewDto[] | undefined;
  @ApiProperty({ type: [OwedDto], description: 'What is due by its clauses, bit by bit, and how it stands' }) items: readonly OwedDto[];
  @ApiProperty({ type: [PartViewDto], required: false, description: 'What was done of it, the first first' })
  parts?: readonly PartViewDto[] | undefined;
  @ApiProperty({ type: [VersionViewDto], required: false, description: 'The texts after the first, which is sealed under its id' })
  versions?: readonly VersionViewDto[] | undefined;
  @ApiProperty({ type: [Number], required: false, description: 'Which parties sign, each by itself' })
  parties?: readonly number[] | undefined;
  @ApiProperty({ type: [HandDto], required: false, description: 'Which of them have' }) hands?: readonly HandDto[] | undefined;
  @ApiProperty({ type: [AgreementActDto], description: 'What whoever asks may do with it now, and why not the rest' })
  acts: readonly AgreementActDto[];
}
