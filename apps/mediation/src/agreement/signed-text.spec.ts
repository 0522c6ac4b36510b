import { AgreementSigned } from '#contracts';
import { agreed, ids, made, opened } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import type { Agreement } from './agreement.js';
import { hashOf } from './signed-text.js';

const drafted = (...facts: Parameters<typeof evolve>[1][]) =>
  [opened, agreed(1, 1), ...facts].reduce(evolve, initial).agreements[0] as Agreement;
const words = { facts: '石块是被申请人堆的', clauses: [{ clause: 1, what: '移走石块', manner: '自行移走' }] };

describe('the text that is signed', () => {
  const text = drafted(made({ parties: [1, 2] }));

  it.each([
    ['the facts', text, { ...words, facts: '石块是申请人堆的' }],
    ['how it is carried out', text, { ...words, clauses: [{ clause: 1, what: '移走石块' }] }],
    ['when it binds', drafted(made({ parties: [1, 2], needs: ['parties'] })), words],
    ['whose paper it is', drafted(made({ parties: [1, 2], paper: 'lawyer' })), words],
    ['who signs it', drafted(made({ parties: [1, 2, 3] })), words],
    ['the last day', drafted(made({ parties: [1, 2], performBy: '2026-12-01' })), words],
  ])('has another hash with another word of %s', (_, other, said) => {
    expect(hashOf(other, said)).not.toBe(hashOf(text, words));
  });

  it('has the same whoever has signed already, and whatever else lies with its words', () => {
    const signed = drafted(made({ parties: [1, 2] }), AgreementSigned({ agreement: ids.first, by: 'parties', party: 1, on: '2026-11-03' }));
    expect(hashOf(signed, { ...words, agreement: ids.first, version: 1 } as typeof words)).toBe(hashOf(text, words));
  });
});
