import { ReturnFiled, RoundEnded, RoundOpened, RoundOverdue } from '#contracts';
import { specify } from '#testing';
import { endOf, handTo } from './end.js';
import { evolve, fileReturn, initial, markOverdue } from './round.js';
import type { Round } from './round.js';

const [unit, successor, period] = ['510722101001', '510722101002', '2026-W48'];
const opened = RoundOpened({ unit, cadence: 'weekly', period, regime: 'normal', opensOn: '2026-11-23', dueAt: '2026-11-30T16:00:00.000Z' });
const overdue = RoundOverdue({ unit, period });
const ended = RoundEnded({ unit, period, successor });
const given = specify({ initial, evolve });
const end = (from: string) => (round: Round) => endOf(round, successor, from);

describe('a round of a unit that screens at another desk', () => {
  const hand = (from: string) => (round: Round) => handTo(round, 'hrss', from);

  it('ends here, and is owed there', () => {
    given(opened)
      .when(hand('2026-11-24T16:00:00.000Z'))
      .then(RoundEnded({ unit, period, successor: null, to: 'hrss' }));
  });

  it('stays overdue where the unit was here when it fell due', () => {
    given(opened, overdue).when(hand('2026-11-30T16:00:00.000Z')).nothing();
  });
});

describe('a round of a unit that is no more', () => {
  it('ends before it is due', () => {
    given(opened).when(end('2026-11-24T16:00:00.000Z')).then(ended);
  });

  it('ends although it has fallen due since', () => {
    given(opened, overdue).when(end('2026-11-24T16:00:00.000Z')).then(ended);
  });

  it('stays overdue where the unit was there when it fell due', () => {
    given(opened, overdue).when(end('2026-11-30T16:00:00.000Z')).nothing();
    // Also where no clock has said so yet.
    given(opened).when(end('2026-11-30T16:00:00.000Z')).nothing();
  });

  it('stays returned', () => {
    given(opened, ReturnFiled({ unit, period, zero: true, findings: 0, late: false }))
      .when(end('2026-11-24T16:00:00.000Z'))
      .nothing();
  });

  it('is owed no longer', () => {
    const at = new Date('2026-12-01T00:00:00Z');
    given(opened, ended).when(end('2026-11-24T16:00:00.000Z')).nothing();
    given(opened, ended)
      .when((round) => markOverdue(round, at))
      .nothing();
    given(opened, ended)
      .when((round) => fileReturn(round, { by: unit, at, zero: true, findings: 0 }))
      .refused('round.ended');
  });
});
