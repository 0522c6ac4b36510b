import { Inject, Injectable } from '@nestjs/common';
import { periodOf, today } from '#calendar';
import type { Day } from '#calendar';
import { Tick } from '#chassis';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, UnitLevel } from '#kernel';
import { Units } from '../unit/unit.store.js';
import type { Due } from './round.js';
import { Rounds } from './round.store.js';
import { Schedules } from './schedule.store.js';
import type { Schedule } from './schedule.store.js';

const BATCH = 1_000;

/** Opens the rounds of the current periods and marks what fell due. A tick costs what is due, however many units there are. */
@Injectable()
export class RoundClock {
  constructor(
    private readonly schedules: Schedules,
    private readonly units: Units,
    private readonly rounds: Rounds,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000)
  async tick(): Promise<void> {
    const at = this.now();
    const day = today(at);
    const schedules = await this.schedules.all();
    for (const schedule of schedules) await this.openPeriod(schedule, day);
    await repeat(() => this.welcome(schedules, day));
    await repeat(async () => (await this.rounds.markOverdue(at, BATCH)) === BATCH);
  }

  private async openPeriod({ level, cadence, graceDays, period: opened, done }: Schedule, day: Day): Promise<void> {
    const period = periodOf(cadence, day);
    if (done && opened === period.name) return;
    await repeat(() =>
      this.schedules.advance(level, period, async (after, tx) => {
        const units = await this.units.following(level, after, BATCH, tx);
        await this.rounds.openAll(
          units.map((unit) => ({ unit, cadence, period, graceDays })),
          tx,
        );
        return units.at(-1);
      }),
    );
  }

  /** A unit that joined in mid-period has a round of it too. */
  private welcome(schedules: readonly Schedule[], day: Day): Promise<boolean> {
    const due = (unit: string, level: UnitLevel): Due[] =>
      schedules
        .filter((s) => s.level === level)
        .map(({ cadence, graceDays }) => ({ unit, cadence, graceDays, period: periodOf(cadence, day) }));

    return this.database.transaction(async (tx) => {
      const newcomers = await this.units.newcomers(BATCH, tx);
      await this.rounds.openAll(
        newcomers.flatMap(({ unit, level }) => due(unit, level)),
        tx,
      );
      await this.units.welcomed(
        newcomers.map(({ unit }) => unit),
        tx,
      );
      return newcomers.length === BATCH;
    });
  }
}

async function repeat(work: () => Promise<boolean>): Promise<void> {
  while (await work());
}
