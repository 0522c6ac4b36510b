import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, covers, takesPart } from '#access';
import { Policies, ReceiptDto } from '#chassis';
import { answers } from '../policies.js';
import { ConsentDto, RightsNoticeDto, TakingBackDto } from './consent.dto.js';
import { Mediations } from './mediation.store.js';
import { noteConsent, notifyRights } from './note-consent.js';
import { takeBack } from './take-back.js';

/**
 * 告知与同意, party by party: whoever of those who handle it told or asked it notes so, at whatever window that was. A no is an exit, which
 * who only helps notes as well.
 */
@ApiTags('consent')
@Controller('mediations/:id')
export class ConsentController {
  constructor(
    private readonly mediations: Mediations,
    private readonly policies: Policies,
  ) {}

  @Post('rights-notices')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  notify(@Id() id: string, @Body() notice: RightsNoticeDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => notifyRights(mediation, notice, acting));
  }

  @Post('consents')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'A party that refuses, or withdraws, ends the mediation by that' })
  consent(@Id() id: string, @Body() answer: ConsentDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const may = answer.answer === 'given' ? covers : takesPart;
    return this.mediations.act(id, actor, (mediation, acting) => noteConsent(mediation, answer, acting), may);
  }

  @Post('consents/corrections')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It stays in the history; what had ended by it alone goes on where it was' })
  async takeBack(@Id() id: string, @Body() wrong: TakingBackDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const rule = await this.policies.current(answers);
    return this.mediations.act(id, actor, (mediation, acting) => takeBack(mediation, wrong, acting, rule));
  }
}
