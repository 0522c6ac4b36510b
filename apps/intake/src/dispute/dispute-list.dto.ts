import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import {
  CaseNumberField,
  ChoiceField,
  CodeField,
  CountField,
  CountedPage,
  DayField,
  DepartmentField,
  FlagField,
  LimitField,
  ListCursorField,
  NumberField,
  OrderField,
  SortField,
  TownshipField,
  VillageField,
} from '#access';
import type { Order } from '#access';
import { ActNow, ReceiptDto } from '#chassis';
import { Ending, PartyKind, PersonalData, PlaceKind, RefusalGround, Risk, Route, Side } from '#contracts';
import { acts, rowActs } from './acts.js';
import type { DisputeAct, RowAct } from './acts.js';
import type { Words } from './put-right.js';
import { DangerReportView, DecidedView } from './admission.dto.js';
import { CorrectedEntryDto, VoidedEntryDto } from './put-right.dto.js';
import { channels } from './channels.js';
import { sorts } from './dispute-order.js';
import type { Sort } from './dispute-order.js';
import { EnteredConsentDto, EnteredNoticeDto } from './entered.dto.js';
import { seats, standings } from './seat.js';
import type { Standing } from './seat.js';

export const statuses = ['registered', 'undecided', 'assigned', 'accepted', 'closed', 'refused', 'voided'] as const;

const clocks = ['soon', 'overdue'] as const;

class Filters {
  @ChoiceField(statuses, { optional: true })
  status?: (typeof statuses)[number];

  @CodeField({ optional: true })
  category?: string;

  @TownshipField({ optional: true })
  township?: string;

  @VillageField({ optional: true })
  village?: string;

  @DepartmentField({ optional: true })
  lead?: string;

  @ChoiceField(channels, { optional: true })
  channel?: string;

  @ChoiceField(['true'], { optional: true, description: 'Only what waits for the county to say who answers' })
  bounced?: 'true';

  @ChoiceField(Risk.options, { optional: true })
  risk?: Risk;

  @ChoiceField(clocks, { optional: true, description: 'Only what runs out soon, or has run out' })
  clock?: (typeof clocks)[number];

  @DayField({ optional: true, description: 'Registered on this day or later' })
  from?: string;

  @DayField({ optional: true, description: 'Registered on this day or before' })
  to?: string;

  @CaseNumberField({ optional: true, description: 'Its case number, however it is typed; without its year, of any' })
  number?: string;

  @SortField(sorts, 'By the day of registration unless said; what is due by no day comes last')
  sort: Sort = 'registered';

  @OrderField('Descending unless said: the latest, the gravest first')
  order: Order = 'desc';

  @ListCursorField()
  cursor?: string;
}

export class DisputeQuery extends Filters {
  @LimitField()
  limit: number = 50;

  @CountField()
  count?: 'true';
}

/** Whom one looks for stands in no address: it would be in histories and in the logs of whatever lies between. */
export class DisputeSearch extends Filters {
  @NumberField(1, 200, { optional: true, description: 'How many at most; 50 unless given' })
  limit: number = 50;

  @FlagField({ optional: true, description: 'Say how many there are' })
  count?: boolean;

  @ApiProperty({ minLength: 1, maxLength: 100, description: 'The whole name, phone or ID number of a party, or the case number' })
  @IsString()
  @Length(1, 100)
  q: string;
}

export class MaskedPartyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional({ enum: Side.options }) role?: string;
  @ApiPropertyOptional({ enum: PartyKind.options }) kind?: string;
  @ApiPropertyOptional({ example: '张某' }) name?: string;
  @ApiPropertyOptional({ example: '138****0001' }) phone?: string;
  @ApiPropertyOptional({ example: '510722********1234' }) idNumber?: string;
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional({ type: Boolean, description: 'There is a record and it does not open: it was altered, or its key is gone' })
  unreadable?: true;
  @ApiPropertyOptional({ type: 'integer', description: 'Which of the parties: the first that was entered is 1, and stays it' })
  party?: number;
  @ApiPropertyOptional({ type: EnteredNoticeDto, description: 'That it was told its rights, as it was entered' }) notice?: EnteredNoticeDto;
  @ApiPropertyOptional({
    type: EnteredConsentDto,
    description: 'Its answer as it was entered; what it says later is noted by those who mediate',
  })
  consent?: EnteredConsentDto;
}

