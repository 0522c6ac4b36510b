import { ChoiceField, Multiline, PartField, PartsField, TextField, field } from '#access';
import { PartyKind, Side } from '#contracts';
import { IsIdNumber, IsPhone, idNumberSchema, phoneSchema } from '#sealed';
import { ConsentSaidDto, NoticeGivenDto } from './entered.dto.js';

export class PartyDto {
  @ChoiceField(Side.options)
  role: Side;

  @ChoiceField(PartyKind.options)
  kind: PartyKind;

  @TextField(100)
  name: string;

  @field(phoneSchema, { optional: true, description: 'Mobile, landline with area code, or 400 number' }, IsPhone())
  phone?: string;

  @field(
    idNumberSchema,
    { optional: true, description: 'GB 11643, with its check character; not asked for unless the matter needs it' },
    IsIdNumber(),
  )
  idNumber?: string;

  @TextField(200, { optional: true })
  address?: string;

  @PartField(NoticeGivenDto, { optional: true, description: 'That it was told its rights and duties; left out, it was not yet' })
  notice?: NoticeGivenDto;

  @PartField(ConsentSaidDto, {
    optional: true,
    description: 'What it answered when it was asked; left out, it was not yet, and whoever applies has consented by that',
  })
  consent?: ConsentSaidDto;
}

export const Parties = () => PartsField(PartyDto, { least: 1, most: 50 });

export class PartiesDto {
  @Parties()
  parties: PartyDto[];

  @TextField(4000, { optional: true })
  @Multiline()
  summary?: string;
}
