import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { mustHoldData } from '../mediation/personal-data.js';
import { DecisionDto, DraftDto, DraftReceiptDto, NotedConsentDto, ProposalDto } from './draft.dto.js';
import { DraftingDesk } from './drafting.desk.js';
import { Seating } from './seating.desk.js';

/** The text that is written together in an online session; nothing in it binds anybody before it is made an agreement and signed. */
@ApiTags('online')
@Controller('mediations/:id/sessions/:session/room/draft')
export class DraftController {
  constructor(
    private readonly seating: Seating,
    private readonly drafting: DraftingDesk,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: DraftDto, description: 'As it reads now, and who consents to which clause' })
  async read(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<DraftDto> {
    const { mediation, sitting } = await this.seating.staff(id, session, actor);
    mustHoldData(mediation);
    return this.drafting.shown(mediation, sitting);
  }

  @Post('proposals')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: DraftReceiptDto, description: 'Of who mediates it comes into the text at once' })
  async propose(
    @Id() id: string,
    @Id('session') session: string,
    @Body() proposal: ProposalDto,
    @Actor() actor: Actor,
  ): Promise<DraftReceiptDto> {
    const { sitting } = await this.seating.staffNow(id, session, actor);
    return this.drafting.propose(sitting, proposal);
  }

  @Post('decisions')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: DraftReceiptDto, description: 'A proposal comes into the text, or does not' })
  async decide(
    @Id() id: string,
    @Id('session') session: string,
    @Body() decision: DecisionDto,
    @Actor() actor: Actor,
  ): Promise<DraftReceiptDto> {
    const { sitting } = await this.seating.mediating(id, session, actor);
    return this.drafting.decide(sitting, decision);
  }

  @Post('consents')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({
    type: DraftReceiptDto,
    description: 'Noted for a party that does not speak by a page of its own (代为记明); its own word stands over it',
  })
  async note(
    @Id() id: string,
    @Id('session') session: string,
    @Body() noted: NotedConsentDto,
    @Actor() actor: Actor,
  ): Promise<DraftReceiptDto> {
    return this.drafting.note(await this.seating.mediating(id, session, actor), noted);
  }
}
