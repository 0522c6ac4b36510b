import { ApiProperty } from '@nestjs/swagger';
import { ActNow, ReceiptDto } from '#chassis';
import {
  AgreementPaper,
  AttemptOutcome,
  Danger,
  DangerRecipient,
  EndedAs,
  FailureReason,
  Forum,
  LitigationStage,
  MediationForm,
  NoticeHow,
  PersonalData,
  PauseReason,
  Route,
  SessionChange,
  Side,
  TerminationReason,
} from '#contracts';
import { AgreementViewDto, ItemRefDto } from '../agreement/agreement-view.dto.js';
import { ofMediators } from '../kinds.js';
import type { Writing } from '../kinds.js';
import { acts } from './acts.js';
import type { MediationAct } from './acts.js';
import { PartyConsentDto } from './consent.dto.js';
import { statuses } from './mediation.js';
import { ofAgreements } from './notice.js';
import type { WayOut } from './notice.js';
import { standings } from './session.js';
import type { Standing as SessionStanding } from './session.js';

const day = { type: 'string', format: 'date' } as const;
const dayOrNull = { type: 'string', format: 'date', nullable: true } as const;
const id = { type: 'string', format: 'uuid' } as const;

export class SessionReceiptDto extends ReceiptDto {
  @ApiProperty(id) session: string;
}

export class MediationLineDto extends ReceiptDto {
  @ApiProperty({ enum: statuses }) status: string;
  @ApiProperty({
    type: 'string',
    nullable: true,
    required: false,
    description: 'What the register calls it, 2026-123; null: not heard of yet',
  })
  number?: string | null;
  @ApiProperty({ type: 'integer', description: 'The version of the ladder it goes by' }) policy: number;
  @ApiProperty() desk: string;
  @ApiProperty() lead: string;
  @ApiProperty() category: string;
  @ApiProperty() township: string;
  @ApiProperty({ type: 'string', nullable: true }) village: string | null;
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: 'integer', description: 'Attempts used at this tier' }) attempt: number;
  @ApiProperty() referralOffered: boolean;
  @ApiProperty({ enum: TerminationReason.options, nullable: true }) termination: TerminationReason | null;
}

export class MediationPageDto {
  @ApiProperty({ type: [MediationLineDto] }) items: readonly MediationLineDto[];
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true }) next: string | null;
}

export class SessionViewDto {
  @ApiProperty(id) session: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) at: string;
  @ApiProperty({ description: 'A venue of its ladder, or court and other beside it' }) venue: string;
  @ApiProperty() online: boolean;
  @ApiProperty({ type: 'integer', required: false, description: 'How long it is to last; an hour where nothing was said' })
  minutes?: number | undefined;
  @ApiProperty({ ...id, required: false, description: 'In which of the county’s rooms' }) room?: string | undefined;
  @ApiProperty({ type: [Number], required: false, description: 'Which parties are asked to come, by their numbers; all unless named' })
  parties?: readonly number[] | undefined;
  @ApiProperty({ ...id, required: false, description: 'The registered body under which it is to be held' }) under?: string | undefined;
  @ApiProperty({ required: false, description: 'Of what kind that body was' }) underKind?: string | undefined;
  @ApiProperty({
    enum: ['moved', 'cancelled'],
    required: false,
    description: 'Moved, the one that is in its place comes later in the list',
  })
  off?: 'moved' | 'cancelled' | undefined;
  @ApiProperty({ enum: SessionChange.options, required: false, description: 'Why it was moved or called off' })
  reason?: SessionChange | undefined;
  @ApiProperty({
    type: String,
    required: false,
    description: 'The desk where it was arranged before the case came here, and where its place is written down',
  })
  desk?: string | undefined;
  @ApiProperty({ ...id, required: false, description: 'The session that it took the place of' }) instead?: string | undefined;
  @ApiProperty({ type: [String], enum: Side.options, required: false, description: 'The sides that did not come' })
  missed?: readonly Side[] | undefined;
  @ApiProperty({ enum: standings, description: 'unrecorded: its hour is past, and nobody has said what came of it' })
  standing: SessionStanding;
  @ApiProperty({ description: 'Nobody waits for it any more: it was held, or its hour is past, or the mediation is over' }) over: boolean;
}

