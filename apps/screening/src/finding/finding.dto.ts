import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  CodeField,
  CountField,
  CountedPage,
  IdField,
  LimitField,
  OrderField,
  PeriodField,
  SortField,
  TextField,
  TownshipField,
  UnitField,
  VillageField,
} from '#access';
import type { Order } from '#access';
import { ActNow } from '#chassis';
import { DismissalReason, FindingOutcome, Handling, PersonalData, PlaceKind, Risk } from '#contracts';
import { WrittenDto } from '../written.dto.js';
import { acts } from './acts.js';
import type { FindingAct } from './acts.js';
import type { Finding } from './finding.js';

const statuses = ['reported', 'prevented', 'dismissed', 'dispute'] as const;
const fates = ['reported', 'prevented', 'dismissed', ...FindingOutcome.options, ...Handling.options] as const;

export const findingSorts = ['found', 'risk'] as const;
export type FindingSort = (typeof findingSorts)[number];

export class FindingQueryDto {
  @ChoiceField(statuses, { optional: true })
  status?: (typeof statuses)[number];

  @IdField({ optional: true })
  round?: string;

  @UnitField({ optional: true, description: 'Who found it' })
  unit?: string;

  @TownshipField({ optional: true })
  township?: string;

  @VillageField({ optional: true })
  village?: string;

  @CodeField({ optional: true })
  category?: string;

  @PeriodField({ optional: true, description: 'Of rounds of that period' })
  period?: string;

  @UnitField({ optional: true, description: 'Of the rounds of that unit and, of a township, of its villages' })
  under?: string;

  @ChoiceField(fates, { optional: true, description: 'What became of them: as they stand, or as the dispute does that each became' })
  fate?: (typeof fates)[number];

  @SortField(findingSorts, 'By when it was found unless said')
  sort?: FindingSort;

  @OrderField('Descending unless said: the latest, the gravest first')
  order?: Order;

  @CountField()
  count?: 'true';

  @IdField({ optional: true, description: 'The `next` of the page before, in the same order' })
  cursor?: string;

  @LimitField()
  limit?: number;
}

/** Without its words, which are sealed: see disclosures. */
export class FindingDto implements Finding {
  @ApiProperty({ format: 'uuid', description: 'Also the dispute’s, when it becomes one' })
  id: string;
  @ApiProperty()
  sequence: number;
  @ApiProperty({ enum: statuses })
  status: Finding['status'];
  @ApiProperty({ format: 'uuid' })
  round: string;
  @ApiProperty()
  unit: string;
  @ApiProperty({ type: String, nullable: true })
  department: string | null;
  @ApiProperty()
  township: string;
  @ApiProperty({ type: String, nullable: true })
  village: string | null;
  @ApiProperty()
  category: string;
  @ApiProperty({ enum: PlaceKind.options })
  place: PlaceKind;
  @ApiProperty({ enum: Risk.options })
  risk: Risk;
  @ApiProperty({ type: Number, nullable: true })
  people: number | null;
  @ApiProperty({ enum: DismissalReason.options, nullable: true, type: String })
  dismissal: DismissalReason | null;
  @ApiProperty({
    enum: [...FindingOutcome.options, ...Handling.options],
    nullable: true,
    type: String,
    description: 'How the dispute stands that it became',
  })
  outcome: FindingOutcome | Handling | null;
  @ApiProperty({ type: String, nullable: true, description: 'Which department answers for that dispute' })
  lead: string | null;
  @ApiProperty({ type: [String], description: 'Units that have a part in that dispute beside those who answer (协办)' })
  joint: readonly string[];
  @ApiProperty({ enum: PersonalData.options, description: 'Its words: kept, only kept, or gone' })
  personalData: Finding['personalData'];
}

export class FindingActDto extends ActNow<FindingAct> {
  @ApiProperty({ enum: acts }) override act: FindingAct;
}

export class FindingDetailDto extends FindingDto {
  @ApiProperty({ type: WrittenDto, nullable: true, description: 'That it was described; no word of it, and nothing once that is gone' })
  written: WrittenDto | null;
  @ApiProperty({ type: [FindingActDto], description: 'What whoever asks may do with it now, and why not the rest' })
  acts: readonly FindingActDto[];
}

export class FindingsDto extends CountedPage {
  @ApiProperty({ type: [FindingDto] })
  items: FindingDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class DismissalDto {
  @ChoiceField(DismissalReason.options)
  reason: DismissalReason;
}

export class DisclosureDto {
  @TextField(200, { description: 'Why it is opened; goes into the audit log' })
  purpose: string;
}

export class DisclosedDto {
  @ApiProperty()
  summary: string;
}
