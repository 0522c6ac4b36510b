import { last } from '../fault.js';
import type { Fault } from '../fault.js';
import { names } from '../names.js';

/** Its housekeeping runs as it starts, so that it clears away at once whatever it thinks is past keeping. */
const wrong = (days: number): Fault => ({
  name: days > 0 ? 'clock-ahead' : 'clock-behind',
  what: `of two instances of every service one has a clock ${Math.abs(days)} days ${days > 0 ? 'ahead' : 'behind'}, then the right one again`,
  instances: 2,
  happen: async ({ county, extent }) => {
    for (const name of names) {
      await county.of(name).stop();
      county.of(name).start({ days });
    }
    await last(extent.outageSeconds);
    for (const name of names) {
      await county.of(name).stop();
      county.of(name).start();
    }
  },
});

export const clocks: readonly Fault[] = [wrong(40), wrong(-40)];
