import type { Kinds } from '#sealed';
import { ANSWER, APPLICANT, SAID } from './request/request.store.js';

/**
 * What intake seals. Neither the Mediation Law nor the Records Law sets a period for a dispute's file: ten years is what we begin
 * with, unconfirmed; the county's own schedule replaces it (RETENTION_POLICY).
 */
export const kinds: Kinds = {
  version: 'default-1',
  kinds: {
    /** Found by the whole of its name or of a number. */
    party: { foundBy: ['name', 'phone', 'idNumber'], keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    /** With the applicant's consent, which must be provable as long as what it allows is kept. */
    narrative: { keep: '10 years', basis: 'PIPL 13(1), 13(3), 19; 人民调解法 27', unconfirmed: true },
    /** Why an entry was wrong, in words. */
    correction: { keep: '10 years', basis: '人民调解法 27', unconfirmed: true },
    /** Of a person's request: that it was answered, and how, must be provable for as long as one may sue over it (民法典 188). */
    [APPLICANT]: { foundBy: ['name', 'phone', 'idNumber'], keep: '3 years', basis: 'PIPL 50; 民法典 188' },
    [SAID]: { keep: '3 years', basis: 'PIPL 50; 民法典 188' },
    [ANSWER]: { keep: '3 years', basis: 'PIPL 50; 民法典 188' },
  },
};
