import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { CaseQueryDto, CasesDto } from './case.dto.js';
import { Cases } from './case.projection.js';
import { periodNamed } from './period.js';

@ApiTags('disputes')
@Controller('disputes')
export class CaseController {
  constructor(
    private readonly cases: Cases,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The disputes that a figure of the board counts. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: CasesDto })
  async list(@Query() { figure, period, cursor, limit = 50, ...filter }: CaseQueryDto, @Actor() actor: Actor): Promise<CasesDto> {
    const rows =
      period === undefined
        ? await this.cases.of(figure, filter, actor, cursor, limit + 1)
        : await this.cases.within(periodNamed(period, this.now()), figure, filter, actor, cursor, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
