import { last } from '../fault.js';
import type { Fault } from '../fault.js';
import { names } from '../names.js';
import { TAKEOVER_SECONDS } from './kills.js';

const ends = [
  ['database', 'its database'],
  ['bus', 'the broker'],
] as const;

const cut = names.flatMap((name) =>
  ends.map(([end, words]): Fault => ({
    name: `cut-${name}-${end}`,
    what: `the line from ${name} to ${words} is cut`,
    happen: async ({ county, extent }) => {
      const line = county.of(name).lines[end];
      await line.cut();
      await last(extent.outageSeconds);
      await line.mend();
    },
  })),
);

/** Whoever vanishes keeps no lead, no partition and no lock: the other instance takes them over. */
const frozen = names.flatMap((name) =>
  ends.map(([end, words]): Fault => ({
    name: `freeze-${name}-${end}`,
    what: `of two instances of ${name} one loses ${words} without being told; the other takes over, then it thaws`,
    instances: 2,
    withinSeconds: TAKEOVER_SECONDS,
    happen: async ({ county }) => county.of(name).lines[end].freeze(),
    afterwards: async ({ county }) => county.of(name).lines[end].thaw(),
  })),
);

const thawed: Fault = {
  name: 'freeze-all',
  what: 'all lines of the only instance of every service freeze and thaw',
  happen: async ({ county, extent }) => {
    const lines = county.instances.flatMap((instance) => Object.values(instance.lines));
    for (const line of lines) line.freeze();
    await last(extent.outageSeconds);
    for (const line of lines) line.thaw();
  },
};

export const lines: readonly Fault[] = [...cut, ...frozen, thawed];
