import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, DepartmentField, FlagField, IdField, Multiline, NumberField, PartsField, TextField } from '#access';
import { ReceiptDto } from '#chassis';
import { AgreementForm, AgreementPaper, AgreementScope, LateReason, Signatory } from '#contracts';
import { confirmations } from './agreement.js';
import type { Confirmation } from './agreement.js';
import { ClauseDto } from './clause.dto.js';
import { warningCodes } from './warnings.js';
import type { WarningCode } from './warnings.js';

export class AgreementDto {
  @ChoiceField(AgreementForm.options, { description: 'An oral agreement is valid; its content is recorded by the mediator' })
  form: AgreementForm;

  @ChoiceField(AgreementScope.options, { description: 'whole settles what is left of the dispute; part leaves the rest open' })
  scope: AgreementScope;

  @DayField({ description: 'The day it was made' })
  on: string;

  @TextField(20_000, { description: 'What was agreed, or, with clauses, what else; sealed. One of the two is needed', optional: true })
  @Multiline()
  terms?: string;

  @TextField(20_000, {
    description: 'The facts, what is in dispute and who answers for what, as the parties agree on them; sealed',
    optional: true,
  })
  @Multiline()
  facts?: string;

  @PartsField(ClauseDto, { least: 1, most: 40 }, { optional: true, description: 'What was agreed, clause by clause' })
  clauses?: ClauseDto[];

  @NumberField(0, 1_000_000_000_000, { description: 'The sum in whole yuan; with clauses it is what they come to', optional: true })
  amountYuan?: number;

  @DayField({ description: 'The day by which it is to be performed; with clauses the last of theirs', optional: true })
  performBy?: string;

  @ChoiceField(AgreementPaper.options, {
    description: 'Written: whose paper it is, which says who signs; left out, the session it rests on tells',
    optional: true,
  })
  paper?: AgreementPaper;

  @IdField({
    optional: true,
    description: 'The registered body (调解组织) that mediated it, whose paper it then is; left out, that of the session it rests on',
  })
  under?: string;

  @DayField({ description: 'Written: the day the last party signed', optional: true })
  partiesSignedOn?: string;

  @DayField({ description: 'Written: the day the mediator signed', optional: true })
  mediatorSignedOn?: string;

  @DayField({ description: 'Written: the day the committee, or the body that mediated, sealed it', optional: true })
  committeeSealedOn?: string;
}

export class AlterationDto {
  @NumberField(1, 1000, { description: 'The version that was read, and is altered' })
  version: number;

  @TextField(20_000, { description: 'As of an agreement; sealed', optional: true })
  @Multiline()
  terms?: string;

  @TextField(20_000, { description: 'As of an agreement; sealed', optional: true })
  @Multiline()
  facts?: string;

  @PartsField(ClauseDto, { least: 1, most: 40 }, { optional: true, description: 'All of its clauses, those that stay as they were too' })
  clauses?: ClauseDto[];

  @NumberField(0, 1_000_000_000_000, { description: 'As of an agreement', optional: true })
  amountYuan?: number;

  @DayField({ description: 'As of an agreement', optional: true })
  performBy?: string;
}

export class DraftWordsDto {
  @TextField(20_000, { description: 'As it is being written; kept nowhere', optional: true })
  @Multiline()
  terms?: string;

  @TextField(20_000, { description: 'As it is being written; kept nowhere', optional: true })
  @Multiline()
  facts?: string;

  @PartsField(ClauseDto, { least: 1, most: 40 }, { optional: true, description: 'As they are being written; kept nowhere' })
  clauses?: ClauseDto[];
}

class WarningDto {
  @ApiProperty({ enum: warningCodes }) code: WarningCode;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of which clause; null: of the whole' }) clause: number | null;
  @ApiProperty({ description: 'In the language asked for' }) text: string;
  @ApiProperty({ description: 'Where it stands' }) basis: string;
}

export class WarningsDto {
  @ApiProperty({ type: [WarningDto] }) warnings: readonly WarningDto[];
}

