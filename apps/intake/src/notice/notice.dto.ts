import { ApiProperty } from '@nestjs/swagger';

export const told = ['party', 'narrative'] as const;

class KeptDto {
  @ApiProperty({ enum: told, description: 'Who the parties are, or what the quarrel is about' }) kind: (typeof told)[number];
  @ApiProperty({ example: '10 years', description: 'From the day it is registered; longer only while the dispute goes on' }) keep: string;
  @ApiProperty({ description: 'The law it rests on, in the language asked for; or the county’s own paper, as the county wrote it' })
  basis: string;
  @ApiProperty({ description: 'No law sets the period, and the justice bureau has yet to confirm it' }) unconfirmed: boolean;
  @ApiProperty({ description: 'All of it in words, in the language asked for' }) text: string;
}

class HandlerDto {
  @ApiProperty({ example: '510722', description: 'The county, or the unit it has named' }) unit: string;
  @ApiProperty({ example: '三台县' }) name: string;
  @ApiProperty({ type: String, nullable: true, description: 'How whoever handles it is reached; null until the county has said it' })
  contact: string | null;
  @ApiProperty({ description: 'The county has yet to say how they are reached' }) unconfirmed: boolean;
  @ApiProperty({ example: 1, description: 'Of the policy that says so' }) version: number;
  @ApiProperty({ format: 'date', example: '2026-11-26', description: 'From when on that version holds' }) since: string;
  @ApiProperty({ description: 'All of it in words, in the language asked for' }) text: string;
}

/** Who, why, how long, and how to ask: what is told before anything of a person is kept (PIPL 17). */
export class PrivacyNotice {
  @ApiProperty({ description: 'What mediation is, and what is kept for what' }) text: string;
  @ApiProperty({ type: HandlerDto, description: 'Who handles what is told (PIPL 17(1)(1))' }) handler: HandlerDto;
  @ApiProperty({ type: [KeptDto] }) kept: KeptDto[];
  @ApiProperty({ example: '30 天', description: 'Within which a request is answered, in the language asked for' }) answeredWithin: string;
  @ApiProperty({ description: 'How to see, move, correct or delete what is kept' }) requests: string;
}
