import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { answering, newId } from '#kernel';
import { sealing } from '#messaging';
import { Sealer } from '#sealed';
import { Bodies } from '../body/body.store.js';
import { mustBeListed, mustTake } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { recordAttempt } from './attempt.js';
import { escalate } from './escalate.js';
import { AttemptDto, EscalationDto, ReferralDto, SessionDto } from './mediation.dto.js';
import { Mediations } from './mediation.store.js';
import { refer } from './refer.js';
import { scheduleSession } from './session.js';
import { ReceiptDto, SessionReceiptDto } from './view.dto.js';

/** On the ladder, for whoever holds the mediation. */
@ApiTags('ladder')
@Controller('mediations/:id')
export class LadderController {
  constructor(
    private readonly mediations: Mediations,
    private readonly units: Units,
    private readonly registered: Bodies,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sessions')
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto })
  async schedule(@Id() id: string, @Body() planned: SessionDto, @Actor() actor: Actor): Promise<SessionReceiptDto> {
    const { venue, online, place, under } = planned;
    const session = newId();
    answering({ session });
    const at = new Date(planned.at).toISOString();
    const sealed = place === undefined ? [] : [this.sealer.seal('session-place', id, { place }, { id: session })];
    const named = await this.registered.named(under);
    const receipt = await this.mediations.act(id, actor, (mediation, acting) => {
      const { paper: _, ...body } = named(today(new Date(at)));
      return sealing(scheduleSession(mediation, { session, at, venue, online, ...body }, acting), sealed);
    });
    return { ...receipt, session };
  }

  @Post('attempts')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({
    type: ReceiptDto,
    description: 'The failure that reaches the limit also offers the next door, which somebody takes by the escalation',
  })
  async attempt(@Id() id: string, @Body() held: AttemptDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const [known, named] = await Promise.all([this.units.known(held.bodies), this.registered.named(held.under)]);
    const { minutes, present, reason = null, beyondLimit = false, under: _, ...rest } = held;
    const { heldOn, mediators, bodies } = rest;
    const record = newId();
    const sealed = this.sealer.seal('minutes', id, { heldOn, mediators, minutes, present }, { id: record });
    return this.mediations.act(id, actor, (mediation, acting) => {
      mustBeListed(bodies, known, this.config.county);
      const body = named(heldOn, bodies);
      return sealing(recordAttempt(mediation, { ...rest, ...body, reason, beyondLimit, record }, acting), [sealed]);
    });
  }

  @Post('escalation')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  escalate(@Id() id: string, @Body() { reason }: EscalationDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => escalate(mediation, reason, acting));
  }

  @Post('referrals')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'To a body of the ladder: the mediation moves to its tier' })
  async refer(@Id() id: string, @Body() { from, to, on, unit, outside: name }: ReferralDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const known = unit === undefined ? [] : await this.units.known([unit]);
    const outside = newId();
    const sealed = name === undefined ? [] : [this.sealer.seal('referral', id, { to, name }, { id: outside })];
    return this.mediations.act(id, actor, (mediation, acting) => {
      if (unit !== undefined) mustTake(unit, to, known);
      const taker = { ...(unit !== undefined && { unit }), ...(name !== undefined && { outside }) };
      return sealing(refer(mediation, { from, to, on, ...taker }, acting), sealed);
    });
  }
}
