import { ApiSchema } from '@nestjs/swagger';
import { ChoiceField, ChoicesField, DayField, FlagField, IdsField, Multiline, PartField, TextField, field } from '#access';
import { ApplicantStanding, ExtensionReason, IdentityCheck, PartyKind, RequestGround, RequestKind, RequestOutcome, Side } from '#contracts';
import { IsIdNumber, IsPhone, idNumberSchema, phoneSchema } from '#sealed';

export class ApplicantDto {
  @TextField(100)
  name: string;

  @field(phoneSchema, { optional: true, description: 'Where the answer can be told' }, IsPhone())
  phone?: string;

  @field(idNumberSchema, { optional: true, description: 'Only where the request cannot be told from another’s without it' }, IsIdNumber())
  idNumber?: string;

  @TextField(200, { optional: true, description: 'Where the answer can be sent' })
  address?: string;

  @TextField(100, { optional: true, description: 'Whom it concerns: needed where that is not who asks' })
  about?: string;
}

export class RequestDto {
  @ChoiceField(RequestKind.options)
  kind: RequestKind;

  @ChoiceField(ApplicantStanding.options, { description: 'Who asks: the person, or somebody who may in their place' })
  standing: ApplicantStanding;

  @ChoiceField(IdentityCheck.options, { description: 'By what they showed it' })
  identity: IdentityCheck;

  @PartField(ApplicantDto)
  applicant: ApplicantDto;

  @TextField(4000, { optional: true, description: 'What they ask, in their own words; sealed' })
  @Multiline()
  words?: string;

  @IdsField(0, 20, { description: 'What it is about, as far as it was found' })
  disputes: string[];

  @DayField({ optional: true, description: 'Today unless given; not in the future, nor longer ago than the county has set' })
  receivedOn?: string;
}

export class IdentityDto {
  @ChoiceField(IdentityCheck.options.filter((each) => each !== 'not-shown'), { description: 'By what it was shown' })
  identity: IdentityCheck;

  @DayField({ optional: true, description: 'Today unless given; not before the request came' })
  on?: string;
}

export class LinkDto {
  @IdsField(0, 20, { description: 'All disputes it is about' })
  disputes: string[];
}

export class ExtensionDto {
  @ChoiceField(ExtensionReason.options)
  reason: ExtensionReason;
}

const removable = ['phone', 'idNumber', 'address'] as const;

/** Of a party's record what was wrong: what is not named stays as it is kept. */
export class CorrectionDto {
  @ChoiceField(Side.options, { optional: true })
  role?: Side;

  @ChoiceField(PartyKind.options, { optional: true })
  kind?: PartyKind;

  @TextField(100, { optional: true })
  name?: string;

  @field(phoneSchema, { optional: true }, IsPhone())
  phone?: string;

  @field(idNumberSchema, { optional: true }, IsIdNumber())
  idNumber?: string;

  @TextField(200, { optional: true })
  address?: string;

  @ChoicesField(removable, { optional: true, description: 'What is wrong and has nothing right in its place: kept no more' })
  remove?: (typeof removable)[number][];
}

@ApiSchema({ description: 'What is needed besides the outcome is told by the kind of the request: see the answers of a 409' })
export class AnswerDto {
  @ChoiceField(RequestOutcome.options)
  outcome: RequestOutcome;

  @ChoiceField(RequestGround.options, { optional: true, description: 'Why not, or not all of it' })
  ground?: RequestGround;

  @IdsField(1, 200, {
    optional: true,
    description: 'The person’s own party records: what the copy holds, what is corrected, what is erased',
  })
  records?: string[];

  @FlagField({ optional: true, description: 'The copy holds the matter as it was told, too: nobody else’s rights stand against it' })
  narrative?: boolean;

  @FlagField({ optional: true, description: 'All that is kept of people in these disputes is erased, in every service' })
  whole?: boolean;

  @PartField(CorrectionDto, { optional: true, description: 'Of the record named, the fields that were wrong, as they are right' })
  corrected?: CorrectionDto;

  @TextField(4000, { optional: true, description: 'What the person is told; sealed' })
  @Multiline()
  words?: string;
}

export class RequestDisclosureDto {
  @TextField(200, { description: 'Why it is needed; kept in the audit log' }, 2)
  purpose: string;
}
