import { ApiProperty } from '@nestjs/swagger';
import { replies } from '../session/invitation.js';
import type { Reply } from '../session/invitation.js';

class ReplacedDto {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Who was to mediate before' }) insteadOf: string;
}

export class GuestInvitationDto {
  @ApiProperty({ description: 'Times are proposed; false: one is arranged' }) proposed: boolean;
  @ApiProperty({ type: [String], description: 'The times' }) offered: readonly string[];
  @ApiProperty({ description: 'It was held, moved, called off, or is not asked about any more' }) over: boolean;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty() online: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The county’s room' }) room: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where to come, as it was written down; told to the party alone' }) place:
    string | null;
  @ApiProperty({ type: [String], description: 'Who is to mediate, by name' }) mediators: readonly string[];
  @ApiProperty({ type: [ReplacedDto], description: 'Who of them came in for another, for whom' }) replaced: readonly ReplacedDto[];
  @ApiProperty({ enum: replies, nullable: true, description: 'What was answered for this party last' }) reply: Reply | null;
}
