import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, pageOf, staff } from '#access';
import { addDays } from '#calendar';
import { OpenDoors, ReceiptDto } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Mediations, scope } from '../mediation/mediation.store.js';
import { mustBeOpened } from '../mediation/standing.js';
import { CommissionList } from './commission-list.store.js';
import {
  CommissionDayDto,
  CommissionExtensionDto,
  CommissionOutcomeDto,
  CommissionPageDto,
  CommissionQuery,
  CommissionsDto,
  NewCommissionDto,
} from './commission.dto.js';
import { acknowledge, dueOf, end, extend, giveBack, stateOf, strike } from './commission.js';
import type { Commission, CommissionRule } from './commission.js';
import { Commissions } from './commission.store.js';

/** 法院委派、委托调解: what came from a court with a number of its own, until the court has its answer. */
@ApiTags('courts')
@Controller()
export class CommissionController {
  constructor(
    private readonly mediations: Mediations,
    private readonly commissions: Commissions,
    private readonly list: CommissionList,
    private readonly doors: OpenDoors,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('commissions')
  @Roles(...staff)
  @ApiOkResponse({ type: CommissionPageDto, description: 'Of the cases that the unit sees' })
  async page(@Query() { state = 'open', cursor, limit = 50 }: CommissionQuery, @Actor() actor: Actor): Promise<CommissionPageDto> {
    const [found, rule] = await Promise.all([
      this.list.page(actor, state === 'open' ? ['running', 'ended'] : [state], cursor, limit),
      this.commissions.rule(),
    ]);
    const { items, next } = pageOf(found, limit, ({ lastDay, id }) => `${lastDay}~${id}`);
    const at = this.now();
    return { next, items: items.map((each) => ({ ...each, ...standing(each, rule, at) })) };
  }

  @Get('mediations/:id/commissions')
  @Roles(...staff)
  @ApiOkResponse({ type: CommissionsDto })
  async of(@Id() id: string, @Actor() actor: Actor): Promise<CommissionsDto> {
    const mediation = await this.mediations.get(id);
    const [found, rule] = await Promise.all([this.commissions.of(mediation.id), this.commissions.rule()]);
    const at = this.now();
    const asked = { act: 'commissions', choices: [{ rule: () => mustBeOpened(mediation) }] };
    const before = { path: '/mediations/{id}', what: 'mediation', actor, scope: scope(mediation) };
    return {
      handles: this.doors.open(before, [asked]).length > 0,
      basis: rule.basis,
      items: found.map((each) => ({ ...each, ...standing(each, rule, at) })),
    };
  }

  @Post('mediations/:id/commissions')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'The same number again is the same commission' })
  receive(@Id() id: string, @Body() draft: NewCommissionDto): Promise<ReceiptDto> {
    return this.commissions.receive(id, draft);
  }

  @Post('mediations/:id/commissions/:commission/extension')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The parties agreed to more time' })
  extend(@Id() id: string, @Id('commission') commission: string, @Body() put: CommissionExtensionDto): Promise<ReceiptDto> {
    return this.commissions.change(id, commission, (found, under) =>
      extend(found, put, addDays(found.lastDay, under.rule.agreedDays), under),
    );
  }

  @Post('mediations/:id/commissions/:commission/outcome')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What the court will be told; the mediation itself stays as it is' })
  end(@Id() id: string, @Id('commission') commission: string, @Body() outcome: CommissionOutcomeDto): Promise<ReceiptDto> {
    return this.commissions.change(id, commission, (found, under) => end(found, outcome, under));
  }

  @Post('mediations/:id/commissions/:commission/return')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The result letter and what goes with it went back to the court' })
  giveBack(@Id() id: string, @Id('commission') commission: string, @Body() { on }: CommissionDayDto): Promise<ReceiptDto> {
    return this.commissions.change(id, commission, (found, { today }) => giveBack(found, on, today));
  }

  @Post('mediations/:id/commissions/:commission/acknowledgement')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The court said that it has it' })
  acknowledge(@Id() id: string, @Id('commission') commission: string, @Body() { on }: CommissionDayDto): Promise<ReceiptDto> {
    return this.commissions.change(id, commission, (found, { today }) => acknowledge(found, on, today));
  }

  @Post('mediations/:id/commissions/:commission/withdrawal')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It was entered by mistake' })
  strike(@Id() id: string, @Id('commission') commission: string): Promise<ReceiptDto> {
    return this.commissions.change(id, commission, strike);
  }
}

function standing(commission: Commission, rule: CommissionRule, at: Date) {
  const state = stateOf(commission);
  const { extensions, lastDay } = commission;
  const may = state === 'running' && extensions.length < rule.agreedTimes;
  return { state, due: dueOf(commission, rule, at), extendable: may ? addDays(lastDay, rule.agreedDays) : null };
}
