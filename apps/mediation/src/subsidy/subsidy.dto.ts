import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, DayCursorField, DayField, IdField, LimitField, NumberField, PartsField, TextField, field } from '#access';
import type { FieldOptions } from '#access';
import { reasons, states, turns } from './claim.js';
import type { State, Turn } from './claim.js';
import { steps } from './claim.store.js';
import type { Step } from './claim.store.js';
import { doubts } from './doubts.js';
import type { Doubt } from './doubts.js';
import { evidence, grades } from './subsidy-rule.js';
import type { Evidence, Grade } from './subsidy-rule.js';

const SHA256 = '^[0-9a-f]{64}$';
const MONTH = '^(19|20)\\d{2}-(0[1-9]|1[0-2])$';
const MonthField = (options: FieldOptions = {}) =>
  field({ type: 'string', pattern: MONTH, example: '2026-11' }, options, Matches(new RegExp(MONTH)));

const held = { enum: [...doubts, ...turns], isArray: true } as const;
const id = { format: 'uuid' } as const;
const day = { format: 'date' } as const;
const dayOrNull = { type: String, format: 'date', nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

export class SubsidyPartDto {
  @IdField({ description: 'One of the roster who mediated, as the file says' })
  mediator: string;

  @NumberField(1, 100, { description: 'Their part, in hundredths of the whole' })
  hundredths: number;
}

export class NewClaimDto {
  @ChoiceField(grades, { description: 'oral of what was settled by word of mouth; of what is on paper, which of the others' })
  grade: Grade;

  @PartsField(SubsidyPartDto, { least: 1, most: 12 }, { description: 'Who is paid; together the whole' })
  parts: SubsidyPartDto[];
}

export class ReleaseDto {
  @ChoiceField(reasons.release, { description: 'What was looked into, and found in order' })
  reason: (typeof reasons.release)[number];
}

export class SubsidyRefusalDto {
  @ChoiceField(reasons.refuse, { description: 'Why nothing is paid for it' })
  reason: (typeof reasons.refuse)[number];
}

export class ReversalDto {
  @ChoiceField(reasons.reverse, { description: 'Why what was paid is taken back' })
  reason: (typeof reasons.reverse)[number];
}

class GradeOfferDto {
  @ApiProperty({ enum: grades }) grade: Grade;
  @ApiProperty({ type: 'integer', description: 'By the rule of the day on which it was settled' }) fen: number;
  @ApiProperty({ enum: evidence, isArray: true, description: 'What the file does not show yet' }) lacking: readonly Evidence[];
}

class CandidateDto {
  @ApiProperty(id) mediator: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Of a kind that is paid for cases, and in office then' }) payable: boolean;
}

class OfferDto {
  @ApiProperty(day) settledOn: string;
  @ApiProperty({ ...day, description: 'The last day on which it may be claimed' }) until: string;
  @ApiProperty({ type: 'integer', description: 'The version of the rule; 0: the one it began with' }) policy: number;
  @ApiProperty({ type: [GradeOfferDto] }) grades: readonly GradeOfferDto[];
  @ApiProperty({ type: [CandidateDto], description: 'Who mediated, as the file says' }) mediators: readonly CandidateDto[];
}

class NotOfferedDto {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'Why, in the language asked for' }) text: string;
}

class ShareDto extends SubsidyPartDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) fen: number;
}

