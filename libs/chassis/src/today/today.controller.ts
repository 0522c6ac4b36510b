import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#access';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { TodayPageDto, TodayQuery } from './today.dto.js';

/** What a unit has to do now in one service: each says where its own stands. */
export abstract class Today {
  /** What is the actor's unit's own, and one of the actor's roles may do; what expires first comes first. */
  abstract page(query: TodayQuery, actor: Actor, at: Date): Promise<TodayPageDto>;
}

/** 今日待办: with a day or without one, and only what the asking unit itself is to do. */
@ApiTags('today')
@Controller('today')
export class TodayController {
  constructor(
    private readonly todays: Today,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'screener', 'coordinator', 'approver')
  @ApiOkResponse({ type: TodayPageDto })
  list(@Query() query: TodayQuery, @Actor() actor: Actor): Promise<TodayPageDto> {
    return this.todays.page(query, actor, this.now());
  }
}
