import { Performed, Settled } from '#contracts';
import { acting, agreed, effective, given, ids, made, openedAt, openedOn } from '../../test/history.js';
import { settleOnTheSpot } from './spot.js';
import type { Spot } from './spot.js';

const village = '510722106201';
const consent = { answer: 'given', how: 'oral', on: openedOn } as const;
const asked = (side: 'applicant' | 'respondent') => ({ record: ids.second, side, consent });
const entered = [asked('applicant'), asked('respondent')];
const opened = openedAt(1, { entered });
const spot: Spot = {
  heldOn: openedOn,
  minutes: ids.second,
  agreement: ids.first,
  amountYuan: null,
  performBy: null,
  done: true,
};
const told =
  (more: Partial<Spot> = {}, unit = village) =>
  (mediation: Parameters<typeof settleOnTheSpot>[0]) =>
    settleOnTheSpot(mediation, { ...spot, ...more }, acting({ unit }));
const sat = agreed(1, 1, { heldOn: openedOn, record: ids.second });
const agreement = made({ form: 'oral', on: openedOn, amountYuan: null });
const binding = effective(openedOn, '2026-12-01');
const settled = Settled({ tier: 1, agreement: ids.first, onTheSpot: true });

describe('what was settled on the spot', () => {
  it('is a session, an agreement by word of mouth and its performance, told at once', () => {
    const state = given(opened)
      .when(told())
      .then(sat, agreement, binding, settled, Performed({ agreement: ids.first, on: openedOn }));
    expect(state).toMatchObject({ status: 'settled', attempt: 1 });
  });

  it('leaves open what is still to be done', () => {
    given(opened)
      .when(told({ done: false, amountYuan: 800, performBy: '2026-12-31' }))
      .then(sat, made({ form: 'oral', on: openedOn, amountYuan: 800, performBy: '2026-12-31' }), binding, settled);
  });

  it('is nothing a signature is asked for, and nothing without the consent of all who are named', () => {
    const silent = openedAt(1, { entered: [asked('applicant'), { record: ids.second, side: 'respondent' }] });
    given(silent).when(told()).refused('attempt.consent-missing', 'parties');
    given(openedAt(1, { entered: [asked('applicant')] }))
      .when(told())
      .refused('attempt.sides-missing', 'parties');
  });

  it('is of a quarrel that nobody has mediated yet, and of whoever may mediate it where it begins', () => {
    given(opened, agreed(1, 1)).when(told()).refused('spot.begun-already');
    given(openedAt(2, { entered })).when(told()).refused('mediation.above-your-tier');
    const rest = [agreement, binding, settled, Performed({ agreement: ids.first, on: openedOn })] as const;
    given(opened)
      .when(told({}, '510722106'))
      .then(agreed(1, 1, { heldOn: openedOn, record: ids.second, bodies: ['510722106'] }), ...rest);
  });

  it('has the day on which it was, which is neither to come nor before it came in', () => {
    given(opened)
      .when(told({ heldOn: '2026-11-24' }))
      .refused('day.in-future', 'heldOn');
    given(openedAt(1, { entered, receivedOn: '2026-11-03' }))
      .when(told())
      .refused('attempt.before-received', 'heldOn');
  });
});
