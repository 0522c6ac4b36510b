import { Inject, Injectable } from '@nestjs/common';
import type { Cadence } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database, Transaction, UnitLevel } from '#kernel';
import { cadencePolicy, levels } from '../policies.js';
import type { ScreeningLevel } from '../policies.js';
import type { Screening } from './round.js';

/** Which units screen how often, and how far the rounds of their current period are opened. */
export type Schedule = Readonly<{
  level: ScreeningLevel;
  cadence: Cadence;
  /** The period that was last opened, if there was one, and its first day. */
  period: string | null;
  opensOn: string | null;
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
      this.database.query<Omit<Schedule, 'cadence'>>('select level, period, opens_on as "opensOn", done from schedule'),
      this.policies.currents(levels.map(cadencePolicy)),
    ]);
    return cadences.map(({ cadence }, i) => {
      const level = levels[i] as ScreeningLevel;
      const { period, opensOn, done } = opened.find((each) => each.level === level) ?? { period: null, opensOn: null, done: false };
      return { level, cadence, period, opensOn, done };
    });
  }

  /** Until the transaction ends no rounds of a level are opened: who opens any after that knows what it has changed. */
  async standStill(level: UnitLevel, tx: Transaction): Promise<void> {
    await tx.query('select 1 from schedule where level = $1 for update', [level]);
  }

  /**
   * Does the next stretch of a period: `work` gets the code it goes on after and answers with the last code it did,
   * or nothing when there were no more. What it did and how far it came are committed together, so that a crash goes
   * on where it stopped. Returns whether there may be more. Time only goes forward: a period before the one that was
   * last opened is left alone, as are those that passed while the service was down, since nobody was asked in them.
   */
  advance(
    level: UnitLevel,
    { period, opensOn }: Screening,
    work: (after: string, tx: Transaction) => Promise<string | undefined>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `insert into schedule (level, period, opens_on) values ($1, $2, $3)
         on conflict (level) do update set period = excluded.period, opens_on = excluded.opens_on, cursor = '', done = false
         where schedule.opens_on <= excluded.opens_on and schedule.period <> excluded.period`,
        [level, period, opensOn],
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
