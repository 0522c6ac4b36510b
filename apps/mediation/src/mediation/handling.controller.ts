import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, takesPart } from '#access';
import { DangerReportDto, ReceiptDto } from '#chassis';
import { NOW, RefusedAt } from '#kernel';
import type { Now } from '#kernel';
import { mustNotBeClosed } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { reportDanger } from './danger.js';
import { HandlingDto } from './handling.dto.js';
import { conclude } from './handling.js';
import type { Mediation } from './mediation.js';
import { Mediations } from './mediation.store.js';

/** What is not mediated to its end, and what is reported of it at once while it goes on. */
@ApiTags('exit')
@Controller('mediations/:id')
export class HandlingController {
  constructor(
    private readonly mediations: Mediations,
    private readonly units: Units,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('handling')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It ends as what was handled otherwise; the other routes are told all the same' })
  handle(@Id() id: string, @Body() { as }: HandlingDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.mediations.act(id, actor, (mediation, acting) => conclude(mediation, as, acting));
  }

  @Post('danger-reports')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Kept beside the mediation, which goes on (Mediation Law art 25)' })
  async report(@Id() id: string, @Body() report: DangerReportDto, @Actor() { unit: by }: Actor): Promise<ReceiptDto> {
    const { unit } = report;
    const known = unit === undefined ? [] : await this.units.known([unit]);
    const now = this.now();
    const told = { ...report, by, at: new Date(report.at ?? now).toISOString() };
    const reported = (mediation: Mediation) => {
      mustNotBeClosed(known);
      if (unit !== undefined && known.length === 0) throw new RefusedAt('unit', 'referral.unknown-unit', { unit });
      return reportDanger(mediation, told, now);
    };
    return this.mediations.change(id, reported, undefined, takesPart);
  }
}
