import { agreed, effective, ids, made, opened, openedAt } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { acknowledge, daysFor, end, extend, giveBack, receive, stateOf, strike, usualRule } from './commission.js';
import type { Commission, Extension, Outcome, Received } from './commission.js';
import { numberOf } from './number.js';

const today = '2026-11-23';
const received: Received = {
  kind: 'delegated',
  number: '（2026）川0722诉前调123号',
  court: 'court',
  outside: null,
  body: null,
  receivedOn: '2026-11-02',
};
const ending = { lastDay: '2026-12-02', provisional: false };
const running = receive(received, ending, today);
const mediation = [opened].reduce<Mediation>(evolve, initial);
const under = { mediation, rule: usualRule, today };
const ended = (outcome: Partial<Outcome> = {}, commission: Commission = running) =>
  end(commission, { result: 'no-agreement', on: '2026-11-20', ...outcome }, under);

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (refused) {
    const { message, field = '' } = refused as Error & { field?: string };
    return `${field} ${message}`.trim();
  }
  return 'nothing';
};

describe('the number of a commission', () => {
  it.each([
    ['（2026）川0722诉前调123号', '（2026）川0722诉前调123号'],
    ['(2026) 川0722 民诉前调 123 号', '（2026）川0722民诉前调123号'],
    ['（2026）川0722诉前调字第123号', '（2026）川0722诉前调123号'],
    ['〔2026〕川0722诉前调第123号之一', '（2026）川0722诉前调123号之一'],
  ])('is read as people type it: %s', (typed, written) => {
    expect(numberOf(typed, 'delegated')).toBe(written);
  });

  it.each(['诉前调123号', '（2026）0722诉前调123号', '（2026）川0722诉前调号', '（26）川0722诉前调1号', '张三诉李四'])(
    'is not read from %s',
    (typed) => {
      expect(refusal(() => numberOf(typed, 'delegated'))).toBe('number commission.number-form');
    },
  );

  it('says by itself whether the court has filed the case', () => {
    expect(numberOf('（2026）川0722民初456号', 'entrusted-simple')).toBe('（2026）川0722民初456号');
    expect(refusal(() => numberOf('（2026）川0722民初456号', 'delegated'))).toBe('number commission.number-of-filed');
    expect(refusal(() => numberOf(received.number, 'entrusted-ordinary'))).toBe('number commission.number-before-filing');
  });
});

