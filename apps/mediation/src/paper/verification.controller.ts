import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guests, Like } from '#access';
import { SealKeysDto, VerifiedDto } from './verification.dto.js';
import { FinalAgreements } from './final-agreement.store.js';

/** Whether a file is a paper of this desk, for whoever has it: by its hash, which tells nobody anything without it. */
@ApiTags('papers')
@Controller('guest/verify')
export class VerificationController {
  constructor(private readonly finals: FinalAgreements) {}

  @Get('keys')
  @Guests('link')
  @ApiOkResponse({ type: SealKeysDto, description: 'By which its papers are sealed; the first is the one in use' })
  async keys(): Promise<SealKeysDto> {
    return { keys: await this.finals.keys() };
  }

  @Get(':sha256')
  @Guests('link')
  @ApiOkResponse({ type: VerifiedDto, description: 'Neither whose it is nor what it says' })
  async check(@Like('sha256', '^[0-9a-f]{64}$', '0'.repeat(64)) sha256: string): Promise<VerifiedDto> {
    const found = await this.finals.find(sha256);
    return found ? { made: true, ...found } : { made: false, desk: null, name: null, on: null, standing: null };
  }
}
