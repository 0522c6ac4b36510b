import { ApiProperty } from '@nestjs/swagger';
import { DisclosedPartyDto, statuses } from '../dispute/dispute-list.dto.js';
import { Ending, PersonalData, RequestKind } from '#contracts';

class OpenedByDto {
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'How often that unit opened records of the dispute' }) times: number;
  @ApiProperty({ format: 'date' }) lastOn: string;
}

export const otherKeepers = ['mediation', 'screening'] as const;

class CopiedDispute {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '〔2026〕第123号' }) number: string;
  @ApiProperty() category: string;
  @ApiProperty() channel: string;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
  @ApiProperty({ type: String, nullable: true }) lead: string | null;
  @ApiProperty() registeredBy: string;
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty({ enum: statuses }) status: string;
  @ApiProperty({ enum: Ending.options, nullable: true }) outcome: string | null;
  @ApiProperty({ enum: PersonalData.options }) personalData: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Nothing while it is handled' }) keptUntil: string | null;
  @ApiProperty({ type: [DisclosedPartyDto], description: 'The person’s own records' }) parties: DisclosedPartyDto[];
  @ApiProperty({ type: [String], description: 'The matter as it was told, where that touches nobody else’s rights' }) summaries: string[];
  @ApiProperty({ type: [OpenedByDto], description: 'Who was shown records of this dispute' }) openedBy: OpenedByDto[];
  @ApiProperty({ enum: otherKeepers, isArray: true, description: 'Where documents of the file are kept that are others’ as well' })
  keptElsewhere: (typeof otherKeepers)[number][];
}

export const COPY_SCHEMA = 'junan.person-copy.v1';

/** What a person gets of what is kept of them: to read, and for a machine to read. */
export class PersonCopy {
  @ApiProperty({ enum: [COPY_SCHEMA], description: 'What this file looks like; another look has another name' }) schema: string;
  @ApiProperty({ format: 'uuid', description: 'The request it answers' }) request: string;
  @ApiProperty({ enum: RequestKind.options }) kind: string;
  @ApiProperty({ format: 'date' }) madeOn: string;
  @ApiProperty({ description: 'Made it' }) unit: string;
  @ApiProperty({ type: [CopiedDispute] }) disputes: CopiedDispute[];
}
