import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { IsId } from '#access';
import { DismissalReason, FindingOutcome, PlaceKind, Risk } from '#contracts';
import { Given, PageQueryDto } from '../lists.dto.js';
import type { Finding } from './finding.js';

const CODE = '^[a-z][a-z0-9-]{1,39}$';
const UNIT = '^(\\d{9}|\\d{12}|[a-z][a-z0-9-]{1,39})$';
const statuses = ['reported', 'prevented', 'dismissed', 'dispute'] as const;

export class FindingQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: statuses })
  @Given()
  @IsIn(statuses)
  status?: (typeof statuses)[number];

  @ApiPropertyOptional({ format: 'uuid' })
  @Given()
  @IsId()
  round?: string;

  @ApiPropertyOptional({ pattern: UNIT, description: 'Who found it' })
  @Given()
  @Matches(new RegExp(UNIT))
  unit?: string;

  @ApiPropertyOptional({ pattern: '^\\d{9}$' })
  @Given()
  @Matches(/^\d{9}$/)
  township?: string;

  @ApiPropertyOptional({ pattern: '^\\d{12}$' })
  @Given()
  @Matches(/^\d{12}$/)
  village?: string;

  @ApiPropertyOptional({ pattern: CODE })
  @Given()
  @Matches(new RegExp(CODE))
  category?: string;
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
  @ApiProperty({ enum: FindingOutcome.options, nullable: true, type: String, description: 'How the dispute stands that it became' })
  outcome: FindingOutcome | null;
}

export class FindingsDto {
  @ApiProperty({ type: [FindingDto] })
  items: FindingDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class DismissalDto {
  @ApiProperty({ enum: DismissalReason.options })
  @IsIn(DismissalReason.options)
  reason: DismissalReason;
}

export class DisclosureDto {
  @ApiProperty({ maxLength: 200, description: 'Why it is opened; goes into the audit log' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  purpose: string;
}

export class DisclosedDto {
  @ApiProperty()
  summary: string;
}
