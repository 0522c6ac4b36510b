import Sequencer from '@jest/test-sequencer';
import { createHash } from 'node:crypto';

/** Whole systems and browsers take long: begun first, none of them is waited for alone at the end. */
const LONG = /^\/(journeys|console)\//;

/**
 * With `--randomize` the spec files run in an order that goes by its seed, as the tests within a file do, though those that
 * take long come before the others. Else as jest has it.
 */
export default class Shuffled extends Sequencer {
  constructor(options) {
    super(options);
    this.config = options.globalConfig;
  }

  sort(tests) {
    const { randomize, seed, rootDir } = this.config;
    if (!randomize) return super.sort(tests);
    const place = ({ path }) => {
      const file = path.slice(rootDir.length);
      const drawn = createHash('sha256').update(`${seed} ${file}`).digest('hex');
      return `${LONG.test(file) ? 0 : 1} ${drawn}`;
    };
    return [...tests].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}
