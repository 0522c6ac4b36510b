import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Problem, Roles, staff, textOf } from '#access';
import { PartiesOf } from '#contracts';
import { NotFound, currentRequest, newId } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { Sealer } from '#sealed';
import { messages } from '../messages/index.js';
import { Mediations } from '../mediation/mediation.store.js';
import { SpotDto, SpotNowDto, SpotReceiptDto } from './spot.dto.js';
import { Spots } from './spot.store.js';

/** As intake's auditors read it. */
const TELLING = '随手调登记前核对案件归属';

/** 随手调: of a dispute that was registered a moment ago, how it was settled where it arose. */
@ApiTags('on the spot')
@Controller('mediations/:id/on-the-spot')
export class SpotController {
  constructor(
    private readonly spots: Spots,
    private readonly mediations: Mediations,
    private readonly sealer: Sealer,
    private readonly asker: Asker,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: SpotReceiptDto, description: 'Taken also where the case has not come here yet: then it waits for it' })
  async tell(@Id() id: string, @Body() told: SpotDto, @Actor() actor: Actor): Promise<SpotReceiptDto> {
    await this.mustBeTheirs(id);
    const { heldOn, mediators, terms, amountYuan = null, performBy = null, done } = told;
    const [minutes, agreement] = [newId(), newId()];
    const sealed = this.sealer.sealAll(id, [
      { kind: 'minutes', content: { heldOn, mediators, minutes: terms }, id: minutes },
      { kind: 'terms', content: { terms }, id: agreement },
    ]);
    const spot = { heldOn, minutes, agreement, amountYuan, performBy, done };
    return this.spots.tell(id, actor, { spot, sealed, words: terms });
  }

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: SpotNowDto })
  async now(@Id() id: string): Promise<SpotNowDto> {
    await this.mediations.get(id);
    const { state = null, refusal = null, enteredAt = null, finding = null, lookedOn = null } = (await this.spots.of(id)) ?? {};
    const language = currentRequest()?.language ?? 'zh';
    const why = refusal && { code: refusal.code, text: textOf(messages, language, refusal.code, refusal.params) ?? refusal.code };
    return { state, refusal: why, enteredAt, finding, lookedOn };
  }

  /** Before the case has come the register knows whose it is; where it cannot be asked, that is seen once the case is here. */
  private async mustBeTheirs(id: string): Promise<void> {
    if (await this.mediations.get(id).then(Boolean, absent)) return;
    const ask = { dispute: id, purpose: TELLING, fields: ['role' as const] };
    await this.asker.ask(PartiesOf, ask, currentRequest()?.token ?? '').catch((error: unknown) => {
      if (error instanceof Unanswered) return;
      throw error instanceof Problem && error.status === 404 ? new NotFound('mediation') : error;
    });
  }
}

function absent(error: unknown): false {
  if (error instanceof NotFound) return false;
  throw error;
}
