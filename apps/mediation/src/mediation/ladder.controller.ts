import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { CONFIG, ReceiptDto } from '#chassis';
import type { Config } from '#chassis';
import { newId } from '#kernel';
import { sealing } from '#messaging';
import { Sealer } from '#sealed';
import { Bodies } from '../body/body.store.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { mustBeListed, mustTake } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { recordAttempt } from './attempt.js';
import { escalate } from './escalate.js';
import { AttemptDto, EscalationDto, ReferralDto } from './mediation.dto.js';
import { Mediations } from './mediation.store.js';
import { refer } from './refer.js';

/** On the ladder, for whoever holds the mediation. */
@ApiTags('ladder')
@Controller('mediations/:id')
export class LadderController {
  constructor(
    private readonly mediations: Mediations,
    private readonly units: Units,
    private readonly registered: Bodies,
    private readonly rosters: CaseRosters,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('attempts')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({
    type: ReceiptDto,
    description: 'The failure that reaches the limit also offers the next door, which somebody takes by the escalation',
  })
  async attempt(@Id() id: string, @Body() held: AttemptDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const { minutes, present, reason = null, beyondLimit = false, under, session, rostered = [], ...rest } = held;
    const { heldOn, mediators, bodies } = rest;
    const [known, named, mustHaveMediated] = await Promise.all([
      this.units.known(bodies),
      this.registered.named(under),
      this.rosters.mediated(id, { asked: rostered, typed: mediators, on: heldOn }),
    ]);
    const record = newId();
    const sealed = this.sealer.seal('minutes', id, { heldOn, mediators, minutes, present }, { id: record });
    return this.mediations.act(id, actor, (mediation, acting) => {
      mustBeListed(bodies, known, this.config.county);
      mustHaveMediated();
      const told = { ...rest, ...named(heldOn, bodies), ...(session !== undefined && { session }) };
      return sealing(recordAttempt(mediation, { ...told, reason, beyondLimit, record }, acting), [sealed]);
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
