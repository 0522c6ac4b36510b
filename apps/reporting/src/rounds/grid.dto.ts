import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, PeriodField, QueryNumberField, TownshipField } from '#access';
import { Cadence } from '#contracts';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';

export class ScreeningGridQueryDto {
  @PeriodField({ optional: true, description: 'The last that is shown, which says what the columns are; the last there is when left out' })
  until?: string;

  @ChoiceField(Cadence.options, { optional: true, description: 'Where no period is named: what the columns are' })
  cadence?: Cadence;

  @QueryNumberField(1, 53, { description: 'How many at most; 26 unless given' })
  periods?: number;

  @TownshipField({ optional: true, description: 'Of its units alone' })
  township?: string;
}

export class GridPeriodDto {
  @ApiProperty({ example: '2026-W48' })
  period: string;
  @ApiProperty({ format: 'date' })
  first: string;
  @ApiProperty({ format: 'date' })
  last: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the last of its rounds is due; null where there are none',
  })
  dueAt: string | null;
}

export class GridRowDto {
  @ApiProperty()
  unit: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String, nullable: true })
  township: string | null;
  @ApiProperty({ description: 'False where the unit is no more' })
  active: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Which unit stands in its place' })
  successor: string | null;
  @ApiProperty({
    pattern: '^[mnzZfFbe.?]*$',
    example: 'bbzzfmn',
    description:
      'A letter a period: m missing; n not yet due; z zero, f with findings, in time; Z, F the same, late; b before the unit had a round; e it had ended; . no round; ? something that was said is not known yet',
  })
  states: string;
  @ApiProperty({ type: [Number], description: 'How many findings each f and F has, in their order' })
  found: readonly number[];
}

export class ScreeningGridDto {
  @ApiProperty({ enum: Cadence.options, isArray: true, description: 'By what there are rounds' })
  cadences: readonly Cadence[];
  @ApiProperty({ type: [GridPeriodDto], description: 'The last at the end' })
  periods: readonly GridPeriodDto[];
  @ApiProperty({ type: String, nullable: true, description: 'The last period of what comes before, where anything does' })
  earlier: string | null;
  @ApiProperty({ type: String, nullable: true })
  later: string | null;
  @ApiProperty({ type: [GridRowDto], description: 'Every unit that had a round in them' })
  items: readonly GridRowDto[];
  @ApiProperty({ description: 'Rounds that are not known as they stand' })
  incomplete: IncompleteDto;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Everything that screening said, and intake of the units, before is in it, save what is incomplete',
  })
  asOf: string | null;
}
