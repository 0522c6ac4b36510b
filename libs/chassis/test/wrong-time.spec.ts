import { Injectable, Module } from '@nestjs/common';
import { Tick } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
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
      const overdue = async ({ ops }: RunningService, clock: string) =>
        Number(
          new RegExp(`^junan_clock_overdue_seconds\\{clock="Counting\\.${clock}",[^}]*\\} (\\S+)$`, 'm').exec(
            (await ops.get('/metrics')).text,
          )?.[1],
        );
      await eventually(async () => expect(await overdue(off, 'tickByTime')).toBeGreaterThan(0.5));
      expect(await overdue(off, 'tick')).toBeLessThan(0.5);
      expect(await overdue(right, 'tickByTime')).toBeLessThan(0.5);
    } finally {
      await Promise.all([off.stop(), right.stop()]);
      await database.drop();
    }
  });
});
