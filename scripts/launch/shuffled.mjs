import Sequencer from '@jest/test-sequencer';
import { createHash } from 'node:crypto';

/** With `--randomize` the spec files run in an order that goes by its seed, as the tests within a file do. Else as jest has it. */
export default class Shuffled extends Sequencer {
  constructor(options) {
    super(options);
    this.config = options.globalConfig;
  }

  sort(tests) {
    const { randomize, seed, rootDir } = this.config;
    if (!randomize) return super.sort(tests);
    const place = ({ path }) =>
      createHash('sha256')
        .update(`${seed} ${path.slice(rootDir.length)}`)
        .digest('hex');
    return [...tests].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}
