import fc from 'fast-check';
import { endOf, workingDays } from '#calendar';
import type { Due } from '#calendar';
import {
  AgreementEffective,
  Breached,
  ConfirmationApplied,
  ConfirmationLapsed,
  ConfirmationRecounted,
  ConfirmationWithdrawn,
  Escalated,
  HandedDown,
  MediationOverdue,
  MediationReopened,
  Performed,
  TierExtended,
  TierPaused,
  TierResumed,
} from '#contracts';
import type { MediationFact } from '#contracts';
import {
  agreed,
  confirmation,
  effective,
  ended,
  given,
  held,
  ids,
  made,
  opened,
  openedAt,
  reopened,
  settled,
  whose,
} from '../../test/history.js';
import { papers } from '../agreement/paper.js';
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

const dayEnds = (day: string, warnAt: string | null = null): Due => ({ dueAt: `${day}T16:00:00.000Z`, warnAt, provisional: false });
const [thursday, friday] = [dayEnds('2026-11-26'), dayEnds('2026-11-27')];
const due = new Date(thursday.dueAt);
const performance = dayEnds('2026-11-30', '2026-11-27T16:00:00.000Z');
const late = MediationOverdue({ deadline: 'tier', tier: 1, agreement: null, dueAt: thursday.dueAt });
const notDone = MediationOverdue({ deadline: 'performance', tier: 1, agreement: ids.first, dueAt: performance.dueAt });

const dating =
  (...facts: readonly MediationFact[]) =>
  (mediation: Mediation) =>
    dated(mediation, facts, clock);
const recounting = { days: clock.days, confirmation };
const passing = (at: Date) => (mediation: Mediation) => lapse(mediation, at, recounting);

