import { Inject, Injectable } from '@nestjs/common';
import type { Cadence } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database, Transaction, UnitLevel } from '#kernel';
import { cadencePolicy, levels } from '../policies.js';
import type { ScreeningLevel } from '../policies.js';
import type { Opened, Screening } from './round.js';

/** Which units screen how often, and how far the rounds of their current period are opened. */
export type Schedule = Readonly<{
  level: ScreeningLevel;
  cadence: Cadence;
  /** The period that was last opened, if there was one, and since when it is screened. */
  opened: Opened | undefined;
  done: boolean;
}>;

@Injectable()
export class Schedules {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  async all(): Promise<Schedule[]> {
    const [opened, cadences] = await Promise.all([
      this.database.query<Opened & Pick<Schedule, 'level' | 'done'>>('select level, period, opens_on as "opensOn", done from schedule'),
      this.policies.currents(levels.map(cadencePolicy)),
    ]);
    return cadences.map(({ cadence }, i) => {
      const level = levels[i] as ScreeningLevel;
      const last = opened.find((each) => each.level === level);
      return { level, cadence, opened: last && { period: last.period, opensOn: last.opensOn }, done: last?.done ?? false };
    });
  }

  /** Until the transaction ends no rounds of a level are opened: who opens any after that knows what it has changed. */
  async standStill(level: UnitLevel, tx: Transaction): Promise<void> {
    await tx.query('select 1 from schedule where level = $1 for update', [level]);
  }

  /**
   * Does the next stretch of a period: `work` gets the code it goes on after and answers with the last code it did,
   * or nothing when there were no more. What it did and how far it came are committed together, so that a crash goes
   * on where it stopped. Returns whether there may be more. It follows on the one that was `before`: where another
   * instance has opened one since, perhaps by a cadence that was not known here yet, nothing is opened on top of that.
   */
  advance(
    level: UnitLevel,
    { period, opensOn }: Screening,
    before: Opened | undefined,
    work: (after: string, tx: Transaction) => Promise<string | undefined>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `insert into schedule (level, period, opens_on) values ($1, $2, $3)
         on conflict (level) do update set period = excluded.period, opens_on = excluded.opens_on, cursor = '', done = false
         where schedule.opens_on < excluded.opens_on and schedule.period = $4`,
        [level, period, opensOn, before?.period ?? null],
      );
      const [at] = await tx.query<{ cursor: string }>(
        'select cursor from schedule where level = $1 and period = $2 and not done for update',
        [level, period],
      );
      if (!at) return false;

      const last = await work(at.cursor, tx);
      await tx.query('update schedule set cursor = coalesce($2, cursor), done = $3 where level = $1', [
        level,
        last ?? null,
        last === undefined,
      ]);
      return last !== undefined;
    });
  }
}
