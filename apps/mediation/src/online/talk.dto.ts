import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, Multiline, QueryNumberField, TextField } from '#access';
import { Side } from '#contracts';
import { NotedForDto } from './draft.dto.js';
import { MOST_WORDS, audiences, lists, seats, standings } from './talk.js';
import type { Audience, List, Seat, Standing } from './talk.js';

export class WordsDto {
  @TextField(4000, { description: 'What is said; sealed' })
  @Multiline()
  words: string;

  @ChoiceField(audiences, { description: 'To everybody who is there, or between one side and those who mediate (背对背)' })
  audience: Audience;
}

export class WordReceiptDto {
  @ApiProperty({ format: 'uuid', description: 'By which it comes back on the stream' }) id: string;
}

export class HearingDto {
  @QueryNumberField(0, MOST_WORDS, { optional: true, description: 'How many words were heard: the `n` of the last; all without it' })
  after?: number;

  @ChoiceField(lists, { optional: true, description: 'In which list that was counted; of another one is told all anew' })
  list?: List;

  @QueryNumberField(1, MOST_WORDS + 1, { optional: true, description: 'Without a stream: the last ones before this `n`' })
  before?: number;

  @QueryNumberField(1, 500, { optional: true, description: 'Without a stream: how many at most; 200 unless given' })
  limit?: number;
}

class SpeakerDto {
  @ApiProperty({ enum: seats }) seat: Seat['as'];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a party its number' }) party: number | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The official name of the unit' }) name: string | null;
}

export class WordDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The how manieth it is of those that the asker hears' }) n: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: audiences }) audience: Audience;
  @ApiProperty({ type: SpeakerDto }) by: SpeakerDto;
  @ApiProperty({ type: String, nullable: true, description: 'Null where it was erased' }) words: string | null;
}

export class TalkDto {
  @ApiProperty({ enum: standings, description: 'Whether the mediator has opened it, or it is over' }) standing: Standing;
  @ApiProperty({ enum: lists, description: 'In which list these are counted: whoever counted in another begins anew' }) list: List;
  @ApiProperty({ description: 'Whether there are more, after the last or before the first of these' }) more: boolean;
  @ApiProperty({ type: [SpeakerDto], description: 'Who has the page open just now' }) here: readonly SpeakerDto[];
  @ApiProperty({ description: 'Goes up as the text that is written in the room changes' }) draft: number;
  @ApiProperty({ type: [WordDto], description: 'What was said to the asker since' }) items: readonly WordDto[];
}

class SeatedPartyDto {
  @ApiProperty() party: number;
  @ApiProperty({ enum: Side.options, nullable: true }) side: Side | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the clerk was told who issued the link' }) name: string | null;
}

export class OnlineRoomDto {
  @ApiProperty({ enum: standings }) standing: Standing;
  @ApiProperty({ format: 'date-time', description: 'When the session begins' }) at: string;
  @ApiProperty({ enum: seats, description: 'As what the asker sits there' }) seat: Seat['as'];
  @ApiProperty({ enum: audiences, isArray: true, description: 'Whom the asker may speak to, and so what they hear' })
  audiences: readonly Audience[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Which of the parties the asker is' }) you: number | null;
  @ApiProperty({ type: [SeatedPartyDto] }) parties: readonly SeatedPartyDto[];
  @ApiProperty({ description: 'For how many days what is said is kept, as text and sealed; no sound and no picture is' })
  keptDays: number;
}

export class ReadingDto {
  @TextField(200, { description: 'Why it is read; goes into the audit log' })
  purpose: string;
}

class NotedClauseDto extends NotedForDto {
  @ApiProperty({ description: 'Which clause, counted from 1 as the text stands' }) nth: number;
}

export class RecordDto {
  @ApiProperty({ type: [NotedClauseDto], description: 'Consents to the text that were noted for a party, for the minutes' })
  noted: readonly NotedClauseDto[];
  @ApiProperty({ type: [WordDto] }) items: readonly WordDto[];
}
