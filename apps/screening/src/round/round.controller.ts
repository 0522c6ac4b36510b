import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, pageOf, staff } from '#access';
import { today, weekOf } from '#calendar';
import { OpenDoors, Policies, ReceiptDto } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { SealedRecords } from '#sealed';
import { DisclosureDto } from '../finding/finding.dto.js';
import { amendments } from '../policies.js';
import { actsIn } from './acts.js';
import { CoverageDto, CoverageQueryDto } from './coverage.dto.js';
import { Coverages } from './coverage.store.js';
import { AmendmentDto, ReturnDto } from './return.dto.js';
import { Returns, SCOPE } from './return.store.js';
import { RoundDetailDto, RoundQueryDto, RoundsDto, ScopeDto } from './round.dto.js';
import { Rounds, scope } from './round.store.js';

@ApiTags('rounds')
@Controller()
export class RoundController {
  constructor(
    private readonly rounds: Rounds,
    private readonly returns: Returns,
    private readonly coverages: Coverages,
    private readonly sealed: SealedRecords,
    private readonly doors: OpenDoors,
    private readonly policies: Policies,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('rounds')
  @Roles(...staff)
  @ApiOkResponse({ type: RoundsDto })
  async list(
    @Query() { cursor, limit = 50, sort: _sort, order = 'desc', count, ...filter }: RoundQueryDto,
    @Actor() actor: Actor,
  ): Promise<RoundsDto> {
    const [rows, counted] = await Promise.all([
      this.rounds.list(filter, actor, { order, after: cursor, limit: limit + 1 }),
      count && cursor === undefined ? this.rounds.count(filter, actor) : {},
    ]);
    return { ...pageOf(rows, limit, ({ opensOn, id }) => `${opensOn}~${id}`), ...counted };
  }

  @Get('rounds/:id')
  @Roles(...staff)
  @ApiOkResponse({ type: RoundDetailDto })
  async read(@Id() id: string, @Actor() actor: Actor): Promise<RoundDetailDto> {
    const round = await this.rounds.get(id);
    const before = { path: '/rounds/{id}', what: 'round', actor, scope: scope(round) };
    const [[written = null], { amendedWithinDays }] = await Promise.all([
      this.sealed.written(id, [SCOPE]),
      this.policies.current(amendments),
    ]);
    return { ...round, written, acts: await this.doors.at(before, actsIn(round, actor.unit, this.now(), amendedWithinDays)) };
  }

  @Post('rounds/:id/return')
  @HttpCode(200)
  @Roles('screener', 'clerk')
  @ApiOkResponse({ type: ReceiptDto })
  file(@Id() id: string, @Body() body: ReturnDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const { zero = false, scope, findings = [] } = body;
    return this.returns.file(id, { by: actor.unit, at: this.now(), zero, findings, ...(scope !== undefined && { scope }) });
  }

  /** 补报: findings that the return left out. */
  @Post('rounds/:id/amendment')
  @HttpCode(200)
  @Roles('screener', 'clerk')
  @ApiOkResponse({ type: ReceiptDto })
  amend(@Id() id: string, @Body() { reason, findings }: AmendmentDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.returns.amend(id, { by: actor.unit, at: this.now(), reason, findings });
  }

  /** What was looked at, in words: a zero report is worth what it says. */
  @Post('rounds/:id/disclosures')
  @HttpCode(200)
  @Roles('screener', 'clerk', 'coordinator')
  @ApiOkResponse({ type: ScopeDto, description: 'The reading is audited' })
  async disclose(@Id() id: string, @Body() { purpose }: DisclosureDto, @Actor() actor: Actor): Promise<ScopeDto> {
    await this.rounds.held(id);
    const [record] = await this.sealed.read(id, { purpose, actor, kinds: [SCOPE] });
    const said = record?.content['scope'];
    return { scope: typeof said === 'string' ? said : null };
  }

  @Get('coverage')
  @Roles(...staff)
  @ApiOkResponse({ type: CoverageDto })
  async coverage(@Query() query: CoverageQueryDto, @Actor() actor: Actor): Promise<CoverageDto> {
    const period = query.period ?? weekOf(today(this.now())).name;
    return { period, items: await this.coverages.of(period, actor) };
  }
}
