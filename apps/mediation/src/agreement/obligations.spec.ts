import fc from 'fast-check';
import { AgreementMade, Breached, MediationReopened, Performed } from '#contracts';
import type { EnteredParty } from '#contracts';
import { newId } from '#kernel';
import {
  acting,
  agreed,
  clauseByClause,
  draft,
  effective,
  given,
  ids,
  inClauses,
  made,
  obligations,
  opened,
  openedAt,
  partDone,
  reopened,
  settled,
} from '../../test/history.js';
import type { Mediation } from '../mediation/mediation.js';
import { owed } from '../mediation/deadlines.js';
import type { NewClause } from './obligations.js';
import { breach, perform, performPart } from './perform.js';
import type { Doing } from './perform.js';
import { makeAgreement } from './settle.js';
import type { NewAgreement } from './settle.js';

const clauses: NewClause[] = obligations.map(({ clause: _, ...told }) => told);
const [paying, , doing] = clauses as [NewClause, NewClause, NewClause];
const make =
  (told: readonly NewClause[], more: Partial<NewAgreement> = {}) =>
  (mediation: Mediation) =>
    makeAgreement(mediation, { ...draft, form: 'oral', amountYuan: null, clauses: told, ...more }, {}, acting());
const done = (clause: number, nth: number, more: Partial<Doing> = {}, today = '2026-12-01') => {
  const what = { agreement: ids.first, clause, nth, on: '2026-11-10', ...more };
  return (mediation: Mediation) => performPart(mediation, what, acting({ today }));
};
const broken = (on: string, ...items: readonly (readonly [number, number])[]) => {
  const which = items.map(([clause, nth]) => ({ clause, nth }));
  return (mediation: Mediation) => breach(mediation, ids.first, on, acting(), which);
};
const said = { agreement: ids.first, enforceable: false };
const whole = { ...paying, instalments: undefined, restFallsDue: undefined, due: null };

describe('what was agreed clause by clause', () => {
  it('numbers its clauses, and comes to their sum and their last day', () => {
    given(opened, agreed(1, 1))
      .when(make(clauses))
      .then(made({ form: 'oral', amountYuan: 1201, performBy: '2026-11-30', obligations }), effective(), settled());
  });

  it.each<[string, readonly NewClause[], Partial<NewAgreement>, string]>([
    ['instalments that do not add up', [{ ...paying, fen: 120_051 }], {}, 'clause.instalments-differ'],
    ['instalments out of order', [{ ...paying, instalments: paying.instalments?.toReversed() }], {}, 'clause.instalments-order'],
    ['two on one day', [{ ...paying, instalments: [1, 2].map(() => ({ due: '2026-11-10', fen: 1 })) }], {}, 'clause.instalments-order'],
    ['one due before it was made', [{ ...doing, due: '2026-11-01' }], {}, 'clause.due-before-made'],
    ['a party that nobody entered', [{ ...doing, by: { party: 3, side: null } }], {}, 'clause.unknown-party'],
    ['who owes to himself', [{ ...doing, to: doing.by }], {}, 'clause.owes-itself'],
    ['another sum than theirs', clauses, { amountYuan: 1200 }, 'agreement.clauses-sum'],
    ['an earlier day than theirs', clauses, { performBy: '2026-11-29' }, 'agreement.clauses-end'],
    ['more than can be followed', Array.from({ length: 40 }, () => ({ ...whole, fen: null, instalments: days(8) })), {}, 'clause.too-many'],
  ])('is refused with %s', (_, told, more, code) => {
    given(opened, agreed(1, 1)).when(make(told, more)).refused(code);
  });

  it('may be owed by a party, by its number on the register', () => {
    const entered: EnteredParty[] = (['applicant', 'respondent'] as const).map((side) => ({
      record: newId(),
      side,
      consent: { answer: 'given', how: 'oral', on: '2026-11-01' },
    }));
    const by = { party: 2, side: null };
    given(openedAt(1, { entered }), agreed(1, 1))
      .when(make([{ ...doing, by, due: null }]))
      .then(
        made({ form: 'oral', amountYuan: null, performBy: null, obligations: [{ ...doing, clause: 1, by, due: null }] }),
        effective(),
        settled(),
      );
  });

  it('leaves it at the sum and the day that were said, where its clauses say none', () => {
    given(opened, agreed(1, 1))
      .when(make([{ ...doing, due: null }], { amountYuan: 30, performBy: '2026-12-01' }))
      .then(
        made({ form: 'oral', amountYuan: 30, performBy: '2026-12-01', obligations: [{ ...doing, clause: 1, due: null }] }),
        effective(),
        settled(),
      );
  });

  it('adds up to the cent, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 2, maxLength: 60 }), (sums) => {
        const instalments = sums.map((fen, i) => ({ due: day(i), fen }));
        const fen = sums.reduce((a, b) => a + b, 0);
        const state = given(opened, agreed(1, 1));
        const [fact] = make([{ ...whole, fen, instalments }])(state.state);
        expect(fact?.type === AgreementMade.type && fact.data.obligations?.[0]?.fen).toBe(fen);
        expect(() => make([{ ...whole, fen: fen + 1, instalments }])(state.state)).toThrow();
      }),
    );
  });
});

