import Sequencer from '@jest/test-sequencer';
import { createHash } from 'node:crypto';

/** Whole systems, browsers, programs and brokers that come and go take long: begun first, none of them is waited for alone at the end. */
const LONG = /^\/(journeys|console|scripts|libs\/messaging)\//;

/**
 * With `--randomize` the spec files run in an order that goes by its seed, as the tests within a file do; else as jest has it, which
 * on a fresh clone is by their size. Those that take long come before the others either way.
 */
export default class Shuffled extends Sequencer {
  constructor(options) {
    super(options);
    this.config = options.globalConfig;
  }

  sort(tests) {
    const { randomize, seed, rootDir } = this.config;
    const fileOf = ({ path }) => path.slice(rootDir.length);
    const drawn = (test) =>
      createHash('sha256')
        .update(`${seed} ${fileOf(test)}`)
        .digest('hex');
    const among = randomize ? [...tests].sort((a, b) => (drawn(a) < drawn(b) ? -1 : 1)) : super.sort([...tests]);
    const isShort = (test) => !LONG.test(fileOf(test));
    return among.sort((a, b) => isShort(a) - isShort(b));
  }
}
