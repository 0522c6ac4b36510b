import { Controller } from '@nestjs/common';
import { startOfDay } from '#calendar';
import { UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { endOf } from '../round/end.js';
import { Rounds } from '../round/round.store.js';
import { Schedules } from '../round/schedule.store.js';
import { Units } from './unit.store.js';

@Controller()
export class UnitConsumer {
  constructor(
    private readonly units: Units,
    private readonly rounds: Rounds,
    private readonly schedules: Schedules,
  ) {}

  /** With a unit that is no more end the rounds that it has not returned, those too that the clock is opening just now. */
  @On(UnitChanged)
  async changed({ time, data, sequence }: UnitChanged, tx: Transaction) {
    const { unit, level, active, successor = null, endedOn } = data;
    if (!active) await this.schedules.standStill(level, tx);
    await this.units.put({ ...data, sequence }, tx);
    if (active) return;
    const from = endedOn === undefined ? time : startOfDay(endedOn);
    await this.rounds.endAll(unit, (round) => endOf(round, successor, from), tx);
  }
}