const day = (n: number): string => new Date(Date.UTC(2026, 10, 2 + n)).toISOString().slice(0, 10);
function days(n: number) {
  return Array.from({ length: n }, (_, i) => ({ due: day(i), fen: 1 }));
}

describe('carried out bit by bit', () => {
  it('an instalment is done with all that is left of it, and its day runs no more', () => {
    const state = given(...inClauses)
      .when(done(1, 1))
      .then(partDone(1, 1, { fen: 60_000 }));
    expect(Object.keys(state.deadlines).filter((name) => name.startsWith(ids.first))).toEqual(
      [
        [1, 2],
        [3, 1],
      ].map(([clause = 0, nth = 0]) => owed(ids.first, { clause, nth })),
    );
  });

  it('part of an instalment leaves the rest due, and no more than the rest can be paid', () => {
    const paid = partDone(1, 1, { fen: 10_000, done: false });
    given(...inClauses)
      .when(done(1, 1, { fen: 10_000 }))
      .then(paid);
    given(...inClauses, paid)
      .when(done(1, 1))
      .then(partDone(1, 1, { fen: 50_000 }));
    given(...inClauses, paid)
      .when(done(1, 1, { fen: 50_001 }))
      .refused('performance.more-than-due');
  });

  it('is refused of what there is not, of a sum where none was agreed, in the future and before it was agreed', () => {
    given(...inClauses)
      .when(done(2, 1))
      .refused('performance.no-such-item');
    given(...inClauses)
      .when(done(1, 3))
      .refused('performance.no-such-item');
    given(...inClauses)
      .when(done(3, 1, { fen: 1 }))
      .refused('performance.no-sum');
    given(...inClauses)
      .when(done(1, 1, {}, '2026-11-09'))
      .refused('day.in-future');
    given(...inClauses)
      .when(done(1, 1, { on: '2026-11-01' }))
      .refused('agreement.day-before-made');
  });

  it('is noted once', () => {
    given(...inClauses, partDone(1, 1, { fen: 60_000 }))
      .when(done(1, 1))
      .nothing();
  });

  it('the last of them carries out the agreement, on the last of their days', () => {
    const state = given(...inClauses, partDone(1, 1, { fen: 60_000 }), partDone(1, 2, { on: '2026-11-22', fen: 60_050 }))
      .when(done(3, 1))
      .then(partDone(3, 1), Performed({ agreement: ids.first, on: '2026-11-22' }));
    expect(state.deadlines).toEqual({});
  });

  it('told as a whole, nothing of it is due any more', () => {
    const state = given(...inClauses)
      .when((mediation) => perform(mediation, ids.first, '2026-11-20', acting()))
      .then(Performed({ agreement: ids.first, on: '2026-11-20' }));
    expect(state.deadlines).toEqual({});
    given(...inClauses, Performed({ agreement: ids.first, on: '2026-11-20' }))
      .when(done(1, 1))
      .nothing();
  });
});