class PlaceView {
  @ApiProperty({ enum: PlaceKind.options }) kind: string;
  @ApiProperty() crossCounty: boolean;
  @ApiProperty() crossTownship: boolean;
}

class SeatsView {
  @ApiPropertyOptional({ enum: standings }) lead?: Standing;
  @ApiPropertyOptional({ enum: standings }) township?: Standing;
  @ApiPropertyOptional({ enum: standings, description: 'Where it lies in a village' }) village?: Standing;
}

class DueDto {
  @ApiProperty({ format: 'date-time', description: 'From this instant on it is overdue' }) dueAt: string;
  @ApiProperty({ enum: ['running', 'soon', 'paused', 'overdue'] }) state: string;
  @ApiProperty({ description: 'Counted without the holidays of its year, which are not announced yet' }) provisional: boolean;
}

class AwaitedDto extends DueDto {
  @ApiProperty({ enum: seats }) seat: string;
}

export class DisputeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() sequence: number;
  @ApiProperty({ example: '〔2026〕第123号', description: 'Its case number as the county writes it' }) number: string;
  @ApiProperty({ enum: statuses }) status: string;
  @ApiProperty() channel: string;
  @ApiProperty() category: string;
  @ApiProperty({ type: PlaceView }) place: PlaceView;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
  @ApiProperty({ type: [MaskedPartyDto] }) parties: MaskedPartyDto[];
  @ApiProperty() partyCount: number;
  @ApiProperty({ type: Number, nullable: true }) people: number | null;
  @ApiProperty({ type: Number, nullable: true }) amountYuan: number | null;
  @ApiProperty({ enum: Risk.options }) risk: string;
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty() registeredBy: string;
  @ApiProperty({ format: 'date', description: 'When it was typed' }) enteredOn: string;
  @ApiProperty({ type: [CorrectedEntryDto], description: 'What was put right of its entry, the first first' })
  corrections: readonly CorrectedEntryDto[];
  @ApiProperty({ type: VoidedEntryDto, nullable: true }) voided: VoidedEntryDto | null;
  @ApiProperty({ type: [String], description: 'Units that have a part in it beside those who answer (协办)' }) joint: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'The court that commissioned it or referred it here' }) court: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) finding: string | null;
  @ApiProperty({ enum: RefusalGround.options, nullable: true }) ground: string | null;
  @ApiProperty({ enum: RefusalGround.options, isArray: true, description: 'All that hold, the first first' }) grounds: readonly string[];
  @ApiProperty({ type: [DecidedView], description: 'What was decided of its admission after its registration, the first first' })
  decisions: readonly DecidedView[];
  @ApiProperty({
    type: DueDto,
    nullable: true,
    description: 'Until when it is to be decided whether it is admitted, where that is left open',
  })
  admission: DueDto | null;
  @ApiProperty({ type: [DangerReportView], description: 'What was reported here of what it may turn into (Mediation Law art 25)' })
  dangers: readonly DangerReportView[];
  @ApiProperty({ type: String, nullable: true }) lead: string | null;
  @ApiProperty({ type: String, nullable: true }) desk: string | null;
  @ApiProperty({ type: SeatsView, description: 'How each accountable unit stands to it; empty until a department was named' })
  seats: SeatsView;
  @ApiProperty() bounces: number;
  @ApiProperty({ type: [AwaitedDto], description: 'The seats that have yet to accept' }) acceptance: AwaitedDto[];
  @ApiProperty({ enum: Ending.options, nullable: true }) outcome: string | null;
  @ApiProperty({ enum: PersonalData.options, description: 'Of people in it: kept, kept and used for nothing else, or gone' })
  personalData: string;
}

