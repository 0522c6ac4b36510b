import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { CaseQueryDto, CasesDto } from './case.dto.js';
import { Cases } from './case.projection.js';

@ApiTags('disputes')
@Controller('disputes')
export class CaseController {
  constructor(private readonly cases: Cases) {}

  /** The disputes that a figure of the board counts. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: CasesDto })
  async list(@Query() { figure, cursor, limit = 50, ...filter }: CaseQueryDto, @Actor() actor: Actor): Promise<CasesDto> {
    const rows = await this.cases.of(figure, filter, actor, cursor, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