describe('broken in one of its instalments', () => {
  const reopening = MediationReopened({ tier: 1, reason: 'breach' });

  it('lets fall due with it what the clause says, and reopens', () => {
    given(...inClauses)
      .when(broken('2026-11-12', [1, 1]))
      .then(
        Breached({
          ...said,
          on: '2026-11-12',
          items: [
            { clause: 1, nth: 1 },
            { clause: 1, nth: 2 },
          ],
        }),
        reopening,
      );
    given(...inClauses)
      .when(broken('2026-11-21', [3, 1]))
      .then(Breached({ ...said, on: '2026-11-21', items: [{ clause: 3, nth: 1 }] }), reopening);
  });

  it('may be broken in another, is not twice in the same, nor in what was done', () => {
    given(...clauseByClause)
      .when(broken('2026-11-22', [3, 1]))
      .nothing();
    given(...clauseByClause)
      .when(broken('2026-11-22', [1, 1]))
      .then(
        Breached({
          ...said,
          on: '2026-11-22',
          items: [
            { clause: 1, nth: 1 },
            { clause: 1, nth: 2 },
          ],
        }),
        reopening,
      );
    given(...inClauses, partDone(3, 1))
      .when(broken('2026-11-22', [3, 1]))
      .refused('breach.done-already');
    given(...inClauses)
      .when(broken('2026-11-22', [2, 2]))
      .refused('performance.no-such-item');
  });

  it('is not broken before its day is over', () => {
    given(...inClauses)
      .when(broken('2026-11-22', [1, 2]))
      .refused('breach.not-due');
    given(...inClauses)
      .when(broken('2026-11-10', [1, 1]))
      .refused('breach.not-due');
    given(...inClauses)
      .when(broken('2026-11-11', [1, 1]))
      .then(
        Breached({
          ...said,
          on: '2026-11-11',
          items: [
            { clause: 1, nth: 1 },
            { clause: 1, nth: 2 },
          ],
        }),
        reopening,
      );
  });

  it('may be broken as a whole later', () => {
    const state = given(...clauseByClause)
      .when(broken('2026-11-22'))
      .then(Breached({ ...said, on: '2026-11-22' }), reopening);
    expect(state).toMatchObject({ agreements: [{ breachedOn: '2026-11-21', broken: undefined }] });
    given(...clauseByClause, Breached({ ...said, on: '2026-11-22' }))
      .when(broken('2026-11-23'))
      .nothing();
  });

  it('in what nobody was to do, is broken in that alone, put right, and may be broken again', () => {
    const breached = Breached({ ...said, on: '2026-11-12', items: [{ clause: 2, nth: 1 }] });
    const broke = given(...inClauses)
      .when(broken('2026-11-12', [2, 1]))
      .then(breached, reopening);
    expect(broke.agreements[0]?.broken).toEqual([{ clause: 2, nth: 1 }]);
    const righted = partDone(2, 1, { on: '2026-11-15' });
    const right = given(...inClauses, breached, reopening)
      .when(done(2, 1, { on: '2026-11-15' }))
      .then(righted, settled());
    expect(right).toMatchObject({ agreements: [{ breachedOn: null, performedOn: null }] });
    given(...inClauses, breached, reopening, righted, settled())
      .when(broken('2026-11-20', [2, 1]))
      .then(Breached({ ...said, on: '2026-11-20', items: [{ clause: 2, nth: 1 }] }), reopening);
    // Put right, it carries out nothing else.
    given(...inClauses, breached, partDone(1, 1, { fen: 60_000 }), partDone(1, 2, { fen: 60_050 }), partDone(3, 1), reopening)
      .when(done(2, 1, { on: '2026-11-15' }))
      .then(righted, settled());
  });

  it('is whole again once what was broken is done, and settled as it was', () => {
    const state = given(...clauseByClause, reopened(1, 'breach'))
      .when(done(3, 1, { on: '2026-11-23' }))
      .then(partDone(3, 1, { on: '2026-11-23' }), settled());
    expect(state).toMatchObject({
      status: 'settled',
      agreements: [{ breachedOn: null, performedOn: null, pastBreaches: [{ on: '2026-11-21', endedOn: '2026-11-23' }] }],
    });
  });

  it('stays broken while anything of it is', () => {
    given(...clauseByClause, reopened(1, 'breach'))
      .when(done(1, 1, { on: '2026-11-23' }))
      .then(partDone(1, 1, { on: '2026-11-23', fen: 50_000 }));
    given(...clauseByClause)
      .when(done(3, 1, { on: '2026-11-20' }))
      .refused('performance.before-breach');
  });
});
