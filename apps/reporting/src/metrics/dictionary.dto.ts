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

class InPeriodDto {
  @ApiProperty({ description: 'What it is called there' })
  name: string;
  @ApiProperty({ description: 'What of the period it counts, in words' })
  meaning: string;
}

export class FigureDto {
  @ApiProperty({ enum: counted, example: 'settled', description: 'As the boards call it; `fate.…` is one of what became of findings' })
  figure: (typeof counted)[number];
  @ApiProperty({ description: 'In the language asked for' })
  name: string;
  @ApiProperty({ description: 'What it counts, in words' })
  meaning: string;
  @ApiProperty({ type: InPeriodDto, nullable: true, description: 'The same on a board of one period; null where a board is always of one' })
  inPeriod: InPeriodDto | null;
}

export class DictionaryDto {
  @ApiProperty({ type: [MetricDto] })
  items: MetricDto[];
  @ApiProperty({ type: [FigureDto] })
  figures: FigureDto[];
}
