import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChoicesField, TextField } from '#access';
import { PartyField, PartyKind, Side } from '#contracts';

/** What a session is called for and a paper is made out with; a number or an address is asked for where the matter needs it. */
export const usual: readonly PartyField[] = ['role', 'kind', 'name', 'phone'];

export class PartiesQuestionDto {
  @TextField(200, { description: 'Why they are needed; goes into the audit log of intake' })
  purpose: string;

  @ChoicesField(PartyField.options, { optional: true, description: `What is needed of them; ${usual.join(', ')} unless given` })
  fields?: PartyField[];
}

class PartyOfDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional({ enum: Side.options }) role?: Side | undefined;
  @ApiPropertyOptional({ enum: PartyKind.options }) kind?: PartyKind | undefined;
  @ApiPropertyOptional() name?: string | undefined;
  @ApiPropertyOptional() phone?: string | undefined;
  @ApiPropertyOptional() idNumber?: string | undefined;
  @ApiPropertyOptional() address?: string | undefined;
}

export class PartiesOfDto {
  @ApiProperty({ type: [PartyOfDto], description: 'As intake has them now; nothing of it is kept here' })
  parties: readonly PartyOfDto[];
}
