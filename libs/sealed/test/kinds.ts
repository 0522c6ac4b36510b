import { Retention } from '../src/index.js';

/** What the specs seal. */
export const retention = new Retention({
  version: 'test-1',
  kinds: {
    party: { foundBy: ['name', 'phone', 'idNumber'], keep: '10 years', basis: 'a test' },
    summary: { keep: '3 years', basis: 'a test' },
  },
});
