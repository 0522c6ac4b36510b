import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { Answers } from './answer.store.js';
import { SessionCalendar } from './calendar.store.js';
import { WeekDto, WeekQuery } from './week.dto.js';

/** 日程: what is arranged in the cases of whoever asks. */
@ApiTags('ladder')
@Controller('sessions')
export class WeekController {
  constructor(
    private readonly calendar: SessionCalendar,
    private readonly answers: Answers,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: WeekDto })
  async week(@Query() asked: WeekQuery, @Actor() actor: Actor): Promise<WeekDto> {
    const items = await this.calendar.week(asked, actor);
    const unwilling = await this.answers.unwilling([...new Set(items.map(({ mediation }) => mediation))]);
    return { items: items.map((each) => ({ ...each, unwilling: (unwilling.get(each.mediation) ?? []).length > 0 })) };
  }
}
