import { ApiProperty } from '@nestjs/swagger';

export class StepDto {
  @ApiProperty({ format: 'uuid', description: 'The event’s id' })
  id: string;
  @ApiProperty({ example: 'mediation.escalated.v1', description: 'What happened; its data are described in docs/asyncapi.yaml' })
  type: string;
  @ApiProperty({ format: 'date-time' })
  time: string;
  @ApiProperty({ enum: ['intake', 'mediation', 'screening'], description: 'Who said it' })
  owner: string;
  @ApiProperty({ description: 'Gapless per owner' })
  sequence: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class WayDto {
  @ApiProperty({ type: [StepDto] })
  items: StepDto[];
  @ApiProperty({
    description:
      'Something more was said of it that waits for another try, or is a dead letter; all that was said, where there are no items',
  })
  incomplete: boolean;
}
