import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, pageOf, staff } from '#access';
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
  async list(
    @Query() { period, cursor, limit = 50, sort: _sort, order = 'desc', count, figure, number, ...filter }: CaseQueryDto,
    @Actor() actor: Actor,
  ): Promise<CasesDto> {
    const asked = { figure, filter, actor, ...(number !== undefined && { number }) };
    const found = this.cases.of(asked, period === undefined ? undefined : periodNamed(period, this.now()));
    const [rows, counted] = await Promise.all([
      found.list({ after: cursor, order, limit: limit + 1 }),
      count && cursor === undefined ? found.count() : {},
    ]);
    return { ...pageOf(rows, limit, ({ id }) => id), ...counted };
  }
}