export class DisputeListed extends DisputeView {
  @ApiProperty({ format: 'date-time', description: 'When anything of it last changed in the register' }) movedAt: string;
  @ApiProperty({ type: DueDto, nullable: true, description: 'What is due of it first, of what has a day and does not stand still' })
  due: DueDto | null;
  @ApiProperty({ enum: rowActs, isArray: true, description: 'What whoever asks may do now with no more to say; its view tells the rest' })
  acts: readonly RowAct[];
}

export class DisputePage extends CountedPage {
  @ApiProperty({ type: [DisputeListed] }) items: DisputeListed[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export class OtherRoute {
  @ApiProperty({ enum: Route.options }) route: string;
  @ApiProperty({ description: 'In the language asked for' }) text: string;
}

class RefusedForView {
  @ApiProperty({ enum: RefusalGround.options }) ground: string;
  @ApiProperty({ description: 'The rule by which it is one' }) basis: string;
}

export class RefusalView {
  @ApiProperty({ format: 'date', description: 'The day on which it was decided' }) on: string;
  @ApiProperty({ description: 'The unit that decided it' }) unit: string;
  @ApiProperty({ type: [RefusedForView] }) grounds: readonly RefusedForView[];
  @ApiProperty({ description: 'The rule by which the other routes are told' }) basis: string;
}

class Alike {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
}

export class DisputeActDto extends ActNow<DisputeAct> {
  @ApiProperty({ enum: acts }) override act: DisputeAct;
}

export class WrittenDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['narrative', 'correction'] }) kind: 'narrative' | 'correction';
  @ApiProperty({ type: 'string', format: 'date-time' }) writtenAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'By which unit; of what was written before this was kept nobody knows' })
  writtenBy: string | null;
}

export class DisputeDetail extends DisputeView {
  @ApiProperty({ type: [WrittenDto], description: 'What was written down and can be read with a purpose, the first first; no word of it' })
  written: WrittenDto[];

  @ApiProperty({ type: [Alike], description: 'Disputes of a party, a place and a category alike within 90 days; for people to look at' })
  possibleDuplicates: Alike[];

  @ApiProperty({
    type: [DisputeActDto],
    description: 'What whoever asks may do with it now, and why not the rest; without what is so already',
  })
  acts: readonly DisputeActDto[];

  @ApiProperty({ type: [OtherRoute], description: 'Where a refused dispute can go' })
  otherRoutes: OtherRoute[];

  @ApiProperty({ type: RefusalView, nullable: true, description: 'When it was not admitted, by whom, and by which rules' })
  refusal: RefusalView | null;
}

export class DisclosedPartyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional() role?: string;
  @ApiPropertyOptional() kind?: string;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional() phone?: string;
  @ApiPropertyOptional() idNumber?: string;
  @ApiPropertyOptional() address?: string;
}

export class WordsDto implements Words {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['narrative', 'correction'], description: 'Of the matter, or why the entry was put right or voided' })
  kind: 'narrative' | 'correction';
  @ApiProperty() text: string;
  @ApiProperty({ description: 'It was put right since' }) former: boolean;
}

export class Disclosure {
  @ApiProperty({ type: [WordsDto], description: 'All of it as it was written, the first first; when and by whom the view tells' })
  words: WordsDto[];
  @ApiProperty({ type: [DisclosedPartyDto] }) parties: DisclosedPartyDto[];
  @ApiProperty({ type: [String], description: 'What was written down of the matter, the first first' }) summaries: string[];
  @ApiProperty({ type: [String], description: 'What stood there before it was put right' }) formerSummaries: string[];
  @ApiProperty({ type: [String], description: 'Why an entry was put right or voided, in words' }) corrections: string[];
}

export class WithdrawalReceipt extends ReceiptDto {
  @ApiProperty({ type: [OtherRoute], description: 'What the party is to be told: where it can go (Mediation Law arts 3, 26)' })
  otherRoutes: OtherRoute[];
}
