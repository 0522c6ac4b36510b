import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, takesPart } from '#access';
import { DangerReportDto, ReceiptDto } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import type { Receipt } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { AdmissionDto, HandlingDto } from './admission.dto.js';
import { admit, refuse } from './admission.js';
import { Behinds } from './behind.store.js';
import { reportDanger } from './danger.js';
import { Disputes } from './dispute.store.js';
import { handle } from './handle.js';

/** Whether a dispute is mediated at all, decided after its registration; and what is reported of it at once. */
@ApiTags('disputes')
@Controller('disputes/:id')
export class AdmissionController {
  constructor(
    private readonly disputes: Disputes,
    private readonly behinds: Behinds,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('admission')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({
    type: ReceiptDto,
    description: 'By who answers for it or the county; what was admitted is taken back by the county alone',
  })
  async decide(@Id() id: string, @Body() { decision, grounds = [], reason }: AdmissionDto, @Actor() by: Actor): Promise<Receipt> {
    const [{ today: on, reference, clock }, behind] = await Promise.all([this.registers.acting(by), this.behinds.of(id)]);
    const decided = { by, on, reason };
    return this.disputes.change(id, (dispute) =>
      decision === 'admitted' ? admit(dispute, decided, reference, clock) : refuse(dispute, grounds, decided, behind, reference),
    );
  }

  @Post('handling')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It ends so without having been mediated' })
  async handle(@Id() id: string, @Body() { as }: HandlingDto, @Actor() by: Actor): Promise<Receipt> {
    const [reference, behind] = await Promise.all([this.registers.current(), this.behinds.of(id)]);
    return this.disputes.change(id, (dispute) => handle(dispute, as, by, behind, reference));
  }

  @Post('danger-reports')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Kept beside it; everything goes on (Mediation Law art 25)' })
  async report(@Id() id: string, @Body() report: DangerReportDto, @Actor() { unit: by }: Actor): Promise<Receipt> {
    const reference = await this.registers.current();
    const now = this.now();
    const told = { ...report, by, at: new Date(report.at ?? now).toISOString() };
    return this.disputes.change(id, (dispute) => reportDanger(dispute, told, now, reference), undefined, takesPart);
  }
}