describe('a commission of a court', () => {
  it('has the days of its kind', () => {
    const days = (['delegated', 'entrusted-ordinary', 'entrusted-simple'] as const).map((kind) => daysFor(usualRule, kind));
    expect(days).toEqual([30, 15, 7]);
    expect(stateOf(running)).toBe('running');
    expect(refusal(() => receive({ ...received, outside: ids.first }, ending, today))).toBe('court commission.one-court');
    expect(refusal(() => receive({ ...received, court: null }, ending, today))).toBe('court commission.one-court');
    expect(refusal(() => receive({ ...received, receivedOn: '2026-11-24' }, ending, today))).toBe('receivedOn day.in-future');
  });

  it('goes back with what came of it, step by step', () => {
    const back = giveBack(ended(), '2026-11-21', today);
    expect([ended(), back, acknowledge(back, '2026-11-23', today)].map(stateOf)).toEqual(['ended', 'returned', 'acknowledged']);
    expect(refusal(() => giveBack(running, today, today))).toBe('commission.is-running');
    expect(refusal(() => giveBack(ended(), '2026-11-19', today))).toBe('on commission.too-early');
    expect(refusal(() => acknowledge(ended(), today, today))).toBe('commission.is-ended');
    expect(refusal(() => ended({}, back))).toBe('commission.is-returned');
    expect(refusal(() => ended({ on: '2026-11-01' }))).toBe('on commission.too-early');
  });

  it('ends at a party’s word at once, and nobody asks why', () => {
    expect(ended({ result: 'refused', on: running.receivedOn })).toMatchObject({ result: 'refused', wish: null });
  });

  it('with an agreement says which, and what the parties ask the court for', () => {
    const drafted = [opened, agreed(1, 1), made()].reduce<Mediation>(evolve, initial);
    const bound = [effective()].reduce<Mediation>(evolve, drafted);
    const agree = (of: Mediation, more: Partial<Outcome>) =>
      end(running, { result: 'agreed', on: today, ...more }, { mediation: of, today });
    expect(agree(bound, { agreement: ids.first, wish: 'confirmation' })).toMatchObject({ agreement: ids.first, wish: 'confirmation' });
    expect(refusal(() => agree(drafted, { agreement: ids.first, wish: 'nothing' }))).toBe('agreement commission.agreement-missing');
    expect(refusal(() => agree(bound, { wish: 'nothing' }))).toBe('agreement commission.agreement-missing');
    expect(refusal(() => agree(bound, { agreement: ids.first }))).toBe('wish commission.wish-missing');
    const chosen = { agreement: ids.first, wish: 'nothing' } as const;
    const but = (more: object): Mediation => ({ ...bound, agreements: bound.agreements.map((each) => ({ ...each, ...more })) });
    for (const fallen of [{ contested: true }, { breachedOn: '2026-11-10' }, { confirmation: 'refused' }])
      expect(refusal(() => agree(but(fallen), chosen))).toBe('agreement commission.agreement-fallen');
    expect(refusal(() => agree(but({ on: '2026-11-01' }), chosen))).toBe('agreement commission.agreement-earlier');
    expect(refusal(() => agree(but({ effectiveOn: '2026-11-20' }), { ...chosen, on: '2026-11-19' }))).toBe('on commission.too-early');
    expect(refusal(() => ended({ wish: 'confirmation' }))).toBe('wish commission.only-agreed');
  });

  it('is struck where it was entered by mistake, until it went back', () => {
    expect(stateOf(strike(ended()))).toBe('struck');
    expect(refusal(() => strike(giveBack(ended(), today, today)))).toBe('commission.went-back');
    expect(refusal(() => ended({}, strike(running)))).toBe('commission.is-struck');
  });
});

describe('more time for a commission', () => {
  const entered = [{ record: ids.first, side: 'applicant' } as const, { record: ids.second, side: 'respondent' } as const];
  const known = [openedAt(1, { entered })].reduce<Mediation>(evolve, initial);
  const put = (more: Partial<Extension> = {}, commission = running) =>
    extend(commission, { until: '2026-12-20', agreedOn: '2026-11-20', parties: [2, 1], ...more }, '2027-01-01', {
      ...under,
      mediation: known,
    });

  it('is what all parties agreed to while it ran', () => {
    expect(put()).toMatchObject({ lastDay: '2026-12-20', extensions: [{ until: '2026-12-20', agreedOn: '2026-11-20', parties: [1, 2] }] });
    expect(refusal(() => put({ parties: [1] }))).toBe('parties commission.all-agree');
    expect(refusal(() => put({ parties: [1, 2, 3] }))).toBe('parties commission.unknown-party');
    expect(refusal(() => put({ agreedOn: '2026-11-01' }))).toBe('agreedOn commission.agreed-in-time');
    expect(refusal(() => put({ agreedOn: '2026-11-24' }))).toBe('agreedOn day.in-future');
    expect(refusal(() => put({}, ended()))).toBe('commission.is-ended');
  });

  it('is not given by nobody known, nor once it is over', () => {
    const nobody = () => extend(running, { until: '2026-12-20', agreedOn: '2026-11-20', parties: [7] }, '2027-01-01', under);
    expect(refusal(nobody)).toBe('parties commission.parties-unknown');
    expect(refusal(() => put({}, { ...running, lastDay: '2026-11-22' }))).toBe('commission.over');
    expect(put().extensions).toMatchObject([{ notedOn: today }]);
  });

  it('is bounded by what the county has', () => {
    expect(refusal(() => put({ until: '2026-12-02' }))).toBe('until commission.until');
    expect(refusal(() => put({ until: '2027-01-02' }))).toBe('until commission.until');
    const thrice = ['2026-12-03', '2026-12-04', '2026-12-05'].reduce((commission, until) => put({ until }, commission), running);
    expect(refusal(() => put({}, thrice))).toBe('commission.extended-often');
  });
});
