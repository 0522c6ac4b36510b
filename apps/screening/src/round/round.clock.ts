import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import type { Counting } from '#calendar';
import { Terms, Tick } from '#chassis';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, UnitLevel } from '#kernel';
import { Units } from '../unit/unit.store.js';
import { handedOn, markOverdue, screeningOf } from './round.js';
import type { Opened, Screening } from './round.js';
import { Rounds } from './round.store.js';
import { Schedules } from './schedule.store.js';

const BATCH = 1_000;

/** Opens the rounds of the current periods and marks what fell due. A tick costs what is due, however many units there are. */
@Injectable()
export class RoundClock {
  constructor(
    private readonly schedules: Schedules,
    private readonly units: Units,
    private readonly rounds: Rounds,
    private readonly terms: Terms,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000, { byTime: true })
  async tick(): Promise<void> {
    const at = this.now();
    const day = today(at);
    for (const { level, cadence, opened, done } of await this.schedules.all()) {
      const grace = await this.terms.counting(`return-${level}`);
      const screening = screeningOf(cadence, day, grace, opened);
      if (!done || opened?.period !== screening.period) await repeat(() => this.openNext(level, screening, opened));
      await repeat(() => this.welcome(level, screening));
      await repeat(() => this.takeOver(level, screening, grace, at));
    }
    await this.rounds.lapse(at, (round) => markOverdue(round, at));
  }

  private openNext(level: UnitLevel, screening: Screening, before: Opened | undefined): Promise<boolean> {
    return this.schedules.advance(level, screening, before, async (after, tx) => {
      const units = await this.units.following(level, screening.opensOn, after, BATCH, tx);
      await this.rounds.openAll(units, screening, tx);
      return units.at(-1);
    });
  }

  /** A unit that joined in mid-period has a round of it too. */
  private welcome(level: UnitLevel, screening: Screening): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const units = await this.units.newcomers(level, screening.opensOn, BATCH, tx);
      if (units.length === 0) return false;
      await this.rounds.openAll(units, screening, tx);
      await this.units.welcomed(units, tx);
      return units.length === BATCH;
    });
  }

  /** What units still owed at another desk. What has fallen due before it was heard of here, nobody could return. */
  private takeOver(level: UnitLevel, current: Screening, grace: Counting, at: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const handed = await this.units.takeOver(level, BATCH, tx);
      for (const period of new Set(handed.map((each) => each.period))) {
        const screening = handedOn(period, current, grace, today(at));
        const units = handed.filter((each) => each.period === period).map(({ unit }) => unit);
        if (at.getTime() < Date.parse(screening.dueAt)) await this.rounds.openAll(units, screening, tx);
      }
      return handed.length === BATCH;
    });
  }
}

async function repeat(work: () => Promise<boolean>): Promise<void> {
  while (await work());
}
