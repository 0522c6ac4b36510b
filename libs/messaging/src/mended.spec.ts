import { headers } from '@nats-io/transport-node';
import { linesOf, mendedOf, readMended, soundUntil } from './mended.js';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

describe('how far a stream survived', () => {
  it.each([
    ['nobody lost anything', [], 1, EVERYTHING],
    ['one knew of it', [40], 2, EVERYTHING],
    ['one mend was missed', [40], 1, 40],
    ['of several the lowest counts', [40, 25, 90], 1, 25],
    ['those known before do not count', [10, 40, 90], 2, 40],
    ['more were missed than are told', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1, 0],
    ['just as many were missed as are told', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3, 3],
  ])('when %s', (_when, survived, known, until) => {
    expect(soundUntil(mendedOf(survived), known)).toBe(until);
  });

  it('is read as it was written, and not at all from a message of somebody else', () => {
    const written = headers();
    for (const line of linesOf(mendedOf([40, 25]))
      .split('\r\n')
      .filter(Boolean)) {
      const [name, value] = line.split(': ') as [string, string];
      written.set(name, value);
    }
    expect(readMended(written)).toEqual({ epoch: 3, survived: [40, 25] });
    written.set('Junan-Survived', 'all');
    expect(readMended(written)).toEqual({ epoch: 1, survived: [] });
    expect(readMended(undefined)).toEqual({ epoch: 1, survived: [] });
    expect(linesOf(mendedOf([]))).toBe('');
  });
});
