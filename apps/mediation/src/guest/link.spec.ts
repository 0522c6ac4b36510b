import { acting, agreed, ids, made, openedAt } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import { issue, mustOpen, stateOf } from './link.js';
import type { Link } from './link.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const said = (hour: number) => at(hour).toISOString();
const issued: Link = {
  id: 'l',
  purpose: 'sign',
  subject: 'a',
  party: 1,
  version: 1,
  issuedAt: said(0),
  issuedBy: '510722106201',
  expiresAt: said(4),
  openedAt: null,
  until: null,
  usedAt: null,
  outcome: null,
  ended: null,
};
const opened: Link = { ...issued, openedAt: said(3), until: said(9) };

describe('a link', () => {
  it.each([
    ['is there to be opened', issued, at(3), 'issued'],
    ['expires', issued, at(4), 'expired'],
    ['is open as long as its session lasts, past its own end', opened, at(5), 'opened'],
    ['is over with its session', opened, at(9), 'expired'],
    ['tells what was done by it, also when it is over', { ...opened, outcome: 'signed' }, at(10), 'signed'],
    ['was withdrawn', { ...opened, ended: 'withdrawn' }, at(5), 'withdrawn'],
  ] as const)('%s', (_, link, now, state) => expect(stateOf(link, now)).toBe(state));

  it('is opened once', () => {
    expect(() => mustOpen(issued, at(3))).not.toThrow();
    expect(() => mustOpen(opened, at(3))).toThrow('guest.opened-already');
  });

  it.each([
    [undefined, 'guest.no-such-link'],
    [{ ...issued, expiresAt: said(1) }, 'guest.expired'],
    [{ ...issued, ended: 'guessed' }, 'guest.guessed'],
    [{ ...opened, outcome: 'refused' }, 'guest.refused'],
  ] as const)('tells who comes too late what to do', (link, code) => expect(() => mustOpen(link, at(3))).toThrow(code));

  it('to sign is not for what concerns marriage, adoption or inheritance, and where that may be, somebody says that it is not', () => {
    const entered = [{ record: ids.first, side: 'applicant', consent: { answer: 'given', how: 'oral', on: '2026-11-01' } }] as const;
    const drafted = (category: string) =>
      [openedAt(1, { entered: [...entered], category }), agreed(1, 1), made({ parties: [1] })].reduce(evolve, initial);
    const sign = { purpose: 'sign', subject: ids.first, party: 1 } as const;
    const ladder = { ...acting().ladder, identityCategories: ['marriage-family'] };
    const send = (category: string, touchesIdentity?: boolean, suspected = false) =>
      issue(drafted(category), { ...sign, touchesIdentity }, acting({ ladder }), suspected);
    expect(send('forest-land')).toBe(1);
    expect(() => send('marriage-family')).toThrow('guest.identity-unsaid');
    expect(() => send('forest-land', undefined, true)).toThrow('guest.identity-unsaid');
    expect(send('marriage-family', false)).toBe(1);
    expect(() => send('forest-land', true)).toThrow('guest.identity-on-paper');
  });
});
