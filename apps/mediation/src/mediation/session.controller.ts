import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { ReceiptDto } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Sessions } from '../session/session.store.js';
import { CancelledSessionDto, MissedSessionDto, MovedSessionDto, SessionDto } from '../session/session.dto.js';
import { Mediations } from './mediation.store.js';
import { missSession, moveSession, scheduleSession } from './session.js';
import { SessionReceiptDto } from './view.dto.js';

/** What is on the calendar, for whoever holds the mediation. */
@ApiTags('ladder')
@Controller('mediations/:id/sessions')
export class SessionController {
  constructor(
    private readonly mediations: Mediations,
    private readonly sessions: Sessions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto, description: 'Where room, mediator or party is taken, 409 tells other times' })
  schedule(@Id() id: string, @Body() planned: SessionDto, @Actor() actor: Actor): Promise<SessionReceiptDto> {
    return this.sessions.arrange(id, planned, actor, scheduleSession);
  }

  @Post('moves')
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto, description: 'Under an id of its own; what was arranged before stays to be seen' })
  move(
    @Id() id: string,
    @Body() { session: instead, reason, ...planned }: MovedSessionDto,
    @Actor() actor: Actor,
  ): Promise<SessionReceiptDto> {
    const deciding: typeof scheduleSession = (mediation, session, acting, arranging) =>
      moveSession(mediation, { ...session, instead, reason }, acting, arranging);
    return this.sessions.arrange(id, planned, actor, deciding, { instead });
  }

  @Post('cancellations')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It uses up no attempt' })
  cancel(@Id() id: string, @Body() { session, reason }: CancelledSessionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.sessions.callOff(id, session, reason, actor);
  }

  @Post('absences')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Once its hour is past; it uses up no attempt' })
  miss(@Id() id: string, @Body() missed: MissedSessionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => missSession(mediation, missed, acting, this.now()));
  }
}
