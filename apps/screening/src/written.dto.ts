import { ApiProperty } from '@nestjs/swagger';

/** That something was written, when and by which unit. */
export class WrittenDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  writtenAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of what was written before this was kept nobody knows' })
  writtenBy: string | null;
}
