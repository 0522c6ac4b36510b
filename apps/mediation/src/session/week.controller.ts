import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { SessionCalendar } from './calendar.store.js';
import { WeekDto, WeekQuery } from './week.dto.js';

/** 日程: what is arranged in the cases of whoever asks. */
@ApiTags('ladder')
@Controller('sessions')
export class WeekController {
  constructor(private readonly calendar: SessionCalendar) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: WeekDto })
  async week(@Query() asked: WeekQuery, @Actor() actor: Actor): Promise<WeekDto> {
    return { items: await this.calendar.week(asked, actor) };
  }
}
