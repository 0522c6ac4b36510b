import { AgreementEffective, AttemptRecorded } from '#contracts';
import { specify } from '#testing/plain';
import { village } from '../../test/example.js';
import * as behind from './behind.js';

const given = specify(behind);
const held = (outcome: AttemptRecorded['data']['outcome'], attempt = 1) =>
  AttemptRecorded({
    tier: 1,
    attempt,
    counted: true,
    beyondLimit: false,
    venue: 'village',
    form: 'people',
    bodies: [village],
    heldOn: '2026-11-24',
    outcome,
    reason: outcome === 'failed' ? 'no-consensus' : null,
    record: null,
  });
const bound = AgreementEffective({ agreement: '01939c00-0000-7000-8000-000000000003', on: '2026-11-24', confirmBy: '2026-12-24' });

describe('what lies behind a dispute', () => {
  it('is an attempt that failed', () => {
    expect(given(held('failed')).state).toEqual({ tried: true, agreed: false });
  });

  it('is an agreement once it binds', () => {
    expect(given(bound).state).toEqual({ tried: false, agreed: true });
  });

  it.each(['agreed', 'adjourned', 'refused', 'withdrawn'] as const)('is no session that was %s', (outcome) => {
    expect(given(held(outcome)).state).toEqual(behind.initial);
  });

  it('stays, in whatever order it is heard of and however often', () => {
    const both = { tried: true, agreed: true };
    expect(given(held('failed'), bound).state).toEqual(both);
    expect(given(bound, held('failed')).state).toEqual(both);
    expect(given(bound, held('failed'), held('adjourned'), bound, held('failed', 2)).state).toEqual(both);
  });
});
