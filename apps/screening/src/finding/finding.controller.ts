import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, pageOf, staff } from '#access';
import { OpenDoors, ReceiptDto } from '#chassis';
import { NotFound } from '#kernel';
import { SealedRecords } from '#sealed';
import { actsIn } from './acts.js';
import { DisclosedDto, DisclosureDto, DismissalDto, FindingDetailDto, FindingQueryDto, FindingsDto } from './finding.dto.js';
import { dismiss, mustHoldData, prevent, report } from './finding.js';
import { Findings, SUMMARY, scope } from './finding.store.js';

@ApiTags('findings')
@Controller('findings')
export class FindingController {
  constructor(
    private readonly findings: Findings,
    private readonly sealed: SealedRecords,
    private readonly doors: OpenDoors,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: FindingsDto })
  async list(
    @Query() { cursor, limit = 50, sort = 'found', order = 'desc', count, ...filter }: FindingQueryDto,
    @Actor() actor: Actor,
  ): Promise<FindingsDto> {
    const [rows, counted] = await Promise.all([
      this.findings.list(filter, actor, sort, { order, after: cursor, limit: limit + 1 }),
      count && cursor === undefined ? this.findings.count(filter, actor) : {},
    ]);
    return { ...pageOf(rows, limit, ({ id }) => id), ...counted };
  }

  @Get(':id')
  @Roles(...staff)
  @ApiOkResponse({ type: FindingDetailDto })
  async read(@Id() id: string, @Actor() actor: Actor): Promise<FindingDetailDto> {
    const finding = await this.findings.get(id);
    const before = { path: '/findings/{id}', what: 'finding', actor, scope: scope(finding) };
    const [written = null] = await this.sealed.written(id, [SUMMARY]);
    return { ...finding, written, acts: await this.doors.at(before, actsIn(finding)) };
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Roles('screener', 'clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  dismiss(@Id() id: string, @Body() { reason }: DismissalDto): Promise<ReceiptDto> {
    return this.findings.change(id, (finding) => dismiss(finding, reason));
  }

  /** Settled where it lies, before the front desk had it. */
  @Post(':id/prevention')
  @HttpCode(200)
  @Roles('screener', 'clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  prevent(@Id() id: string): Promise<ReceiptDto> {
    return this.findings.change(id, prevent);
  }

  /** It had been settled on the spot, and goes to the front desk after all. */
  @Post(':id/report')
  @HttpCode(200)
  @Roles('screener', 'clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  report(@Id() id: string): Promise<ReceiptDto> {
    return this.findings.change(id, report);
  }

  /** What was found, in words. */
  @Post(':id/disclosures')
  @HttpCode(200)
  @Roles('screener', 'clerk', 'coordinator', 'mediator')
  @ApiOkResponse({ type: DisclosedDto })
  async disclose(@Id() id: string, @Body() { purpose }: DisclosureDto, @Actor() actor: Actor): Promise<DisclosedDto> {
    mustHoldData(await this.findings.held(id));
    const [record] = await this.sealed.read(id, { purpose, actor, kinds: [SUMMARY] });
    const summary = record?.content['summary'];
    if (typeof summary !== 'string') throw new NotFound('record');
    return { summary };
  }
}
