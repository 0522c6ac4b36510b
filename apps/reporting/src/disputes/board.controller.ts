import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { today } from '#calendar';
import type { Period } from '#calendar';
import { NOW, Refused, levelOf } from '#kernel';
import type { Now } from '#kernel';
import { Answers } from '../answers.js';
import { Freshness } from '../freshness.js';
import { Asides } from '../incomplete/asides.projection.js';
import { marked } from '../incomplete/marked.js';
import { rate } from '../metrics/metric.js';
import { BoardDto, BoardQueryDto } from './board.dto.js';
import type { BoardRowDto } from './board.dto.js';
import { Board } from './board.projection.js';
import type { BoardKey, DisputeCounts, Sums } from './board.projection.js';
import { figureNames } from './figures.js';
import type { BoardPeriodDto } from './period.dto.js';
import { periodAfter, periodAt, periodBefore, periodNamed, spanOf, yearBefore } from './period.js';
import type { Span } from './period.js';
import { TrendDto, TrendQueryDto } from './trend.dto.js';
import { Trends } from './trend.projection.js';
import type { BoardFilter } from './whose.projection.js';

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(
    private readonly board: Board,
    private readonly trends: Trends,
    private readonly asides: Asides,
    private readonly freshness: Freshness,
    private readonly answers: Answers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: BoardDto })
  read(@Query() query: BoardQueryDto, @Actor() actor: Actor): Promise<BoardDto> {
    placed(query.by, query, actor);
    return this.answers.to(['board', query], actor, () => this.counted(query, actor));
  }

  /** How the figures of a period came about: by its months, or by its days where it is no longer than one. */
  @Get('trend')
  @Roles(...staff)
  @ApiOkResponse({ type: TrendDto })
  trend(@Query() query: TrendQueryDto, @Actor() actor: Actor): Promise<TrendDto> {
    return this.answers.to(['trend', query], actor, () => this.steps(query, actor));
  }

  private async counted({ by, period: name, ...filter }: BoardQueryDto, actor: Actor): Promise<BoardDto> {
    // Asked first: what is heard meanwhile may already be in the counts, but nothing as of this is missing untold.
    const asOf = await this.freshness.asOf('intake', 'mediation');
    const missing = await this.asides.ofDisputes(by, filter, actor);
    if (name === undefined) {
      const rows = await this.board.by(by, filter, actor);
      return { period: null, ...marked(rows.map(shown), missing), asOf };
    }
    const period = periodNamed(name, this.now());
    const rows = await this.board.within(period, by, filter, actor);
    const told = await this.told(period, filter, actor);
    return { period: told, ...marked(rows.map(shownOfPeriod), missing), asOf };
  }

  private async steps({ period: name, ...filter }: TrendQueryDto, actor: Actor): Promise<TrendDto> {
    const asOf = await this.freshness.asOf('intake', 'mediation');
    const missing = await this.asides.ofDisputes('township', filter, actor);
    const period = periodNamed(name, this.now());
    const items = await this.trends.of(period, filter, actor, today(this.now()));
    const { incomplete } = marked([], missing);
    return { period: period.name, items, incomplete, asOf };
  }

  /** What it is beside its figures: those before, and where one may go from it. */
  private async told(period: Period, filter: BoardFilter, actor: Actor): Promise<BoardPeriodDto> {
    const now = this.now();
    const [before, yearAgo] = [periodBefore(period), yearBefore(period)];
    const sums = await this.board.of([before, yearAgo], filter, actor);
    const over = period.last < today(now);
    const at = (span: Span) => periodAt(span, over ? period.last : today(now)).name;
    const { name, first, last } = period;
    return {
      name,
      span: spanOf(name),
      first,
      last,
      over,
      before: { name: before.name, sums: sums.get(before.name) ?? nothing },
      yearAgo: { name: yearAgo.name, sums: sums.get(yearAgo.name) ?? nothing },
      next: periodAfter(period, now)?.name ?? null,
      at: { week: at('week'), month: at('month'), quarter: at('quarter'), year: at('year') },
    };
  }
}

/** Villages are counted one by one, which is done for a township and would be slow for a county. */
function placed(by: BoardKey, { township, village }: BoardFilter, { unit }: Actor): void {
  const theirs = ['township', 'village'].includes(levelOf(unit));
  if ((by === 'village' || village === '-') && !township && !theirs) throw new Refused('board.villages-of-a-township');
}

const shown = (counts: DisputeCounts): Omit<BoardRowDto, 'uncounted'> => ({
  ...counts,
  settledOfAccepted: rate('settled-of-accepted', counts),
  settledOfConcluded: rate('settled-of-concluded', counts),
});

/** Settled and admitted are of different disputes there. */
const shownOfPeriod = (counts: DisputeCounts): Omit<BoardRowDto, 'uncounted'> => ({ ...shown(counts), settledOfAccepted: null });

const nothing = Object.fromEntries([...figureNames, 'people', 'amountYuan', 'dangers'].map((figure) => [figure, 0])) as Sums;
