import { ApiProperty } from '@nestjs/swagger';

export class MetricDto {
  @ApiProperty({ example: 'settled-of-accepted' })
  metric: string;
  @ApiProperty({ description: 'Which formula: a changed one is a new version' })
  version: number;
  @ApiProperty({ description: 'In the language asked for' })
  name: string;
  @ApiProperty({ description: 'In words, with what its denominator is' })
  formula: string;
}

export class DictionaryDto {
  @ApiProperty({ type: [MetricDto] })
  items: MetricDto[];
}
