import { ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceField, Multiline, Optional, PartField, PartsField, TextField } from '#access';
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

  @ApiPropertyOptional({ ...phoneSchema, description: 'Mobile, landline with area code, or 400 number' })
  @Optional()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ ...idNumberSchema, description: 'GB 11643, with its check character; not asked for unless the matter needs it' })
  @Optional()
  @IsIdNumber()
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
