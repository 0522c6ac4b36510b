import { ApiProperty } from '@nestjs/swagger';
import {
  BoundField,
  ChoiceField,
  ChoicesField,
  CodeField,
  CodesField,
  DayField,
  FlagField,
  NumberField,
  PartField,
  PartsField,
  TextField,
} from '#access';
import { PlaceKind, Risk } from '#contracts';
import type { UnitLevel } from '#kernel';

const levels = ['village', 'township', 'department', 'county'] as const;
const TIERS = 9;

export class LadderVenueDto {
  @CodeField({ description: 'As sessions name it; court and other are beside any ladder', example: 'group' })
  code: string;

  @TextField(40, { description: 'Its Chinese name' })
  zh: string;

  @TextField(40, { description: 'Its English name' })
  en: string;

  @ChoiceField(levels, { description: 'Which units sit there; a group (社、组) has none of its own and is of its village' })
  level: UnitLevel;
}

export class HeightsDto {
  @NumberField(1, TIERS)
  village: number;

  @NumberField(1, TIERS)
  township: number;

  @NumberField(1, TIERS)
  department: number;

  @NumberField(1, TIERS)
  county: number;
}

export class NewRungDto {
  @CodesField({ least: 1, most: 12 }, { description: 'The venues of this tier, by their codes' })
  venues: string[];

  @NumberField(1, 99, { description: 'After so many the next door is offered' })
  attempts: number;

  @BoundField(1, 366, { description: 'In which it is to end here; null or left out, as long as it takes' })
  days?: number | null;
}

export class NewEntryRuleDto {
  @NumberField(1, TIERS, { description: 'Where what fits enters' })
  tier: number;

  @FlagField({ description: 'Whether it lies in another county as well', optional: true })
  crossCounty?: boolean;

  @FlagField({ description: 'Whether it lies in another township of the county as well', optional: true })
  crossTownship?: boolean;

  @FlagField({ description: 'Whether it lies in a village, or in the township alone', optional: true })
  inVillage?: boolean;

  @ChoicesField(PlaceKind.options, { description: 'In which kinds of places', optional: true })
  places?: PlaceKind[];

  @CodesField({ least: 1, most: 60 }, { description: 'Of which categories', optional: true })
  categories?: string[];

  @CodesField({ least: 1, most: 60 }, { description: 'By which channels it came', optional: true })
  channels?: string[];

  @ChoicesField(Risk.options, { description: 'Of which risk', optional: true })
  risks?: Risk[];
}

/**
 * A new version of the ladder, whole. What is opened from its day on goes by it; what was opened before keeps its own. Whatever a version
 * that was read says of the ladder can be sent as it is.
 */
export class NewLadderDto {
  @TextField(60, { description: 'What people call it' })
  name: string;

  @DayField({ description: 'From which day on; not in the past', example: '2099-01-01' })
  effectiveOn: string;

  @PartsField(LadderVenueDto, { least: 1, most: 24 })
  venues: LadderVenueDto[];

  @PartField(HeightsDto, { description: 'How high units of each level stand: as high as the lowest venue of a tier may hold it' })
  heights: HeightsDto;

  @PartsField(NewRungDto, { least: 1, most: TIERS }, { description: 'The tiers, from below' })
  rungs: NewRungDto[];

  @BoundField(1, 366, { description: 'In which the whole of it is to be climbed; null or left out, as long as it takes' })
  days?: number | null;

  @PartsField(
    NewEntryRuleDto,
    { least: 0, most: 60 },
    { description: 'The first that fits decides; where none does it enters at the bottom' },
  )
  entry: NewEntryRuleDto[];

  @CodesField({ least: 0, most: 60 }, { description: 'Categories in which an agreement may touch status, which no court confirms' })
  identityCategories: string[];

  @BoundField(1, 3_650, { description: 'In which a session is entered after it was held; null or left out, whenever' })
  enteredWithinDays?: number | null;
}

export class RungDto {
  @ApiProperty({ type: [String], description: 'Codes of its venues' }) venues: readonly string[];
  @ApiProperty({ type: 'integer' }) attempts: number;
  @ApiProperty({ type: 'integer', nullable: true }) days: number | null;
}

export class EntryRuleDto {
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: 'boolean', required: false }) crossCounty?: boolean;
  @ApiProperty({ type: 'boolean', required: false }) crossTownship?: boolean;
  @ApiProperty({ type: 'boolean', required: false }) inVillage?: boolean;
  @ApiProperty({ enum: PlaceKind.options, isArray: true, required: false }) places?: readonly PlaceKind[];
  @ApiProperty({ type: [String], required: false }) categories?: readonly string[];
  @ApiProperty({ type: [String], required: false }) channels?: readonly string[];
  @ApiProperty({ enum: Risk.options, isArray: true, required: false }) risks?: readonly Risk[];
}

export class LadderDto {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'string', format: 'date' }) effectiveOn: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) enteredAt: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The unit; null where it came with the release or was written by hand' })
  enteredBy: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The desk whose ladder it is, where it came with a mediation from there' })
  adoptedFrom: string | null;
  @ApiProperty({ type: [LadderVenueDto] }) venues: readonly LadderVenueDto[];
  @ApiProperty({ type: HeightsDto }) heights: HeightsDto;
  @ApiProperty({ type: [RungDto] }) rungs: readonly RungDto[];
  @ApiProperty({ type: 'integer', nullable: true }) days: number | null;
  @ApiProperty({ type: [EntryRuleDto] }) entry: readonly EntryRuleDto[];
  @ApiProperty({ type: [String] }) identityCategories: readonly string[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'So long after it was held a session may be entered' })
  enteredWithinDays: number | null;
}

export class LadderVersionDto extends LadderDto {
  @ApiProperty({ enum: ['coming', 'current', 'past', 'adopted'], description: 'Whether what is opened today goes by it' })
  standing: 'coming' | 'current' | 'past' | 'adopted';
}

export class LaddersDto {
  @ApiProperty({ type: 'integer', description: 'The newest version, to be sent as If-Match with the next' }) sequence: number;
  @ApiProperty({ type: [LadderVersionDto], description: 'All there were, the newest first' }) items: readonly LadderVersionDto[];
}
