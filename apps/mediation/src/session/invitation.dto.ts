import { ApiProperty } from '@nestjs/swagger';
import {
  AnyUnitsField,
  ChoiceField,
  ChoicesField,
  CodeField,
  FlagField,
  IdField,
  IdsField,
  MomentField,
  NumberField,
  PartsField,
  TextField,
} from '#access';
import { halfDays } from '../mediator/availability.js';
import type { HalfDay } from '../mediator/availability.js';
import { hows, replies, whos } from './invitation.js';
import type { How, Reply, Who } from './invitation.js';
import { proposalStandings } from './proposal.js';
import type { ProposalStanding } from './proposal.js';
import { PartyNumbersField } from './session.dto.js';

const optional = true;

export class TimeDto {
  @MomentField({ description: 'When it would begin, with its offset from UTC' })
  at: string;
}

export class SessionProposalDto {
  @PartsField(TimeDto, { least: 1, most: 3 }, { description: 'Up to three, of which the answers settle one' })
  times: TimeDto[];

  @CodeField({ description: 'Where it would sit, by the code of a venue of its ladder; court and other are beside it', example: 'village' })
  venue: string;

  @FlagField({ description: 'Held over a video link' })
  online: boolean;

  @IdField({ optional, description: 'The registered body (调解组织) under which it is to be held' })
  under?: string;

  @NumberField(15, 480, { optional, description: 'How long it is to last; as the county’s rule of sessions says unless given' })
  minutes?: number;

  @IdField({ optional, description: 'In which of the county’s rooms; it is booked once a time is fixed' })
  room?: string;

  @IdsField(0, 6, { optional, description: 'Who of the roster is to mediate' })
  mediators?: string[];

  @AnyUnitsField({ least: 0, most: 12 }, { optional, description: 'Which of the units that handle it jointly are invited' })
  bodies?: string[];

  @PartyNumbersField({ optional, description: 'Which parties are asked to come, by their numbers; all unless given' })
  parties?: number[];
}

export class FixingDto {
  @MomentField({ description: 'Which of the times' })
  at: string;

  @TextField(200, { optional, description: 'Where people are to come; sealed' })
  place?: string;

  @FlagField({ optional, description: 'Though not all who are invited have said that they come then' })
  regardless?: boolean;
}

export class ReplyDto {
  @ChoiceField(replies)
  reply: Reply;

  @PartsField(TimeDto, { least: 0, most: 3 }, { optional, description: 'Who accepts: at which of the times that are offered' })
  times?: TimeDto[];

  @ChoicesField(halfDays, { optional, description: 'Who asks for another time: when it would suit them' }, 0)
  halves?: HalfDay[];
}

export class AnswerDto extends ReplyDto {
  @ChoiceField(whos)
  who: Who;

  @TextField(36, { description: 'A party by its number, a mediator by their id, a unit by its code' })
  whom: string;

  @ChoiceField(hows.filter((how) => how !== 'link'), { description: 'How they said so' })
  how: Exclude<How, 'link'>;
}

export class SwapDto {
  @IdField({ description: 'Who of the roster mediates in their place' })
  successor: string;
}

class AnswerNotedDto {
  @ApiProperty({ enum: replies }) reply: Reply;
  @ApiProperty({ type: [String], description: 'At which of the times they can come' }) times: readonly string[];
  @ApiProperty({ enum: halfDays, isArray: true, description: 'When another time would suit them' }) halves: readonly HalfDay[];
  @ApiProperty({ enum: hows, description: 'link: they answered for themselves' }) how: How;
  @ApiProperty({ type: String, nullable: true, description: 'The unit of whoever noted it' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class InviteeDto {
  @ApiProperty({ enum: whos }) who: Who;
  @ApiProperty({ description: 'A party by its number, a mediator by their id, a unit by its code' }) whom: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of a mediator' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a mediator: why they are kept out of the case by now' }) excluded:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a mediator who came in for another: for whom, by name' }) insteadOf:
    string | null;
  @ApiProperty({ type: AnswerNotedDto, nullable: true, description: 'Their last word; null where they gave none to what is offered' })
  answer: AnswerNotedDto | null;
}

export class InvitationDto {
  @ApiProperty({ format: 'uuid', description: 'The session, also of a proposal: it becomes that' }) session: string;
  @ApiProperty({ enum: proposalStandings, nullable: true, description: 'Of a proposal that is no session' })
  proposal: ProposalStanding | null;
  @ApiProperty({ type: [String], description: 'The time, or those that are proposed' }) offered: readonly string[];
  @ApiProperty({ type: [String], description: 'At which of them all who are invited can come' }) agreed: readonly string[];
  @ApiProperty({ description: 'Nobody waits for an answer any more' }) over: boolean;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty() venue: string;
  @ApiProperty() online: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) room: string | null;
  @ApiProperty({ type: [InviteeDto] }) invited: readonly InviteeDto[];
}

class UnwillingPartyDto {
  @ApiProperty({ type: 'integer' }) party: number;
  @ApiProperty({ enum: hows }) how: How;
  @ApiProperty({ type: String, nullable: true, description: 'The unit of whoever noted it' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'date', description: 'The day of it here' }) on: string;
}

export class InvitationsDto {
  @ApiProperty({ type: [InvitationDto], description: 'Proposals first, then what is arranged; what is over is left out' })
  items: readonly InvitationDto[];

  @ApiProperty({
    type: [UnwillingPartyDto],
    description: 'Parties that answered last that they do not want to be mediated with; it ends once that is noted among the consents',
  })
  unwilling: readonly UnwillingPartyDto[];
}
