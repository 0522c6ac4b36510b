import { Inject, Injectable } from '@nestjs/common';
import { endOfDay, startOfDay } from '#calendar';
import type { Day, Period } from '#calendar';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { Board } from './board.projection.js';
import type { Sums } from './board.projection.js';
import { bases, figures } from './figures.js';
import type { Figure } from './figures.js';
import { periodBefore, stepsOf } from './period.js';
import type { Outcome } from './standing.js';
import { theirDisputes } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export const trended = [
  'total',
  'open',
  'undecided',
  'concluded',
  'settled',
  'settledInPart',
  'terminated',
  'otherwise',
  'refused',
] as const satisfies readonly Figure[];
export type Step = Readonly<{ period: string; first: Day; last: Day } & Record<(typeof trended)[number], number>>;

/** What came to something on a day, and what left it: by how it is counted, and as what it stood. */
type Change = Readonly<{ day: Day; counted: 'registered' | 'came' | 'left'; outcome: Outcome | null; n: number }>;

/** How a period's figures came about, by its months or its days. */
@Injectable()
export class Trends {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly board: Board,
  ) {}

  async of(period: Period, filter: BoardFilter, actor: Actor, until: Day): Promise<Step[]> {
    const steps = stepsOf(period).filter(({ first }) => first <= until);
    if (steps[0]?.first === steps[0]?.last) return this.byDay(period, steps, filter, actor);
    const sums = await this.board.of(steps, filter, actor);
    return steps.map((step) => named(step, (figure) => sums.get(step.name)?.[figure] ?? 0));
  }

  /** No cell is as small as a day: what moved in it is counted as it stands, from what there was when it began. */
  private async byDay(period: Period, days: readonly Period[], filter: BoardFilter, actor: Actor): Promise<Step[]> {
    const before = periodBefore(period);
    const began: Partial<Sums> = (await this.board.of([before], filter, actor)).get(before.name) ?? {};
    const changes = await this.changesIn(period, filter, actor);
    const sum = (counted: Change['counted'], figure: Figure, on: (day: Day) => boolean) =>
      changes
        .filter((change) => change.counted === counted && on(change.day))
        .filter(({ outcome }) => outcome === null || (figures[figure] as readonly Outcome[]).includes(outcome))
        .reduce((total, { n }) => total + n, 0);
    return days.map((step) =>
      named(step, (figure) => {
        const that = (day: Day) => day === step.first;
        const until = (day: Day) => day <= step.first;
        switch (bases[figure]) {
          case 'registered':
            return sum('registered', figure, that);
          case 'turned':
            return sum('came', figure, that);
          case 'stood':
            return (began[figure] ?? 0) + sum('came', figure, until) - sum('left', figure, until);
        }
      }),
    );
  }

  /** An outcome it is held to is the one of that day: what a dispute ended as since says nothing of it. */
  private async changesIn({ first, last }: Period, { outcome, ...filter }: BoardFilter, actor: Actor): Promise<Change[]> {
    const { sql, params } = theirDisputes(filter, actor, 6);
    return this.database.query<Change>(
      `with theirs as (select s.dispute, registered_at, l.since, l.until, l.outcome
           from standing s join spell l on l.dispute = s.dispute and coalesce(l.outcome = $5, $5::text is null) where ${sql}),
         counted as (
           select since as day, 'registered' as counted, null as outcome from theirs
           where registered_at >= $3 and registered_at < $4 and since = (registered_at at time zone 'Asia/Shanghai')::date
           union all
           select since, 'came', outcome from theirs where since between $1 and $2
           union all
           select until, 'left', outcome from theirs where until between $1 and $2
         )
       select day::text, counted, outcome, count(*)::int as n from counted group by 1, 2, 3`,
      [first, last, startOfDay(first), endOfDay(last), outcome ?? null, ...params],
    );
  }
}

const named = ({ name, first, last }: Period, of: (figure: (typeof trended)[number]) => number): Step => ({
  period: name,
  first,
  last,
  ...(Object.fromEntries(trended.map((figure) => [figure, of(figure)])) as Record<(typeof trended)[number], number>),
});
