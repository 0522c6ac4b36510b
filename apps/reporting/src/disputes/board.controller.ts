import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { Freshness } from '../freshness.js';
import { Asides } from '../incomplete/asides.projection.js';
import { marked } from '../incomplete/marked.js';
import { rate } from '../metrics/metric.js';
import { BoardDto, BoardQueryDto } from './board.dto.js';
import type { BoardRowDto } from './board.dto.js';
import { Board } from './board.projection.js';
import type { DisputeCounts } from './board.projection.js';

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(
    private readonly board: Board,
    private readonly asides: Asides,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: BoardDto })
  async read(@Query() { by, ...filter }: BoardQueryDto, @Actor() actor: Actor): Promise<BoardDto> {
    // Asked first: what is heard meanwhile may already be in the counts, but nothing as of this is missing untold.
    const asOf = await this.freshness.asOf('intake', 'mediation');
    const missing = await this.asides.ofDisputes(by, filter, actor);
    const rows = await this.board.by(by, filter, actor);
    return { ...marked(rows.map(shown), missing), asOf };
  }
}

function shown({ registered, ...counts }: DisputeCounts): Omit<BoardRowDto, 'uncounted'> {
  const { advised, administrative, arbitrated, judged } = counts;
  const otherwise = advised + administrative + arbitrated + judged;
  const accepted = registered - counts.refused - counts.undecided - otherwise;
  const concluded = accepted - counts.open;
  const { settled, unsettled, withdrawn, left } = counts;
  return {
    ...counts,
    total: registered,
    otherwise,
    accepted,
    concluded,
    terminated: unsettled + withdrawn + left,
    settledOfAccepted: rate('settled-of-accepted', { settled, accepted }),
    settledOfConcluded: rate('settled-of-concluded', { settled, concluded }),
  };
}
