import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { DeadlinePageDto, DeadlineQuery } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { RoundDeadlines } from './deadlines.store.js';

/** The returns that are owed in the asking unit’s area. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineController {
  constructor(
    private readonly deadlines: RoundDeadlines,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DeadlinePageDto })
  list(@Query() query: DeadlineQuery, @Actor() actor: Actor): Promise<DeadlinePageDto> {
    return this.deadlines.page(query, actor, this.now());
  }
}
