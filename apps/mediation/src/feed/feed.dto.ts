import { ApiProperty } from '@nestjs/swagger';
import { FlagField, NumberField } from '#access';

export class UnitFeedDto {
  @FlagField({ optional: true, description: 'What was given out before ends' })
  renew?: boolean;
}

export class PartyFeedDto extends UnitFeedDto {
  @NumberField(1, 200, { description: 'Whose, by its number in the case' })
  party: number;
}

export class FeedDto {
  @ApiProperty({ description: 'To be asked by whoever has it, without signing in: below the origin of these doors' })
  path: string;

  @ApiProperty({ type: 'integer', description: 'Goes up with each renewal' })
  generation: number;
}
