import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Freshness } from '../freshness.js';
import { Asides } from '../incomplete/asides.projection.js';
import { marked } from '../incomplete/marked.js';
import { StuckPageDto, StuckQueryDto } from './stuck.dto.js';
import { StuckDisputes } from './stuck.projection.js';

/** 卡点. */
@ApiTags('disputes')
@Controller('stuck')
export class StuckController {
  constructor(
    private readonly stuck: StuckDisputes,
    private readonly asides: Asides,
    private readonly freshness: Freshness,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The open disputes of a jurisdiction, and what each waits for. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: StuckPageDto })
  async list(@Query() query: StuckQueryDto, @Actor() actor: Actor): Promise<StuckPageDto> {
    // Asked first, as of a board: what is heard meanwhile may be shown already, but nothing is missing untold.
    const asOf = await this.freshness.asOf('intake', 'mediation');
    const { township, lead } = query;
    const missing = await this.asides.ofDisputes('township', { ...(township && { township }), ...(lead && { lead }) }, actor);
    const {
      items,
      counts: { incomplete: held, ...counts },
      next,
    } = await this.stuck.page(query, actor, this.now());
    const { incomplete } = marked([], missing);
    return { items, counts, next, incomplete: { ...incomplete, count: incomplete.count + held }, asOf };
  }
}
