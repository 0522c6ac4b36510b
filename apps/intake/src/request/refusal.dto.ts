import { ApiProperty } from '@nestjs/swagger';
import { RequestGround, RequestKind, RequestOutcome } from '#contracts';

class RemedyDto {
  @ApiProperty({ description: 'In the language asked for' }) text: string;
  @ApiProperty({ description: 'The law it rests on' }) basis: string;
}

/** What a person is given where not all was granted: why, by what law, by whom, and what they can do (PIPL 50). */
export class RefusalNotice {
  @ApiProperty({ format: 'uuid', description: 'The request it answers' }) request: string;
  @ApiProperty({ enum: RequestKind.options }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who asked; nothing once that is kept no more' }) applicant: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it concerns, where that is not who asked' }) about: string | null;
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty({ enum: RequestOutcome.options }) outcome: string;
  @ApiProperty({ enum: RequestGround.options }) ground: string;
  @ApiProperty({ description: 'The reason, in the language asked for' }) reason: string;
  @ApiProperty({ description: 'The law it rests on' }) basis: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the person was told besides' }) words: string | null;
  @ApiProperty({ description: 'The unit that decided' }) decidedBy: string;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty({ type: [RemedyDto], description: 'To complain, and to sue before a people’s court' }) remedies: RemedyDto[];
}
