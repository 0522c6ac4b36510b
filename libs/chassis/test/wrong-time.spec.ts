import { Injectable, Module } from '@nestjs/common';
import { Tick } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { TestDatabase, eventually, startService } from '#testing';
import { sample } from './sample.js';

const DAY_MS = 86_400_000;

@Injectable()
class Counting {
  any = 0;
  byTime = 0;

  @Tick(10)
  tick(): Promise<void> {
    return Promise.resolve(void this.any++);
  }

  @Tick(10, { byTime: true })
  tickByTime(): Promise<void> {
    return Promise.resolve(void this.byTime++);
  }
}

@Module({ providers: [Counting] })
class CountingModule {}

const counting: ServiceDefinition = { ...sample, module: CountingModule };

describe('a clock that acts by what time it is', () => {
  it.each([40, -40])('stands still on a machine that is %i days wrong, and ticks on one that is right', async (wrong) => {
    const database = await TestDatabase.of(counting);
    const now = () => new Date(Date.now() + wrong * DAY_MS);
    const [off, right] = await Promise.all([
      startService(counting, { database, clocks: true, now }),
      startService(counting, { database, clocks: true }),
    ]);
    try {
      await eventually(() => expect(right.get(Counting).byTime).toBeGreaterThan(10));
      await eventually(() => expect(off.get(Counting).any).toBeGreaterThan(10));
      expect(off.get(Counting).byTime).toBe(0);
    } finally {
      await Promise.all([off.stop(), right.stop()]);
      await database.drop();
    }
  });
});
