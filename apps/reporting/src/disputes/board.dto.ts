import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { BoardPeriodField, ChoiceField, CodeField, QueryNumberField, TownshipField, field } from '#access';
import { patterns } from '#contracts';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';
import type { BoardKey } from './board.projection.js';
import { BoardPeriodDto } from './period.dto.js';
import { outcomes } from './standing.js';
import type { Outcome } from './standing.js';
import { SumsDto } from './sums.dto.js';
import { NOBODY, parts } from './whose.projection.js';
import type { BoardFilter, Part } from './whose.projection.js';

const keys = ['township', 'village', 'lead', 'category', 'tier', 'outcome'] as const satisfies readonly BoardKey[];

const leadPattern = `^(${NOBODY}|${patterns.code.slice(1, -1)})$`;
const villagePattern = `^(${NOBODY}|${patterns.village.slice(1, -1)})$`;

/** What the disputes of a board, or of a list of them, are held to. */
export class BoardFilterDto implements BoardFilter {
  @TownshipField({ optional: true, description: '乡镇、街道: nine digits' })
  township?: string;

  @field(
    { type: 'string', pattern: villagePattern, example: '510722101002' },
    { optional: true, description: '村、社区; `-`: it lies in none' },
    Matches(new RegExp(villagePattern)),
  )
  village?: string;

  @field(
    { type: 'string', pattern: leadPattern, example: 'justice' },
    { optional: true, description: '主责部门; `-`: no department leads yet' },
    Matches(new RegExp(leadPattern)),
  )
  lead?: string;

  @CodeField({ optional: true })
  category?: string;

  @QueryNumberField(0, 9, { description: '0: not on the ladder yet' })
  tier?: number;

  @ChoiceField(outcomes, { optional: true })
  outcome?: Outcome;

  @ChoiceField(parts, {
    optional: true,
    description:
      '`own`, unless said: what they answer for or oversee, each dispute counted once; `joint` (协办): what they only have a part in',
  })
  part?: Part;
}

const OF_PERIOD =
  '2026-W48, 2026-11, 2026-Q4, 2026, or `week`, `month`, `quarter`, `year` for the one that is running. Without one it is all until now';

export class PeriodQueryDto extends BoardFilterDto {
  @BoardPeriodField({ optional: true, description: OF_PERIOD })
  period?: string;
}

export class BoardQueryDto extends PeriodQueryDto {
  @ChoiceField(keys, { description: 'What the rows are; `village`: of one township' })
  by: BoardKey;
}

export class BoardRowDto extends SumsDto {
  @ApiProperty({ description: 'The code of the row; empty where no department leads yet' })
  key: string;
  @ApiProperty({ type: String, nullable: true, description: 'The name of the unit, if the row is one' })
  name: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Metric settled-of-accepted; null when there is none, and in a period, which holds both of different disputes',
  })
  settledOfAccepted: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Metric settled-of-concluded; null when there is none' })
  settledOfConcluded: number | null;
  @ApiProperty({
    description:
      'Disputes of which something that was said is not in this row’s figures and rates yet, or that are missing in it; once it is, they may lie in another row',
  })
  incomplete: number;
  @ApiProperty({ description: 'Of the incomplete ones those that are in none of this row’s figures yet, not even its total' })
  uncounted: number;
}

export class BoardDto {
  @ApiProperty({
    type: BoardPeriodDto,
    nullable: true,
    description:
      'What the figures are of; null: all until now. In a period total, accepted, people, amountYuan and dangers are of what was registered in it, open and undecided of what was so at its end, all else of what came to stand so in it and stood so at its end',
  })
  period: BoardPeriodDto | null;
  @ApiProperty({ type: [BoardRowDto] })
  items: BoardRowDto[];
  @ApiProperty({ description: 'Disputes whose figures are not complete' })
  incomplete: IncompleteDto;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Everything that intake and mediation said before is in the figures, save what is counted as incomplete; null until all of both was heard once. A service that is away does not move it on',
  })
  asOf: string | null;
}
