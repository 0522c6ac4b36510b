import { approve, batch, begin, pay, refuse, release, reverse, turn } from './claim.js';

const claimed = begin('village', []);
const held = begin('village', ['alike']);
const first = (by: string) => ({ person: by, above: false });
const second = (by: string) => ({ person: by, above: true });
const approved = approve(approve(claimed, first('township')), second('county'));
const paid = pay(batch(approved, '2026-11'));

describe('a claim', () => {
  it('is approved by two people, put in a month and paid', () => {
    expect(claimed.state).toBe('claimed');
    expect(approve(claimed, first('township')).state).toBe('approved-once');
    expect(approved).toMatchObject({ state: 'approved', approvedBy: ['township', 'county'] });
    expect(paid).toMatchObject({ state: 'paid', month: '2026-11' });
  });

  it('is approved neither twice by one person nor by whoever claimed it', () => {
    expect(() => approve(approve(claimed, first('township')), second('township'))).toThrow('subsidy.approved-already');
    expect(() => approve(claimed, first('village'))).toThrow('subsidy.own-claim');
    expect(() => refuse(claimed, 'village')).toThrow('subsidy.own-claim');
    expect(() => release(held, 'village')).toThrow('subsidy.own-claim');
    expect(() => reverse(paid, 'village')).toThrow('subsidy.own-claim');
  });

  it('is approved below first, and then above', () => {
    expect(() => approve(claimed, second('county'))).toThrow('subsidy.first-below');
    expect(() => approve(approve(claimed, first('township')), first('other'))).toThrow('subsidy.second-above');
  });

  it('waits for somebody to look where the machine doubts', () => {
    expect(held).toMatchObject({ state: 'held', heldFor: ['alike'] });
    expect(() => approve(held, first('township'))).toThrow('subsidy.not-now');
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
    expect(approve(release(anew, 'county'), first('township')).state).toBe('approved-once');
  });

  it('is to be recovered where the case turns after that, and is reversed, not edited', () => {
    const owed = turn(paid, 'not-confirmed');
    expect(owed).toMatchObject({ state: 'to-recover', approvedBy: ['township', 'county'], month: '2026-11' });
    const back = reverse(owed, 'other');
    expect(back.state).toBe('reversed');
    expect(turn(back, 'voided')).toBe(back);
  });
});