class StepDto {
  @ApiProperty({ enum: steps }) step: Step;
  @ApiProperty({ ...textOrNull, description: 'The reason, by its code; of a payment its month' }) why: string | null;
  @ApiProperty({ ...textOrNull, description: 'Whose person; null: the case turned' }) unit: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class ClaimDto {
  @ApiProperty({ enum: states }) state: State;
  @ApiProperty({ ...held, description: 'Why it is held, or to be recovered' }) heldFor: readonly (Doubt | Turn)[];
  @ApiProperty(day) settledOn: string;
  @ApiProperty({ enum: grades }) grade: Grade;
  @ApiProperty({ type: 'integer' }) fen: number;
  @ApiProperty({ type: 'integer', description: 'The version of the rule; 0: the one it began with' }) policy: number;
  @ApiProperty() claimedUnit: string;
  @ApiProperty({ format: 'date-time' }) claimedAt: string;
  @ApiProperty({ ...textOrNull, description: 'In which it is paid' }) month: string | null;
  @ApiProperty({ type: [ShareDto] }) shares: readonly ShareDto[];
  @ApiProperty({ type: [StepDto], description: 'The first first' }) steps: readonly StepDto[];
}

export const subsidyActs = ['claim', 'release', 'refuse', 'approve', 'reverse'] as const;
export type SubsidyAct = (typeof subsidyActs)[number];

export class CaseSubsidyDto {
  @ApiProperty({ type: ClaimDto, nullable: true, description: 'What was claimed of it last' }) claim: ClaimDto | null;
  @ApiProperty({ type: OfferDto, nullable: true, description: 'What may be claimed, where nothing stands claimed' }) offer: OfferDto | null;
  @ApiProperty({ type: NotOfferedDto, nullable: true, description: 'Why nothing may be' }) why: NotOfferedDto | null;
  @ApiProperty({ enum: subsidyActs, isArray: true, description: 'What whoever asks may do now' }) acts: readonly SubsidyAct[];
}

export class LedgerQuery {
  @ChoiceField(states, { optional: true })
  state?: State;

  @MonthField({ optional: true, description: 'In which they were settled' })
  month?: string;

  @DayCursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

class LedgerLineDto {
  @ApiProperty(id) id: string;
  @ApiProperty(id) mediation: string;
  @ApiProperty({ ...textOrNull, description: 'What the register calls the case' }) number: string | null;
  @ApiProperty() category: string;
  @ApiProperty() township: string;
  @ApiProperty(textOrNull) village: string | null;
  @ApiProperty({ enum: states }) state: State;
  @ApiProperty({ ...held, description: 'Why it is held, or to be recovered' }) heldFor: readonly (Doubt | Turn)[];
  @ApiProperty(day) settledOn: string;
  @ApiProperty({ enum: grades }) grade: Grade;
  @ApiProperty({ type: 'integer' }) fen: number;
  @ApiProperty(textOrNull) month: string | null;
  @ApiProperty() claimedUnit: string;
}

export class LedgerDto {
  @ApiProperty({ type: [LedgerLineDto] }) items: readonly LedgerLineDto[];
  @ApiProperty(textOrNull) next: string | null;
}

export class NewMonthDto {
  @MonthField({ description: 'Not one to come' })
  month: string;
}

export class PaymentDto extends NewMonthDto {
  @DayField({ description: 'When it was paid' })
  on: string;

  @NumberField(-1_000_000_000_000, 1_000_000_000_000, { description: 'What was paid, in fen, as its sheet has it' })
  fen: number;

  @field(
    { type: 'string', pattern: SHA256, example: '0'.repeat(64) },
    { description: 'Which claims the sheet was of, as the month was told before it was exported' },
    Matches(new RegExp(SHA256)),
  )
  sheet: string;
}

export class SheetDto extends NewMonthDto {
  @TextField(200, { description: 'What it is read for; kept with who read it' })
  purpose: string;
}

export class MonthDto {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ type: 'integer', description: 'How many claims are paid or taken back in it' }) claims: number;
  @ApiProperty({ type: 'integer', description: 'Less what is taken back' }) fen: number;
  @ApiProperty({ description: 'SHA-256 over which claims those are and their sums; goes along with the payment' }) sheet: string;
  @ApiProperty(dayOrNull) paidOn: string | null;
}

export class MonthsDto {
  @ApiProperty({ type: [MonthDto] }) items: readonly MonthDto[];
  @ApiProperty({ description: 'Whether whoever asks makes months, and notes that they were paid' }) theirs: boolean;
}
