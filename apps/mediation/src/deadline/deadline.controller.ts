import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { DeadlinePageDto, DeadlineQuery } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { MediationDeadlines } from './deadlines.store.js';

/** What has to end at its tier, and what has to be carried out, where the asking unit has a part in it. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineController {
  constructor(
    private readonly deadlines: MediationDeadlines,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DeadlinePageDto })
  list(@Query() query: DeadlineQuery, @Actor() actor: Actor): Promise<DeadlinePageDto> {
    return this.deadlines.page(query, actor, this.now());
  }
}
