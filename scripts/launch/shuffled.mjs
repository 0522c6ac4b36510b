import { createHash } from 'node:crypto';
import path from 'node:path';
import { BaseSequencer } from 'vitest/node';

/** Whole systems, browsers, programs and brokers that come and go take long: begun first, none of them is waited for alone at the end. */
const LONG = /^(journeys|console|scripts|libs\/messaging)\//;

/**
 * With `--randomize` the spec files run in an order that goes by its seed, as the tests within a file do; else the largest come
 * first. Those that take long come before the others either way.
 */
export default class Shuffled extends BaseSequencer {
  async sort(files) {
    const { root, sequence } = this.ctx.config;
    const fileOf = ({ moduleId }) => path.relative(root, moduleId);
    const drawn = (file) =>
      createHash('sha256')
        .update(`${sequence.seed} ${fileOf(file)}`)
        .digest('hex');
    const among = sequence.shuffle ? [...files].sort((a, b) => (drawn(a) < drawn(b) ? -1 : 1)) : await super.sort([...files]);
    const isShort = (file) => !LONG.test(fileOf(file));
    return among.sort((a, b) => isShort(a) - isShort(b));
  }
}
