import { ApiProperty } from '@nestjs/swagger';

/** What is counted of disputes, by the names of the dictionary. */
export class SumsDto {
  @ApiProperty({ description: 'All that were registered' })
  total: number;
  @ApiProperty({ description: 'Not accepted, on one of the five grounds' })
  refused: number;
  @ApiProperty({ description: 'Whether they are admitted is still left open' })
  undecided: number;
  @ApiProperty({ description: 'A question was answered (咨询解答)' })
  advised: number;
  @ApiProperty({ description: 'An authority handled or ruled it (行政处理、裁决、复议)' })
  administrative: number;
  @ApiProperty({ description: 'Decided by arbitration (仲裁)' })
  arbitrated: number;
  @ApiProperty({ description: 'Decided by a court (司法裁判)' })
  judged: number;
  @ApiProperty({ description: 'advised + administrative + arbitrated + judged: neither refusals nor mediations that failed' })
  otherwise: number;
  @ApiProperty({ description: 'total − refused − undecided − otherwise' })
  accepted: number;
  @ApiProperty()
  open: number;
  @ApiProperty({ description: 'accepted − open' })
  concluded: number;
  @ApiProperty({ description: 'By an agreement on the whole' })
  settled: number;
  @ApiProperty({ description: 'By an agreement on a part' })
  settledInPart: number;
  @ApiProperty({ description: 'Concluded without an agreement: unsettled, withdrawn or left for another route' })
  terminated: number;
  @ApiProperty()
  unsettled: number;
  @ApiProperty()
  withdrawn: number;
  @ApiProperty()
  left: number;
  @ApiProperty({ description: 'People in these disputes, as far as known' })
  people: number;
  @ApiProperty({ description: 'Whole yuan in question, as far as known' })
  amountYuan: number;
  @ApiProperty({ description: 'How often it was reported what these disputes may turn into (Mediation Law art 25)' })
  dangers: number;
}
