import { ApiProperty } from '@nestjs/swagger';

export class IncompleteDto {
  @ApiProperty({
    description:
      'Of how many something that was said is not in the figures, since it waits for another try or is a dead letter. “As of” overstates for these',
  })
  count: number;
  @ApiProperty({ description: 'How many of them belong to no row that is shown, or to one that is not known; the others mark their rows' })
  unplaced: number;
  @ApiProperty({ description: 'Messages of which nobody can read what they concern. The county alone is told' })
  unreadable: number;
}
