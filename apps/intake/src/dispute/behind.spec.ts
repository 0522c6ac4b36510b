import { AgreementMade, AttemptRecorded } from '#contracts';
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
const made = AgreementMade({
  agreement: '01939c00-0000-7000-8000-000000000003',
  form: 'written',
  scope: 'part',
  on: '2026-11-24',
  amountYuan: null,
  performBy: null,
});

describe('what lies behind a dispute', () => {
  it('is an attempt that failed', () => {
    expect(given(held('failed')).state).toEqual({ tried: true, agreed: false });
  });

  it('is an agreement, also one that nobody has signed yet', () => {
    expect(given(made).state).toEqual({ tried: false, agreed: true });
  });

  it.each(['agreed', 'adjourned', 'refused', 'withdrawn'] as const)('is no session that was %s', (outcome) => {
    expect(given(held(outcome)).state).toEqual(behind.initial);
  });

  it('stays, in whatever order it is heard of and however often', () => {
    const both = { tried: true, agreed: true };
    expect(given(held('failed'), made).state).toEqual(both);
    expect(given(made, held('failed')).state).toEqual(both);
    expect(given(made, held('failed'), held('adjourned'), made, held('failed', 2)).state).toEqual(both);
  });
});