export class AttemptViewDto {
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: 'integer', description: 'Attempts used at the tier after it' }) attempt: number;
  @ApiProperty({ type: 'integer', description: 'Goes up with every reopening' }) round: number;
  @ApiProperty() counted: boolean;
  @ApiProperty() beyondLimit: boolean;
  @ApiProperty({ description: 'A venue of its ladder, or court and other beside it' }) venue: string;
  @ApiProperty({ enum: MediationForm.options }) form: MediationForm;
  @ApiProperty({ type: [String] }) bodies: readonly string[];
  @ApiProperty(day) heldOn: string;
  @ApiProperty({ enum: AttemptOutcome.options }) outcome: AttemptOutcome;
  @ApiProperty({ enum: FailureReason.options, nullable: true }) reason: FailureReason | null;
  @ApiProperty({
    enum: Side.options,
    isArray: true,
    required: false,
    description: 'Heard; not told of what was recorded before it was asked',
  })
  parties?: readonly Side[];
  @ApiProperty({ ...id, required: false, description: 'The registered body under which it was held' }) under?: string | undefined;
  @ApiProperty({ required: false, description: 'Of what kind that body was' }) underKind?: string | undefined;
  @ApiProperty({ enum: AgreementPaper.options, required: false, description: 'Whose paper an agreement under it is' })
  paper?: AgreementPaper | undefined;
  @ApiProperty({ ...id, required: false, description: 'What was arranged for it' }) session?: string | undefined;
  @ApiProperty({ ...id, nullable: true, description: 'The sealed minutes, with who mediated' }) record: string | null;
}

export class ReferralViewDto {
  @ApiProperty({ enum: Forum.options }) from: Forum;
  @ApiProperty({ enum: Forum.options }) to: Forum;
  @ApiProperty({ required: false, description: 'Which unit took it' }) unit?: string | undefined;
  @ApiProperty({ ...id, required: false, description: 'The sealed name of who took it beyond the county' }) outside?: string | undefined;
  @ApiProperty(day) on: string;
}

export class LitigationViewDto {
  @ApiProperty({ enum: LitigationStage.options }) stage: LitigationStage;
  @ApiProperty(day) on: string;
}

export class RoutesToldDto {
  @ApiProperty({ enum: NoticeHow.options }) how: NoticeHow;
  @ApiProperty(day) on: string;
  @ApiProperty({ description: 'The unit that noted it' }) unit: string;
}

export class DangerReportViewDto {
  @ApiProperty({ enum: Danger.options }) danger: Danger;
  @ApiProperty({ enum: DangerRecipient.options }) to: DangerRecipient;
  @ApiProperty({ type: String, required: false, description: 'Which unit, where it is one of the county' }) unit?: string | undefined;
  @ApiProperty({ description: 'Reported it' }) by: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) at: string;
}

export class MediationActDto extends ActNow<MediationAct> {
  @ApiProperty({ enum: acts }) override act: MediationAct;
}

export class DeadlineViewDto {
  @ApiProperty({ enum: ['tier', 'performance', 'confirmation'] }) deadline: 'tier' | 'performance' | 'confirmation';
  @ApiProperty({ ...id, nullable: true, description: 'What is to be carried out, or may be confirmed' }) agreement: string | null;
  @ApiProperty({ type: ItemRefDto, required: false, description: 'Which clause or instalment of it' }) item?: ItemRefDto;
  @ApiProperty({ type: 'string', format: 'date-time', description: 'From this instant on it is overdue' }) dueAt: string;
  @ApiProperty({ enum: ['running', 'soon', 'paused', 'overdue'] }) state: 'running' | 'soon' | 'paused' | 'overdue';
  @ApiProperty({ description: 'Counted without the holidays of its year, which are not announced yet' }) provisional: boolean;
}

export class PauseViewDto {
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty({ enum: PauseReason.options, description: 'What is awaited' }) reason: PauseReason;
  @ApiProperty({ type: 'string', format: 'date-time' }) since: string;
  @ApiProperty({ ...day, description: 'After this day it goes on by itself' }) until: string;
  @ApiProperty({ description: 'Said so' }) unit: string;
  @ApiProperty({ description: 'It goes on again' }) over: boolean;
}

export class ExtensionViewDto {
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty(day) on: string;
  @ApiProperty({ description: 'Noted that all parties agreed' }) unit: string;
}

export class LadderDueDto {
  @ApiProperty({ type: 'string', format: 'date-time' }) dueAt: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) warnAt: string | null;
  @ApiProperty({ description: 'Counted without the holidays of its year, which are not announced yet' }) provisional: boolean;
}

