import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { DayField, UnitField } from '#access';

export class AbolitionDto {
  @DayField({ description: 'Since when it is no more; today or before' })
  on: string;

  @UnitField({
    optional: true,
    description: 'Which stands in its place; left out only where it leaves nothing that somebody has to answer for',
  })
  successor?: string;
}

/** An official name in the letters that such names are written in. */
const NAME = '^[一-龥A-Za-z0-9()（）·、]{2,40}$';

export class RenamingDto {
  @ApiProperty({ pattern: NAME, example: '石桥社区居民委员会', description: 'The official name from now on' })
  @Matches(new RegExp(NAME))
  name: string;
}

export class UnitReceiptDto {
  @ApiProperty({ example: '510722101201', description: 'The code of the unit' }) id: string;
  @ApiProperty({ description: 'To be sent as If-Match with the next change' }) sequence: number;
}
