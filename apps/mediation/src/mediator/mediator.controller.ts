import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, pageOf, staff, textOf } from '#access';
import { ReceiptDto } from '#chassis';
import { NotFound, currentRequest } from '#kernel';
import { messages } from '../messages/index.js';
import { change, end } from './mediator.js';
import {
  MediatorChangeDto,
  MediatorDetailDto,
  MediatorEndDto,
  MediatorPageDto,
  MediatorPhoneDto,
  MediatorQuery,
  NewMediatorDto,
  OpenPhoneDto,
  RosterRuleDto,
} from './mediator.dto.js';
import { MediatorDoors } from './mediator-doors.store.js';
import { MediatorList } from './mediator-list.store.js';
import { Mediators } from './mediator.store.js';

/** The roster of mediators. It is the county's, and whoever works on disputes sees who mediates; how to reach them is told for a purpose. */
@ApiTags('mediators')
@Controller()
export class MediatorController {
  constructor(
    private readonly mediators: Mediators,
    private readonly roster: MediatorList,
    private readonly doors: MediatorDoors,
  ) {}

  @Get('mediators')
  @Roles(...staff)
  @ApiOkResponse({ type: MediatorPageDto, description: 'The newest first: there is no order by what anybody did' })
  async list(@Query() { cursor, limit = 50, ...filter }: MediatorQuery, @Actor() actor: Actor): Promise<MediatorPageDto> {
    const { items, next } = pageOf(await this.roster.page(filter, cursor, limit), limit, ({ id }) => id);
    return { items: await this.doors.told(items, actor), next };
  }

  @Get('mediators/rule')
  @Roles(...staff)
  @ApiOkResponse({ type: RosterRuleDto, description: 'The county’s kinds and languages, and what it decided of the roster' })
  async rule(): Promise<RosterRuleDto> {
    const language = currentRequest()?.language ?? 'zh';
    const [kinds, { languages, localSpeech, ...rule }] = await Promise.all([this.roster.kinds(), this.roster.rule()]);
    const called = (code: string) => (code === 'local' ? localSpeech : (textOf(messages, language, `language.${code}`) ?? code));
    return {
      ...rule,
      kinds: kinds.map(({ zh, en, ...kind }) => ({ ...kind, text: language === 'zh' ? zh : en })),
      languages: languages.map((code) => ({ language: code, text: called(code) })),
    };
  }

  @Get('mediators/:id')
  @Roles(...staff)
  @ApiOkResponse({ type: MediatorDetailDto })
  async one(@Id() id: string, @Actor() actor: Actor): Promise<MediatorDetailDto> {
    const history = await this.roster.history(id);
    const [mediator] = await this.doors.told(await this.roster.among([id]), actor);
    if (!mediator) throw new NotFound('mediator');
    return { ...mediator, history };
  }

  @Post('bodies/:id/mediators')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'If-Match is how many the body has or had' })
  enter(@Id() body: string, @Body() dto: NewMediatorDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const { phone, appointedUntil = null, skills = [], languages = [], areas = [], trainings = [], week = [], away = [], ...rest } = dto;
    const draft = { ...rest, body, appointedUntil, skills, languages, areas, trainings, week, away };
    return this.mediators.enter(draft, phone, actor);
  }

  @Post('mediators/:id/changes')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  change(@Id() id: string, @Body() { phone, ...changes }: MediatorChangeDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediators.change(id, 'changed', actor, (mediator, rostering) => change(mediator, changes, rostering), phone);
  }

  @Post('mediators/:id/ending')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What they mediated stays as it was written; their number goes' })
  end(@Id() id: string, @Body() { on }: MediatorEndDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediators.change(id, 'ended', actor, (mediator, { today }) => end(mediator, on, today));
  }

  @Post('mediators/:id/disclosures')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: MediatorPhoneDto, description: 'By which number they are called; the reading is audited' })
  async phone(@Id() id: string, @Body() { purpose }: OpenPhoneDto, @Actor() actor: Actor): Promise<MediatorPhoneDto> {
    return { phone: await this.mediators.phoneOf(id, purpose, actor) };
  }
}
