import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { cadenceOf, periodNamed } from '#calendar';
import type { Cadence } from '#contracts';
import { Freshness } from '../freshness.js';
import { Asides } from '../incomplete/asides.projection.js';
import { after, before, columnsOf, statesOf } from './grid.js';
import { ScreeningGridDto, ScreeningGridQueryDto } from './grid.dto.js';
import { ScreeningGrid } from './grid.projection.js';
import { told } from './grid-told.js';
import { ScreeningBoard } from './screening-board.projection.js';

@ApiTags('board')
@Controller('screening-grid')
export class ScreeningGridController {
  constructor(
    private readonly grid: ScreeningGrid,
    private readonly board: ScreeningBoard,
    private readonly asides: Asides,
    private readonly freshness: Freshness,
  ) {}

  /** Who returned what when: a unit a row, a period a column. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: ScreeningGridDto })
  async read(@Query() query: ScreeningGridQueryDto, @Actor() actor: Actor): Promise<ScreeningGridDto> {
    const asOf = await this.freshness.asOf('screening', 'intake');
    const known = (await this.board.periodsOf(actor)).map(({ period }) => period);
    const cadences = [...new Set(known.map(cadenceOf))];
    const cadence = query.until !== undefined ? cadenceOf(query.until) : (query.cadence ?? preferred(cadences));
    const latest = known.find((period) => cadenceOf(period) === cadence);
    const first = latest && (await this.grid.firstOf(cadence));
    if (latest === undefined || first === undefined)
      return { cadences, periods: [], earlier: null, later: null, items: [], incomplete: { count: 0, unplaced: 0, unreadable: 0 }, asOf };

    const count = query.periods ?? SHOWN;
    const until = query.until !== undefined && query.until < latest ? query.until : latest;
    const columns = columnsOf(until, first, count);
    const window = { periods: columns, cadence, township: query.township };
    const missing = await this.asides.ofUnits(window, actor);
    const [rows, dues] = await Promise.all([this.grid.rowsOf(window, actor), this.grid.duesOf(columns)]);
    const states = rows.map((row) => statesOf(row, columns));
    const { items, incomplete } = told(rows, states, columns, missing);
    const [start = first] = columns;
    return {
      cadences,
      periods: columns.map((period) => ({ ...days(period), period, dueAt: dues.get(period) ?? null })),
      earlier: start > first ? before(start) : null,
      later: until < latest ? capped(until, latest, count) : null,
      items,
      incomplete,
      asOf,
    };
  }
}

/** Half a year of weeks. */
const SHOWN = 26;

const preferred = (cadences: readonly Cadence[]): Cadence => (cadences.includes('weekly') ? 'weekly' : (cadences[0] ?? 'weekly'));

function days(period: string): Readonly<{ first: string; last: string }> {
  const { first, last } = periodNamed(period);
  return { first, last };
}

function capped(until: string, latest: string, count: number): string {
  let period = until;
  for (let n = 0; n < count && period < latest; n++) period = after(period);
  return period;
}
