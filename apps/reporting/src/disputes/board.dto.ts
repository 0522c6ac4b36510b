import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, CodeField, QueryNumberField, TownshipField, field } from '#access';
import { patterns } from '#contracts';
import { IncompleteDto } from '../incomplete/incomplete.dto.js';
import type { BoardKey } from './board.projection.js';
import { outcomes } from './standing.js';
import type { Outcome } from './standing.js';
import { NOBODY, parts } from './whose.projection.js';
import type { BoardFilter, Part } from './whose.projection.js';

const keys = ['township', 'lead', 'category', 'tier', 'outcome'] as const satisfies readonly BoardKey[];

const leadPattern = `^(${NOBODY}|${patterns.code.slice(1, -1)})$`;

/** What the disputes of a board, or of a list of them, are held to. */
export class BoardFilterDto implements BoardFilter {
  @TownshipField({ optional: true, description: '乡镇、街道: nine digits' })
  township?: string;

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

export class BoardQueryDto extends BoardFilterDto {
  @ChoiceField(keys, { description: 'What the rows are' })
  by: BoardKey;
}

export class BoardRowDto {
  @ApiProperty({ description: 'The code of the row; empty where no department leads yet' })
  key: string;
  @ApiProperty({ type: String, nullable: true, description: 'The name of the unit, if the row is one' })
  name: string | null;
  @ApiProperty({ description: 'All that were registered' })
  total: number;
  @ApiProperty({ description: 'Not accepted, on one of the five grounds' })
  refused: number;
  @ApiProperty({ description: 'Whether they are admitted is still left open' })
  undecided: number;
  @ApiProperty({ description: 'A question was answered (咨询解答)' })
  advised: number;
  @ApiProperty({ description: 'An authority handled or ruled it (行政处理、裁决、复议)' })
  administrative: number;
  @ApiProperty({ description: 'Decided by arbitration (仲裁)' })
  arbitrated: number;
  @ApiProperty({ description: 'Decided by a court (司法裁判)' })
  judged: number;
  @ApiProperty({ description: 'advised + administrative + arbitrated + judged: neither refusals nor mediations that failed' })
  otherwise: number;
  @ApiProperty({ description: 'total − refused − undecided − otherwise' })
  accepted: number;
  @ApiProperty()
  open: number;
  @ApiProperty({ description: 'accepted − open' })
  concluded: number;
  @ApiProperty({ description: 'By an agreement on the whole' })
  settled: number;
  @ApiProperty({ description: 'By an agreement on a part' })
  settledInPart: number;
  @ApiProperty({ description: 'Concluded without an agreement: unsettled, withdrawn or left for another route' })
  terminated: number;
  @ApiProperty()
  unsettled: number;
  @ApiProperty()
  withdrawn: number;
  @ApiProperty()
  left: number;
  @ApiProperty({ description: 'People in these disputes, as far as known' })
  people: number;
  @ApiProperty({ description: 'Whole yuan in question, as far as known' })
  amountYuan: number;
  @ApiProperty({ description: 'How often it was reported what these disputes may turn into (Mediation Law art 25)' })
  dangers: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Metric settled-of-accepted; null when there is none' })
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
