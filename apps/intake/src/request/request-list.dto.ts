import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import {
  ChoiceField,
  CountField,
  CountedPage,
  DayCursorField,
  FlagField,
  IdField,
  LimitField,
  NumberField,
  OrderField,
  SortField,
} from '#access';
import type { Order } from '#access';
import { ApplicantStanding, ExtensionReason, IdentityCheck, ReopeningReason, RequestGround, RequestKind, RequestOutcome } from '#contracts';
import { ActNow } from '#chassis';
import { DisputeView, MaskedPartyDto } from '../dispute/dispute-list.dto.js';

import { acts } from './acts.js';
import type { RequestAct } from './acts.js';

export const requestStatuses = ['received', 'answered', 'withdrawn'] as const;

export const requestSorts = ['due', 'received'] as const;

class Filters {
  @ChoiceField(requestStatuses, { optional: true, description: 'Of those to be answered the one that is due first comes first' })
  status?: (typeof requestStatuses)[number];

  @ChoiceField(RequestKind.options, { optional: true })
  kind?: RequestKind;

  @SortField(requestSorts, 'By the day it is due unless said')
  sort?: (typeof requestSorts)[number];

  @OrderField('Descending unless said; of those to be answered by the day they are due ascending')
  order?: Order;

  @DayCursorField()
  cursor?: string;
}

export class RequestQuery extends Filters {
  @IdField({ optional: true, description: 'Those about this dispute' })
  dispute?: string;

  @ChoiceField(['true'], { optional: true, description: 'Only those of which the person is still to be told something' })
  toTell?: 'true';

  @LimitField()
  limit: number = 50;

  @CountField()
  count?: 'true';
}

/** Whom one looks for stands in no address. */
export class RequestSearch extends Filters {
  @NumberField(1, 200, { optional: true, description: 'How many at most; 50 unless given' })
  limit: number = 50;

  @FlagField({ optional: true, description: 'Say how many there are' })
  count?: boolean;

  @ApiProperty({ minLength: 2, maxLength: 100, description: 'The whole name, phone or ID number of who asked' })
  @IsString()
  @Length(2, 100)
  q: string;
}

export class RequestView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() sequence: number;
  @ApiProperty({ enum: requestStatuses }) status: string;
  @ApiProperty({ enum: RequestKind.options }) kind: string;
  @ApiProperty({ enum: ApplicantStanding.options }) standing: string;
  @ApiProperty({ enum: IdentityCheck.options }) identity: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When that was shown' }) identityOn: string | null;
  @ApiProperty({ type: MaskedPartyDto, nullable: true }) applicant: MaskedPartyDto | null;
  @ApiProperty({ description: 'Took it, and answers for it' }) unit: string;
  @ApiProperty({ type: [String] }) disputes: readonly string[];
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ description: 'Days that are left until it is due; less than none once it is overdue' }) daysLeft: number;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ enum: ExtensionReason.options, nullable: true }) extension: string | null;
  @ApiProperty({ enum: RequestOutcome.options, nullable: true }) outcome: string | null;
  @ApiProperty({ enum: RequestGround.options, nullable: true }) ground: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) answeredOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit that decided; answers of old do not say it' }) answeredBy:
    string | null;
  @ApiProperty({ type: [String], description: 'The person’s own records, as the answer names them' }) records: readonly string[];
  @ApiProperty() narrative: boolean;
  @ApiProperty({
    enum: ReopeningReason.options,
    nullable: true,
    description: 'Why the restriction it was answered with has ended: the person is still to be told',
  })
  toTell: string | null;
}

export class RequestPage extends CountedPage {
  @ApiProperty({ type: [RequestView] }) items: RequestView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

class ConcernedDispute extends DisputeView {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'From then on it may be erased; nothing while it is handled' })
  keptUntil: string | null;
}

export class RequestActDto extends ActNow<RequestAct> {
  @ApiProperty({ enum: acts }) override act: RequestAct;
}

export class RequestDetail extends RequestView {
  @ApiProperty({ type: [ConcernedDispute], description: 'Of the disputes it is about those within the jurisdiction' })
  concerned: ConcernedDispute[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'To when the answer could be put off; nothing where it cannot',
  })
  extendableTo: string | null;

  @ApiProperty({
    type: [RequestActDto],
    description: 'What whoever asks may do with it now, and why not the rest; an answer is its outcome, with its ground behind a colon',
  })
  acts: readonly RequestActDto[];
}

export class RequestDisclosure {
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional() phone?: string;
  @ApiPropertyOptional() idNumber?: string;
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional({ description: 'Whom it concerns, where that is not who asks' }) about?: string;
  @ApiProperty({ type: String, nullable: true, description: 'What they asked, in their own words' }) words: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What they were told' }) answer: string | null;
}