export class WrittenDto {
  @ApiProperty({ ...id, description: 'As the session, the attempt, the agreement or the referral names it' }) id: string;
  @ApiProperty({ enum: ofMediators }) kind: Writing;
  @ApiProperty({ type: 'string', format: 'date-time' }) writtenAt: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'By which unit; of what was written before this was kept nobody knows' })
  writtenBy: string | null;
}

export class MediationDto extends MediationLineDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'The desk that goes on with it, where this one does no more' })
  handedTo: string | null;
  @ApiProperty({ type: [String], description: 'The desks that had it before, the one that it came from last' })
  earlier: readonly string[];
  @ApiProperty({ enum: PersonalData.options, description: 'What is sealed of people: kept, only kept, or gone' })
  personalData: PersonalData;
  @ApiProperty({ ...dayOrNull, description: 'When the dispute came in: no session was before' }) receivedOn: string | null;
  @ApiProperty({ ...dayOrNull, description: 'Since when it is entered here' }) openedOn: string | null;
  @ApiProperty({ type: LadderDueDto, nullable: true, description: 'Until when the whole ladder is to be climbed, where it says' })
  ladderDue: LadderDueDto | null;
  @ApiProperty({ type: [String], description: 'Units that have a part in it beside those who answer (协办)' }) joint: readonly string[];
  @ApiProperty({ type: [PartyConsentDto], description: 'What its parties were told and answered' }) consents: readonly PartyConsentDto[];
  @ApiProperty({ description: 'False of what was opened before parties were asked one by one: it goes on as it was' })
  consentAsked: boolean;
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty({ type: [SessionViewDto] }) sessions: readonly SessionViewDto[];
  @ApiProperty({ type: [AttemptViewDto] }) attempts: readonly AttemptViewDto[];
  @ApiProperty({ type: [ReferralViewDto] }) referrals: readonly ReferralViewDto[];
  @ApiProperty({ enum: EndedAs.options, nullable: true, description: 'It ended so, which was no failure' }) ended: EndedAs | null;
  @ApiProperty({ type: [DangerReportViewDto], description: 'What was reported of what it may turn into (Mediation Law art 25)' })
  dangers: readonly DangerReportViewDto[];
  @ApiProperty({ type: [LitigationViewDto] }) litigation: readonly LitigationViewDto[];
  @ApiProperty({ type: [RoutesToldDto], description: 'When the parties were told where else they may go, and by whom' })
  routesTold: readonly RoutesToldDto[];
  @ApiProperty({ type: [AgreementViewDto] }) agreements: readonly AgreementViewDto[];
  @ApiProperty({ type: [DeadlineViewDto], description: 'What runs or was missed' }) deadlines: readonly DeadlineViewDto[];
  @ApiProperty({ type: [PauseViewDto], description: 'When its days stood still; the last may be now' }) pauses: readonly PauseViewDto[];
  @ApiProperty({ type: [ExtensionViewDto], description: 'How often all parties agreed to have more days' })
  extensions: readonly ExtensionViewDto[];
  @ApiProperty({ type: [WrittenDto], description: 'What was written down and can be read with a purpose, the first first; no word of it' })
  written: readonly WrittenDto[];
  @ApiProperty({
    type: [MediationActDto],
    description: 'What whoever asks may do in it now, and why not the rest; without what is so already',
  })
  acts: readonly MediationActDto[];
}

export class OpenRecordDto {
  @ApiProperty(id) id: string;
  @ApiProperty({ enum: ofMediators }) kind: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) content: Readonly<Record<string, unknown>>;
}

export class DisclosedDto {
  @ApiProperty({ type: [OpenRecordDto] }) records: readonly OpenRecordDto[];
}

export class EarlierDisclosedDto {
  @ApiProperty({ description: 'Which wrote it' }) desk: string;
  @ApiProperty({ type: [OpenRecordDto], description: 'As that desk has it; nothing of it is kept here' }) records: readonly OpenRecordDto[];
}

export class PlaceDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'Where people are to come; nothing where nothing was written down' })
  place: string | null;
}

export class WayOutDto {
  @ApiProperty({ enum: [...Route.options, ...ofAgreements] }) route: WayOut;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'The law it rests on' }) basis: string;
}

export class NoticeDto {
  @ApiProperty({ enum: ['zh', 'en'] }) language: 'zh' | 'en';
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiProperty() basis: string;
  @ApiProperty({ type: [WayOutDto] }) routes: readonly WayOutDto[];
}
