import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, FlagField, IdField, MomentField, NumberField, QueryNumberField } from '#access';
import { hindrances, recusals, ties, untyings, wishes } from './case-roster.js';
import type { Hindrance, Noted, Tie, Untying, Wish } from './case-roster.js';
import { languages } from './languages.js';
import type { Language } from './languages.js';
import { reasons } from './match.js';
import type { Reason, Why } from './match.js';

const optional = true;
const whys = [
  ...ties,
  'recused',
  'wished-away',
  'ended',
  'not-yet',
  'away',
  'not-that-weekday',
  'not-that-half-day',
  'booked',
  'not-skilled',
] as const;

export class NamingDto {
  @IdField({ description: 'Whom of the roster' })
  mediator: string;
}

export class RecusalDto {
  @ChoiceField(ties, { description: 'It keeps them out of this case; who cannot come this time is another matter' })
  reason: Tie;
}

export class HindranceDto {
  @ChoiceField(hindrances, { description: 'Why they cannot come; they may be named again' })
  reason: Hindrance;
}

export class UntyingDto {
  @NumberField(1, 200, { description: 'To which party: all ties to it that were declared are taken back' })
  party: number;

  @ChoiceField(untyings)
  reason: Untying;
}

export class AcceptanceDto {
  @NumberField(1, 200, { description: 'Which party accepts them, in the knowledge of what keeps them out' })
  party: number;
}

export class TieDto {
  @ChoiceField(ties, { description: 'As they, or whoever assigns, declare it; nobody is searched for' })
  tie: Tie;

  @NumberField(1, 200, { description: 'To which of the parties: its number in the register' })
  party: number;
}

export class ReplacementDto {
  @NumberField(1, 200, { description: 'Which of the parties asks: its number in the register' })
  party: number;

  @ChoiceField(wishes, { description: 'Why; a party need not say' })
  reason: Wish;

  @FlagField({ optional, description: 'Grant it though the party has had what the county grants for the asking' })
  grant?: boolean;

  @IdField({ optional, description: 'Who of the roster comes in their place' })
  successor?: string;
}

export class SuggestionQuery {
  @ChoiceField(languages, { optional, description: 'What is to be spoken' })
  language?: Language;

  @DayField({ optional, description: 'On which day; today unless said' })
  on?: string;

  @MomentField({ optional, description: 'For a session that begins then: who is not there, or needed elsewhere, is left out' })
  at?: string;

  @QueryNumberField(15, 480, { description: 'How long it lasts; an hour unless said' })
  minutes?: number;

  @IdField({ optional, description: 'The session that it takes the place of: nobody is kept by that' })
  instead?: string;
}

class OneDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() kind: string;
  @ApiProperty({ description: 'What their body is called' }) bodyName: string;
  @ApiProperty({ description: 'The unit that their body belongs to' }) unit: string;
}

class SuggestedDto extends OneDto {
  @ApiProperty({ enum: reasons, isArray: true, description: 'In the order in which they count' }) reasons: readonly Reason[];
  @ApiProperty({ type: 'integer', description: 'In how many open cases they are named' }) open: number;
}

class ExcludedDto extends OneDto {
  @ApiProperty({ enum: whys }) why: Why;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a tie, or a wish, the party' }) party: number | null;
}

class NamedNowDto extends OneDto {
  @ApiProperty({ type: String, enum: whys, nullable: true, description: 'Why they cannot come; null where they can' }) why: Why | null;
}

export class SuggestionsDto {
  @ApiProperty({ type: [NamedNowDto], description: 'Who is named in the case' })
  named: readonly NamedNowDto[];

  @ApiProperty({
    type: [SuggestedDto],
    description: 'In the order of the reasons; where they are the same, whoever was named the longest ago, then by name',
  })
  suggested: readonly SuggestedDto[];

  @ApiProperty({ type: [ExcludedDto] }) excluded: readonly ExcludedDto[];
}

class NotedDto {
  @ApiProperty({ format: 'uuid' }) mediator: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['named', 'recused', 'tied', 'wished', 'untied', 'accepted', 'unavailable'] }) what: Noted['what'];
  @ApiProperty({ type: String, enum: [...new Set([...recusals, ...wishes, ...untyings, ...hindrances])], nullable: true })
  reason: Noted['reason'];
  @ApiProperty({ type: 'integer', nullable: true }) party: number | null;
  @ApiProperty({ type: 'integer' }) tier: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Of a wish' }) granted: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit of whoever noted it' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class KeptOutDto extends OneDto {
  @ApiProperty({ enum: [...ties, 'recused', 'wished-away'] }) why: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a tie, or a wish, the party' }) party: number | null;
  @ApiProperty({ type: [Number], description: 'Which parties accept them all the same; once all do they may be named' })
  accepted: readonly number[];
}

export class CaseRosterDto {
  @ApiProperty({ type: 'integer', description: 'To be sent as If-Match with the next act here' }) sequence: number;
  @ApiProperty({ type: [OneDto] }) named: readonly OneDto[];
  @ApiProperty({ type: [KeptOutDto], description: 'Who does not mediate here, and why' }) excluded: readonly KeptOutDto[];
  @ApiProperty({ type: [NotedDto], description: 'The first first' }) noted: readonly NotedDto[];
  @ApiProperty({ description: 'Whether whoever asks can name, replace and note recusals here now' }) assigns: boolean;
}
