import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Roles } from '#access';
import { today } from '#calendar';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { LitigationDto, ReopeningDto, TerminationDto } from './mediation.dto.js';
import { Mediations } from './mediation.store.js';
import { noteLitigation } from './refer.js';
import { reopen } from './reopen.js';
import { terminate } from './terminate.js';
import { ReceiptDto } from './view.dto.js';

/** Out and in again. Whoever the party tells may note it, at whatever tier: nobody is sent to another desk to leave. */
@ApiTags('exit')
@Controller('mediations/:id')
export class ExitController {
  constructor(
    private readonly mediations: Mediations,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('termination')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Open at every step; see the notice for the other routes' })
  terminate(@Id() id: string, @Body() { reason }: TerminationDto): Promise<ReceiptDto> {
    return this.mediations.change(id, (mediation) => terminate(mediation, reason));
  }

  @Post('reopening')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  reopen(@Id() id: string, @Body() { reason, tier }: ReopeningDto): Promise<ReceiptDto> {
    return this.mediations.climb(id, (mediation, ladder) => reopen(mediation, reason, ladder, tier));
  }

  @Post('litigation')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Noted beside the mediation, which it neither needs nor ends' })
  litigation(@Id() id: string, @Body() { stage, on }: LitigationDto): Promise<ReceiptDto> {
    return this.mediations.change(id, (mediation) => noteLitigation(mediation, { stage, on }, today(this.now())));
  }
}
