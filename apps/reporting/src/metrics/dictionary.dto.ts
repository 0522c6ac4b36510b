import { ApiProperty } from '@nestjs/swagger';
import { counted } from './metric.js';

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

export class FigureDto {
  @ApiProperty({ enum: counted, example: 'settled', description: 'As the boards call it; `fate.…` is one of what became of findings' })
  figure: (typeof counted)[number];
  @ApiProperty({ description: 'In the language asked for' })
  name: string;
  @ApiProperty({ description: 'What it counts, in words' })
  meaning: string;
}

export class DictionaryDto {
  @ApiProperty({ type: [MetricDto] })
  items: MetricDto[];
  @ApiProperty({ type: [FigureDto] })
  figures: FigureDto[];
}
