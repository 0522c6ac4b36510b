import type { Kinds } from '#sealed';

/** What screening seals. No period is set anywhere: three years are what we begin with, unconfirmed; the county's own replace them (RETENTION_POLICY). */
export const kinds: Kinds = {
  version: 'default-1',
  kinds: {
    'finding-summary': { keep: '3 years', basis: 'PIPL 13(3), 19', unconfirmed: true },
    'return-scope': { keep: '3 years', basis: 'PIPL 13(3), 19', unconfirmed: true },
  },
};
