import { movingIn, seldomIn } from '../src/next-acts.js';

type Case = Parameters<typeof movingIn>[0] & Parameters<typeof seldomIn>[0];
const every = ['agreements', 'attempts', 'sessions', 'escalation', 'referrals', 'pause'] as const;
const allowed = (...acts: readonly (typeof every)[number][]): Case['acts'] =>
  every.map((act) => ({ act, allowed: acts.includes(act), options: [], why: null }));
const stands = (more: Partial<Case> = {}): Case => ({
  acts: allowed('attempts', 'sessions', 'escalation', 'referrals', 'pause'),
  attempts: [],
  round: 1,
  referralOffered: false,
  tier: 1,
  ...more,
});
const agreed = [{ outcome: 'agreed', round: 1 }] as Case['attempts'];

describe('what moves a case on', () => {
  it('is a session, while attempts are left', () => {
    expect(movingIn(stands(), false)).toEqual(['attempt', 'schedule', 'escalate']);
  });

  it('is the tier above, once they are used up; where there is none, whoever else takes it', () => {
    expect(movingIn(stands({ referralOffered: true }), false)).toEqual(['escalate', 'attempt', 'schedule']);
    const top = stands({ referralOffered: true, acts: allowed('attempts', 'sessions', 'referrals', 'pause'), tier: 3 });
    expect(movingIn(top, false)).toEqual(['refer', 'attempt', 'schedule']);
    expect(seldomIn(top, movingIn(top, false))).toEqual(['hand-down', 'pause']);
  });

  it('is the paper of what was just agreed, whatever was offered before', () => {
    const acts = allowed(...every);
    expect(movingIn(stands({ acts, attempts: agreed, referralOffered: true }), true).slice(0, 2)).toEqual(['sign', 'agreement']);
    expect(movingIn(stands({ acts, attempts: agreed, round: 2 }), false)[0]).toBe('attempt');
  });

  it('hands down nothing that stands at the lowest tier', () => {
    expect(seldomIn(stands(), [])).toEqual(['pause', 'refer']);
    expect(seldomIn(stands({ tier: 2 }), [])).toEqual(['hand-down', 'pause', 'refer']);
  });
});
