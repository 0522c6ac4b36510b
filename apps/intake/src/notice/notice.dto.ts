import { ApiProperty } from '@nestjs/swagger';

export const told = ['party', 'narrative'] as const;

class KeptDto {
  @ApiProperty({ enum: told, description: 'Who the parties are, or what the quarrel is about' }) kind: (typeof told)[number];
  @ApiProperty({ example: '10 years', description: 'From the day it is registered; longer only while the dispute goes on' }) keep: string;
  @ApiProperty({ description: 'The law it rests on, or the county’s own paper' }) basis: string;
  @ApiProperty({ description: 'No law sets the period, and the justice bureau has yet to confirm it' }) unconfirmed: boolean;
  @ApiProperty({ description: 'All of it in words, in the language asked for' }) text: string;
}

/** Why, how long, and how to ask: what is told before anything of a person is kept (PIPL 17). */
export class PrivacyNotice {
  @ApiProperty({ description: 'What mediation is, and what is kept for what' }) text: string;
  @ApiProperty({ type: [KeptDto] }) kept: KeptDto[];
  @ApiProperty({ example: '30 天', description: 'Within which a request is answered, in the language asked for' }) answeredWithin: string;
  @ApiProperty({ description: 'How to see, move, correct or delete what is kept' }) requests: string;
}
