import { ApiProperty } from '@nestjs/swagger';

/** What a write is answered with. */
export class ReceiptDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'To be sent as If-Match next time' }) sequence: number;
}