describe('a tier', () => {
  const onDue = openedAt(1, { due: thursday });

  it('has the days and the attempts of its rung, however it is come to, or no days', () => {
    given()
      .when(dating(opened))
      .then(openedAt(1, { due: thursday, allowed: 3 }));
    given(onDue)
      .when(dating(Escalated({ tier: 2, reason: 'parties-ask' })))
      .then(Escalated({ tier: 2, reason: 'parties-ask', due: friday, allowed: 3 }));
    given(onDue)
      .when(dating(HandedDown({ tier: 1 })))
      .then(HandedDown({ tier: 1, due: thursday, allowed: 3 }));
    given(onDue, ended(1, 'withdrawn'))
      .when(dating(reopened(2, 'parties-ask')))
      .then(MediationReopened({ tier: 2, reason: 'parties-ask', due: friday, allowed: 3 }));
    const county = given(onDue)
      .when(dating(Escalated({ tier: 3, reason: 'parties-ask' })))
      .then(Escalated({ tier: 3, reason: 'parties-ask', allowed: 3 }));
    expect(county.nextDueAt).toBeNull();
  });

  it('is overdue where it neither settled nor moved in them, and is told so once', () => {
    given(onDue, held(1, 1))
      .when(passing(new Date(due.getTime() - 1)))
      .nothing();
    const state = given(onDue, held(1, 1)).when(passing(due)).then(late);
    expect(lapse(state, new Date('2027-01-01'), recounting)).toEqual([]);
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

describe('what a court may be asked to confirm', () => {
  const asked = dayEnds('2026-12-02');
  const binding = AgreementEffective({ ...effective().data, confirmation: asked });
  const agreedOrally = [openedAt(1), agreed(1, 1), made({ form: 'oral' })] as const;
  const applied = ConfirmationApplied({ agreement: ids.first, on: '2026-12-01' });
  const lapsed = ConfirmationLapsed({ agreement: ids.first, confirmBy: '2026-12-02' });
  const end = new Date(asked.dueAt);
  const effects = (mediation: Mediation) => dated(mediation, [effective()], { ...clock, confirmation: { papers, warnHours: 72 } });

  it('is told with its last day as a deadline, where a court confirms such a paper', () => {
    given(...agreedOrally)
      .when(effects)
      .then(AgreementEffective({ ...effective().data, confirmation: { ...asked, warnAt: '2026-11-29T16:00:00.000Z' } }));
    given(openedAt(1), agreed(1, 1), made({ paper: 'court' }))
      .when(effects)
      .then(effective());
    given(openedAt(1, { ...whose, category: 'marriage-family' }), agreed(1, 1), made({ form: 'oral' }))
      .when(effects)
      .then(effective());
  });

  it('lapses in silence, once; whoever asks late says why', () => {
    given(...agreedOrally, binding, settled())
      .when(passing(new Date(end.getTime() - 1)))
      .nothing();
    const state = given(...agreedOrally, binding, settled())
      .when(passing(end))
      .then(lapsed);
    expect(state).toMatchObject({ deadlines: {}, nextDueAt: null, agreements: [{ confirmation: 'lapsed' }] });
    const late = ConfirmationApplied({ agreement: ids.first, on: '2026-12-05', late: 'just-cause' });
    const withdrawn = ConfirmationWithdrawn({ agreement: ids.first, on: '2026-12-06' });
    given(...agreedOrally, binding, settled(), lapsed, late, withdrawn)
      .when(passing(new Date('2027-01-01')))
      .nothing();
  });

  it('does not lapse once they asked, or it was carried out; taken back in time it may be asked for until the same day', () => {
    given(...agreedOrally, binding, settled(), applied)
      .when(passing(end))
      .nothing();
    given(...agreedOrally, binding, settled(), Performed({ agreement: ids.first, on: '2026-11-25' }))
      .when(passing(end))
      .nothing();
    given(...agreedOrally, binding, settled(), applied, ConfirmationWithdrawn({ agreement: ids.first, on: '2026-12-01' }))
      .when(passing(end))
      .then(lapsed);
  });

  it('is counted anew first, and never to the loss of the parties', () => {
    const days = workingDays([{ year: 2026, from: '2026-12-02', to: '2026-12-04', kind: 'holiday' }]);
    const by = { days, confirmation: (begun: string | Date) => endOf({ unit: 'days', count: 30, rolls: true }, begun, days) };
    const later = ConfirmationRecounted({ agreement: ids.first, confirmBy: '2026-12-07', due: dayEnds('2026-12-07') });
    const state = given(...agreedOrally, binding, settled())
      .when((mediation) => lapse(mediation, end, by))
      .then(later);
    expect(state).toMatchObject({ nextDueAt: later.data.due.dueAt, agreements: [{ confirmBy: '2026-12-07' }] });
    given(...agreedOrally, binding, settled(), later)
      .when(passing(new Date(later.data.due.dueAt)))
      .then(ConfirmationLapsed({ agreement: ids.first, confirmBy: '2026-12-07' }));
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
    TierPaused({ tier: 1, reason: 'appraisal', at: '2026-11-24T02:00:00.000Z', until: '2026-11-28', unit: '510722106201' }),
    TierResumed({ tier: 1, at: '2026-11-25T02:00:00.000Z', unit: null, due: friday }),
    TierExtended({ tier: 1, on: '2026-11-24', unit: '510722106201', due: friday }),
    AgreementEffective({ ...effective().data, confirmation: friday }),
    ConfirmationApplied({ agreement: ids.first, on: '2026-11-25' }),
    ConfirmationWithdrawn({ agreement: ids.first, on: '2026-11-25' }),
    ConfirmationLapsed({ agreement: ids.first, confirmBy: '2026-11-27' }),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), fc.integer({ min: -3, max: 9 }), (history, n) => {
      const { state } = given(openedAt(1, { due: thursday }), agreed(1, 1), made(), ...history);
      const at = new Date(due.getTime() + n * 86_400_000);
      const called = state.nextDueAt !== null && Date.parse(state.nextDueAt) <= at.getTime();
      expect(lapse(state, at, recounting).length > 0).toBe(called);
      expect(state.nextDueAt).toBe(dueNext(state));
    }),
    { numRuns: 1_000 },
  );
});
