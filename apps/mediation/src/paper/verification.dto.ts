import { ApiProperty } from '@nestjs/swagger';
import { standings } from './verified.js';
import type { PaperStanding } from './verified.js';

export class VerifiedDto {
  @ApiProperty({ description: 'This desk made it, and it was not altered since' }) made: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Which desk' }) desk: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the unit is called whose desk it is' }) name: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'On which day' }) on: string | null;
  @ApiProperty({ type: String, enum: standings, nullable: true, description: 'Whether what it says stands today' })
  standing: PaperStanding | null;
}

export class SealKeysDto {
  @ApiProperty({ type: [String], description: 'Ed25519, 32 bytes in base64url' }) keys: string[];
}
