import fc from 'fast-check';
import { workingDays } from '#calendar';
import type { Due } from '#calendar';
import { AgreementEffective, Breached, Escalated, HandedDown, MediationOverdue, MediationReopened, Performed } from '#contracts';
import type { MediationFact } from '#contracts';
import { agreed, effective, ended, given, held, ids, made, opened, openedAt, reopened, settled } from '../../test/history.js';
import { dated } from './dated.js';
import type { Clock } from './dated.js';
import { dueNext, lapse } from './deadlines.js';
import { threeByThree } from '../../test/ladders.js';
import type { Mediation } from './mediation.js';

const rungs = threeByThree.rungs.map((rung, i) => ({ ...rung, days: [3, 4, null][i] ?? null }));
const clock: Clock = {
  ladder: { ...threeByThree, rungs },
  performance: { length: { unit: 'days', count: 0 }, warnHours: 72 },
  days: workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]),
  at: new Date('2026-11-23T02:00:00Z'),
};

const endOf = (day: string, warnAt: string | null = null): Due => ({ dueAt: `${day}T16:00:00.000Z`, warnAt, provisional: false });
const [thursday, friday] = [endOf('2026-11-26'), endOf('2026-11-27')];
const due = new Date(thursday.dueAt);
const performance = endOf('2026-11-30', '2026-11-27T16:00:00.000Z');
const late = MediationOverdue({ deadline: 'tier', tier: 1, agreement: null, dueAt: thursday.dueAt });
const notDone = MediationOverdue({ deadline: 'performance', tier: 1, agreement: ids.first, dueAt: performance.dueAt });

const dating =
  (...facts: readonly MediationFact[]) =>
  (mediation: Mediation) =>
    dated(mediation, facts, clock);
const passing = (at: Date) => (mediation: Mediation) => lapse(mediation, at);

describe('a tier', () => {
  const onDue = openedAt(1, { due: thursday });

  it('has the days of its rung, however it is come to, or none', () => {
    given().when(dating(opened)).then(onDue);
    given(onDue)
      .when(dating(Escalated({ tier: 2, reason: 'parties-ask' })))
      .then(Escalated({ tier: 2, reason: 'parties-ask', due: friday }));
    given(onDue)
      .when(dating(HandedDown({ tier: 1 })))
      .then(HandedDown({ tier: 1, due: thursday }));
    given(onDue, ended(1, 'withdrawn'))
      .when(dating(reopened(2, 'parties-ask')))
      .then(MediationReopened({ tier: 2, reason: 'parties-ask', due: friday }));
    const county = given(onDue)
      .when(dating(Escalated({ tier: 3, reason: 'parties-ask' })))
      .then(Escalated({ tier: 3, reason: 'parties-ask' }));
    expect(county.nextDueAt).toBeNull();
  });

  it('is overdue where it neither settled nor moved in them, and is told so once', () => {
    given(onDue, held(1, 1))
      .when(passing(new Date(due.getTime() - 1)))
      .nothing();
    const state = given(onDue, held(1, 1)).when(passing(due)).then(late);
    expect(lapse(state, new Date('2027-01-01'))).toEqual([]);
    expect(state.nextDueAt).toBeNull();
  });

  it.each<[string, readonly MediationFact[]]>([
    ['it is settled', [agreed(1, 1), made({ form: 'oral' }), effective(), settled()]],
    ['the parties leave', [ended(1, 'withdrawn')]],
    ['it goes up', [Escalated({ tier: 2, reason: 'parties-ask', due: friday })]],
  ])('is not where %s', (_, facts) => {
    given(onDue, ...facts)
      .when(passing(due))
      .nothing();
  });

  it('has its days anew after it was missed and comes back', () => {
    const { state } = given(onDue, late, Escalated({ tier: 2, reason: 'parties-ask' }), HandedDown({ tier: 1, due: friday }));
    expect(state.nextDueAt).toBe(friday.dueAt);
  });
});

describe('an agreement that names a day', () => {
  const promised = [openedAt(1), agreed(1, 1), made({ performBy: '2026-11-30' })] as const;
  const binding = AgreementEffective({ ...effective().data, performance });

  it('is to be carried out by the end of it, from when on it binds', () => {
    given(...promised)
      .when(dating(effective()))
      .then(binding);
    given(openedAt(1), agreed(1, 1), made()).when(dating(effective())).then(effective());
  });

  it('is overdue where nobody said what became of it', () => {
    given(...promised, binding, settled())
      .when(passing(new Date(performance.dueAt)))
      .then(notDone);
  });

  it.each([
    ['carried out', Performed({ agreement: ids.first, on: '2026-11-25' })],
    ['broken', Breached({ agreement: ids.first, on: '2026-11-25', enforceable: false })],
  ])('is not once it was %s', (_, fact) => {
    given(...promised, binding, settled(), fact)
      .when(passing(new Date(performance.dueAt)))
      .nothing();
  });
});

it('the clock is called where something is to be said, and nowhere else', () => {
  const facts: readonly MediationFact[] = [
    Escalated({ tier: 2, reason: 'parties-ask', due: friday }),
    HandedDown({ tier: 1, due: thursday }),
    Escalated({ tier: 3, reason: 'parties-ask' }),
    made({ performBy: '2026-11-30' }),
    AgreementEffective({ ...effective().data, performance }),
    Performed({ agreement: ids.first, on: '2026-11-25' }),
    settled(),
    ended(1, 'withdrawn'),
    MediationReopened({ tier: 1, reason: 'parties-ask', due: friday }),
    late,
    notDone,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), fc.integer({ min: -3, max: 9 }), (history, n) => {
      const { state } = given(openedAt(1, { due: thursday }), ...history);
      const at = new Date(due.getTime() + n * 86_400_000);
      const called = state.nextDueAt !== null && Date.parse(state.nextDueAt) <= at.getTime();
      expect(lapse(state, at).length > 0).toBe(called);
      expect(state.nextDueAt).toBe(dueNext(state.deadlines));
    }),
    { numRuns: 1_000 },
  );
});
