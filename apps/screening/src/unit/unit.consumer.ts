import { Controller, Inject } from '@nestjs/common';
import { startOfDay, today } from '#calendar';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { COUNTY_DESK, RoundEnded, UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { endOf, handTo } from '../round/end.js';
import { Rounds } from '../round/round.store.js';
import { Schedules } from '../round/schedule.store.js';
import { Units } from './unit.store.js';

@Controller()
export class UnitConsumer {
  constructor(
    private readonly units: Units,
    private readonly rounds: Rounds,
    private readonly schedules: Schedules,
    @Inject(CONFIG) private readonly config: Pick<Config, 'desk'>,
  ) {}

  /** With a unit that is no more, or not at this desk, end the rounds that it has not returned, those too that the clock is opening just now. */
  @On(UnitChanged)
  async changed({ time, data, sequence }: UnitChanged, tx: Transaction) {
    const { unit, level, active, successor = null, endedOn, screening: desk = COUNTY_DESK } = data;
    const stays = active && desk === this.config.desk;
    if (!stays) await this.schedules.standStill(level, tx);
    await this.units.put({ ...data, desk, sequence }, today(new Date(time)), tx);
    if (stays) return;
    const from = endedOn === undefined ? time : startOfDay(endedOn);
    await this.rounds.endAll(unit, (round) => (active ? handTo(round, desk, from) : endOf(round, successor, from)), tx);
  }

  @On(RoundEnded)
  async handed({ data: { unit, period, to } }: RoundEnded, tx: Transaction) {
    if (to === this.config.desk) await this.units.handed({ unit, period }, tx);
  }
}