export class WritingDto {
  @DayField({ description: 'The day it was written down' })
  on: string;

  @TextField(20_000, { optional: true, description: 'The words of the paper; left out, as they were noted when it was spoken. Sealed' })
  @Multiline()
  terms?: string;

  @TextField(20_000, {
    optional: true,
    description: 'As of an agreement; left out, as they were noted. Its clauses stay as they are. Sealed',
  })
  @Multiline()
  facts?: string;

  @ChoiceField(AgreementPaper.options, { description: 'Whose paper it is; left out, the session it rests on tells', optional: true })
  paper?: AgreementPaper;
}

export class SignatureDto {
  @ChoiceField(Signatory.options, { description: 'Who signed: all parties, the mediator, or the body that mediated by its seal' })
  by: Signatory;

  @DayField({ description: 'The day of the signature' })
  on: string;

  @NumberField(1, 200, { optional: true, description: 'One of the parties, by its number; left out, all of them signed' })
  party?: number;

  @NumberField(1, 1000, { optional: true, description: 'Which version was signed; refused where another stands by now' })
  version?: number;
}

/** That its day passed is nobody's to say. */
const said = confirmations.filter((each): each is Exclude<Confirmation, 'lapsed'> => each !== 'lapsed');

export class ConfirmationDto {
  @ChoiceField(said, {
    description: 'Asked for or taken back by the parties, taken or not by the court, or answered by it',
  })
  stage: (typeof said)[number];

  @DayField({ description: 'The day of it' })
  on: string;

  @FlagField({ description: 'All parties apply together; needed to apply', optional: true })
  jointly?: boolean;

  @FlagField({ description: 'It concerns identity, adoption or marriage; in family matters this must be said', optional: true })
  touchesIdentity?: boolean;

  @ChoiceField(LateReason.options, { description: 'Why it was asked for after the last day, where it was', optional: true })
  late?: LateReason;

  @DepartmentField({ description: 'Which court, where it is one of the county’s', optional: true })
  court?: string;

  @TextField(60, { optional: true, description: 'The name of a court of another county; sealed' })
  outside?: string;

  @TextField(60, { optional: true, description: 'The number of what the court wrote, as it stands on its paper; sealed' })
  number?: string;
}

export class PerformanceDto {
  @DayField({ description: 'The day it was performed' })
  on: string;
}

export class ItemDto {
  @NumberField(1, 40, { description: 'Which clause' })
  clause: number;

  @NumberField(1, 60, { description: 'Which of its instalments; 1 where it is in none' })
  nth: number;
}

export class PartDto extends ItemDto {
  @DayField({ description: 'The day it was done' })
  on: string;

  @NumberField(1, 2_000_000_000_000, { optional: true, description: 'What was paid of it, in fen; left out, all that is left of it' })
  fen?: number;

  @TextField(2000, { description: 'By what it is known: a receipt, a transfer, who saw it; sealed', optional: true })
  @Multiline()
  proof?: string;
}

export class BreachDto {
  @DayField({ description: 'The day it was broken' })
  on: string;

  @PartsField(
    ItemDto,
    { least: 1, most: 60 },
    { optional: true, description: 'What of it was broken, where not all; what falls due with it the clause itself says' },
  )
  items?: ItemDto[];
}

export class FollowUpDto {
  @DayField({ description: 'The day of the visit' })
  on: string;

  @NumberField(1, 200, { optional: true, description: 'Which of the parties was asked, by its number' })
  party?: number;

  @FlagField({ description: 'What was agreed has been done', optional: true })
  performed?: boolean;

  @FlagField({ description: 'The party visited is satisfied', optional: true })
  satisfied?: boolean;

  @TextField(2000, { optional: true, description: 'What the visit found; sealed' })
  @Multiline()
  note?: string;
}

export class AgreementReceiptDto extends ReceiptDto {
  @ApiProperty({ type: 'string', format: 'uuid' }) agreement: string;
}
