import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, covers, takesPart } from '#access';
import { ReceiptDto } from '#chassis';
import { RoutesNoticeDto } from './consent.dto.js';
import { LitigationDto, ReopeningDto, TerminationDto } from './mediation.dto.js';
import { Mediations } from './mediation.store.js';
import { noteLitigation } from './refer.js';
import { reopen } from './reopen.js';
import { tellRoutes } from './tell-routes.js';
import { isPartyExit, terminate } from './terminate.js';

/**
 * Out and in again. Whoever the party tells may note that it leaves, at whatever tier, who only helps as well: nobody is sent to
 * another desk to leave.
 */
@ApiTags('exit')
@Controller('mediations/:id')
export class ExitController {
  constructor(private readonly mediations: Mediations) {}

  @Post('termination')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'A party’s exit is open at every step; see the notice for the other routes' })
  terminate(@Id() id: string, @Body() { reason }: TerminationDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const may = isPartyExit(reason) ? takesPart : covers;
    return this.mediations.act(id, actor, (mediation, acting) => terminate(mediation, reason, acting), may);
  }

  @Post('routes-notices')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'That the parties were told where else they may go' })
  routes(@Id() id: string, @Body() told: RoutesNoticeDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => tellRoutes(mediation, told, acting));
  }

  @Post('reopening')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  reopen(@Id() id: string, @Body() { reason, tier }: ReopeningDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => reopen(mediation, reason, acting, tier));
  }

  @Post('litigation')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Noted beside the mediation, which it neither needs nor ends' })
  litigation(@Id() id: string, @Body() { stage, on }: LitigationDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => noteLitigation(mediation, { stage, on }, acting));
  }
}
