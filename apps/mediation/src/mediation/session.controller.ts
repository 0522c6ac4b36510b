import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { Policies, ReceiptDto } from '#chassis';
import { NOW, answering, newId } from '#kernel';
import type { Now } from '#kernel';
import { sealing } from '#messaging';
import { Sealer } from '#sealed';
import { PLACE } from '../kinds.js';
import { Bodies } from '../body/body.store.js';
import { sessions } from '../policies.js';
import type { Acting } from './acting.js';
import { CancelledSessionDto, MovedSessionDto, SessionDto } from './mediation.dto.js';
import type { Mediation } from './mediation.js';
import { Mediations } from './mediation.store.js';
import { cancelSession, moveSession, scheduleSession } from './session.js';
import type { Arranging, PlannedSession } from './session.js';
import { SessionReceiptDto } from './view.dto.js';

/** What is on the calendar, for whoever holds the mediation. */
@ApiTags('ladder')
@Controller('mediations/:id/sessions')
export class SessionController {
  constructor(
    private readonly mediations: Mediations,
    private readonly registered: Bodies,
    private readonly sealer: Sealer,
    private readonly policies: Policies,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto })
  schedule(@Id() id: string, @Body() planned: SessionDto, @Actor() actor: Actor): Promise<SessionReceiptDto> {
    return this.arrange(id, planned, actor, scheduleSession);
  }

  @Post('moves')
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto, description: 'Under an id of its own; what was arranged before stays to be seen' })
  move(
    @Id() id: string,
    @Body() { session: instead, reason, ...planned }: MovedSessionDto,
    @Actor() actor: Actor,
  ): Promise<SessionReceiptDto> {
    return this.arrange(id, planned, actor, (mediation, session, acting, arranging) =>
      moveSession(mediation, { ...session, instead, reason }, acting, arranging),
    );
  }

  @Post('cancellations')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It uses up no attempt' })
  cancel(@Id() id: string, @Body() { session, reason }: CancelledSessionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => cancelSession(mediation, session, reason, acting));
  }

  private async arrange(id: string, planned: SessionDto, actor: Actor, decide: Arrange): Promise<SessionReceiptDto> {
    const { venue, online, place, under } = planned;
    const session = newId();
    answering({ session });
    const at = new Date(planned.at).toISOString();
    const sealed = place === undefined ? [] : [this.sealer.seal(PLACE, id, { place }, { id: session })];
    const [named, { lateMinutes }] = await Promise.all([this.registered.named(under), this.policies.current(sessions)]);
    const arranging = { now: this.now(), lateMinutes };
    const receipt = await this.mediations.act(id, actor, (mediation, acting) => {
      const { paper: _, ...body } = named(today(new Date(at)));
      return sealing(decide(mediation, { session, at, venue, online, ...body }, acting, arranging), sealed);
    });
    return { ...receipt, session };
  }
}

type Arrange = (mediation: Mediation, session: PlannedSession, acting: Acting, arranging: Arranging) => ReturnType<typeof scheduleSession>;
