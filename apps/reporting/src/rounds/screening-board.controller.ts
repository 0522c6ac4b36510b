import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { today } from '#calendar';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Answers } from '../answers.js';
import { Freshness } from '../freshness.js';
import { Asides } from '../incomplete/asides.projection.js';
import { marked } from '../incomplete/marked.js';
import { rate } from '../metrics/metric.js';
import { currentOf } from './current.js';
import { ScreeningBoardDto, ScreeningBoardQueryDto } from './screening-board.dto.js';
import { ScreeningBoard } from './screening-board.projection.js';

@ApiTags('board')
@Controller('screening-board')
export class ScreeningBoardController {
  constructor(
    private readonly board: ScreeningBoard,
    private readonly asides: Asides,
    private readonly freshness: Freshness,
    private readonly answers: Answers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: ScreeningBoardDto })
  screening(@Query() query: ScreeningBoardQueryDto, @Actor() actor: Actor): Promise<ScreeningBoardDto> {
    return this.answers.to(['screening', query], actor, () => this.counted(query, actor));
  }

  private async counted(query: ScreeningBoardQueryDto, actor: Actor): Promise<ScreeningBoardDto> {
    const asOf = await this.freshness.asOf('screening', 'intake');
    const periods = await this.board.periodsOf(actor);
    const period = query.period ?? currentOf(periods, this.now(), today(this.now()));
    const missing = await this.asides.ofRounds(period, actor, query.township);
    const rows = await (query.township === undefined
      ? this.board.countsOf(period, actor)
      : this.board.unitsOf(period, query.township, actor));
    const items = rows.map((row) => ({
      ...row,
      returnedOfDue: rate('returned-of-due', row),
      inTimeOfDue: rate('in-time-of-due', { inTime: row.returned - row.late, due: row.due }),
    }));
    return { period, periods, ...marked(items, missing), asOf };
  }
}
