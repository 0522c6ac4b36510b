import { approve, batch, begin, pay, refuse, release, reverse, turn } from './claim.js';

const claimed = begin('village', []);
const held = begin('village', ['alike']);
const approved = approve(approve(claimed, 'township'), 'county');
const paid = pay(batch(approved, '2026-11'));

describe('a claim', () => {
  it('is approved by two people, put in a month and paid', () => {
    expect(claimed.state).toBe('claimed');
    expect(approve(claimed, 'township').state).toBe('approved-once');
    expect(approved).toMatchObject({ state: 'approved', approvedBy: ['township', 'county'] });
    expect(paid).toMatchObject({ state: 'paid', month: '2026-11' });
  });

  it('is approved neither twice by one person nor by whoever claimed it', () => {
    expect(() => approve(approve(claimed, 'township'), 'township')).toThrow('subsidy.approved-already');
    for (const act of [approve, refuse]) expect(() => act(claimed, 'village')).toThrow('subsidy.own-claim');
    expect(() => release(held, 'village')).toThrow('subsidy.own-claim');
    expect(() => reverse(paid, 'village')).toThrow('subsidy.own-claim');
  });

  it('waits for somebody to look where the machine doubts', () => {
    expect(held).toMatchObject({ state: 'held', heldFor: ['alike'] });
    expect(() => approve(held, 'township')).toThrow('subsidy.not-now');
    expect(release(held, 'township')).toEqual(claimed);
    expect(refuse(held, 'township').state).toBe('refused');
  });

  it('goes no step that is not next', () => {
    expect(() => batch(claimed, '2026-11')).toThrow('subsidy.not-now');
    expect(() => pay(approved)).toThrow('subsidy.not-now');
    expect(() => refuse(approved, 'other')).toThrow('subsidy.not-now');
    expect(() => reverse(approved, 'other')).toThrow('subsidy.not-now');
  });

  it('is held anew, its approvals gone, where the case turns before it is paid', () => {
    const anew = turn(batch(approved, '2026-11'), 'reopened');
    expect(anew).toMatchObject({ state: 'held', approvedBy: [], heldFor: ['reopened'], month: null });
    expect(turn(anew, 'reopened')).toBe(anew);
    expect(approve(release(anew, 'county'), 'county').state).toBe('approved-once');
  });

  it('is to be recovered where the case turns after that, and is reversed, not edited', () => {
    const owed = turn(paid, 'annulled');
    expect(owed).toMatchObject({ state: 'to-recover', approvedBy: ['township', 'county'], month: '2026-11' });
    const back = reverse(owed, 'other');
    expect(back.state).toBe('reversed');
    expect(turn(back, 'voided')).toBe(back);
  });
});
