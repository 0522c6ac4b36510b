import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { DeadlinePageDto, DeadlineQuery } from './deadline.dto.js';

/** What somebody has to do by a day in one service: each says where its own stand. */
export abstract class Deadlines {
  /** Those of the actor's jurisdiction, what is due first coming first. */
  abstract page(query: DeadlineQuery, actor: Actor, at: Date): Promise<DeadlinePageDto>;
}

/** What is due, of all that the asking unit handles. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineController {
  constructor(
    private readonly deadlines: Deadlines,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DeadlinePageDto })
  list(@Query() query: DeadlineQuery, @Actor() actor: Actor): Promise<DeadlinePageDto> {
    return this.deadlines.page(query, actor, this.now());
  }
}
