import fc from 'fast-check';
import { workingDays } from '#calendar';
import type { Due } from '#calendar';
import { DisputeAdjudicated, DisputeAssigned, DisputeBounced, DisputeClassified, DisputeOverdue, DisputeReopened } from '#contracts';
import type { AccountableRole, DisputeFact } from '#contracts';
import { specify } from '#testing/plain';
import {
  assignedTo,
  bounced,
  county,
  leadAccepted,
  left,
  otherTownship,
  reference,
  registered,
  registration,
  settled,
  township,
  townshipAccepted,
  village,
  villageAccepted,
} from '../../test/example.js';
import { lapse } from './acceptance.js';
import type { Clock } from './acceptance.js';
import { adjudicate } from './adjudicate.js';
import { bounce } from './bounce.js';
import { classify } from './classify.js';
import * as dispute from './dispute.js';
import { register } from './register.js';
import { reopen } from './reopen.js';

const coordinator = { subject: 'k', unit: county, roles: ['coordinator'] } as const;
const given = specify(dispute);
type State = dispute.Dispute;

const days = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
const term = { length: { unit: 'working-days', count: 3 }, warnHours: 24, pausedBy: ['bounced'] } as const;
const clockAt = (at: string, more: Partial<Clock['term']> = {}): Clock => ({ term: { ...term, ...more }, days, at: new Date(at) });

/** Assigned on Monday the 23rd of November, to be accepted by the end of Thursday. */
const monday = clockAt('2026-11-23T02:00:00Z');
const thursday: Due = { dueAt: '2026-11-26T16:00:00.000Z', warnAt: '2026-11-25T16:00:00.000Z', provisional: false };
const nextMonday: Due = { dueAt: '2026-11-30T16:00:00.000Z', warnAt: '2026-11-29T16:00:00.000Z', provisional: false };
const due = new Date(thursday.dueAt);

const open = [registered, assignedTo({ acceptance: thursday })] as const;
const late = (role: AccountableRole, unit: string) => DisputeOverdue({ deadline: 'acceptance', role, unit, dueAt: thursday.dueAt });
const passing = (at: Date) => (state: State) => lapse(state, at);
const bouncedBy = (unit: string, pausedAt?: string) =>
  DisputeBounced({ unit, role: 'territorial', reason: 'not-our-territory', bounces: 1, ...(pausedAt !== undefined && { pausedAt }) });
const stopped = DisputeBounced({ ...bounced.data, pausedAt: '2026-11-24T02:00:00.000Z' });

describe('whoever is assigned a dispute', () => {
  it('is told until when to accept, where the county sets that', () => {
    const by = { unit: village, roles: ['clerk'], subject: 'a' } as const;
    const told = (clock?: Clock) => register(dispute.initial, registration, { by, today: '2026-11-23', reference, clock })[1]?.data;
    expect(told(monday)).toMatchObject({ lead: 'justice', acceptance: thursday });
    expect(told()).not.toHaveProperty('acceptance');
  });

  it('is late with silence, each seat for itself, from the instant it was due', () => {
    given(...open)
      .when(passing(new Date(due.getTime() - 1)))
      .nothing();
    given(...open)
      .when(passing(due))
      .then(late('lead', 'justice'), late('territorial', township), late('territorial', village));
    given(...open, leadAccepted, villageAccepted)
      .when(passing(due))
      .then(late('territorial', township));
    given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(passing(due))
      .nothing();
  });

  it('is said to be late once, and the clock need not come again', () => {
    const state = given(...open)
      .when(passing(due))
      .then(late('lead', 'justice'), late('territorial', township), late('territorial', village));
    expect(state.nextDueAt).toBeNull();
    expect(lapse(state, new Date('2027-01-01'))).toEqual([]);
  });

  it('is late no more once the dispute is over', () => {
    given(...open, settled)
      .when(passing(due))
      .nothing();
  });
});

describe('the time of a seat', () => {
  const others = { acceptance: nextMonday };

  it('is not won by another assignment of the same, nor a miss undone', () => {
    expect(given(...open, assignedTo(others)).state.deadlines).toMatchObject({ lead: thursday, township: thursday, village: thursday });
    expect(given(...open, late('lead', 'justice'), assignedTo(others)).state.deadlines.lead?.overdue).toBe(true);
  });

  it('begins anew for whoever comes to it', () => {
    const { state } = given(...open, late('lead', 'justice'), assignedTo({ ...others, lead: 'hrss' }));
    expect(state.deadlines).toMatchObject({ lead: { ...nextMonday, overdue: false }, township: thursday });
    given(...open)
      .when((one) => classify(one, 'labour', coordinator, reference, clockAt('2026-11-25T02:00:00Z')))
      .then(
        DisputeClassified({ category: 'labour' }),
        DisputeAssigned({ ...assignedTo({ lead: 'hrss', desk: 'hrss', category: 'labour', from: 'county' }).data, acceptance: nextMonday }),
        left('lead', 'justice', 'hrss'),
      );
  });

  it('stands still while the county decides on a bounce, where its policy says so', () => {
    const bouncing = (clock: Clock) => (state: State) => bounce(state, 'justice', 'not-our-duty', clock);
    const still = given(...open)
      .when(bouncing(clockAt('2026-11-24T02:00:00Z')))
      .then(stopped);
    expect(lapse(still, due)).toEqual([late('territorial', township), late('territorial', village)]);
    given(...open)
      .when(bouncing(clockAt('2026-11-24T02:00:00Z', { pausedBy: [] })))
      .then(bounced);
  });

  it('goes on with what was left of it when the county has decided', () => {
    const state = given(...open, stopped)
      .when((one) => adjudicate(one, 'lead', 'justice', county, reference, clockAt('2026-11-26T02:00:00Z')))
      .then(DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true, acceptance: nextMonday }));
    expect(state.deadlines.lead).toMatchObject({ ...nextMonday, pausedAt: null });
    expect(state.nextDueAt).toBe(thursday.dueAt);
  });

  it('is whole again where a unit had accepted, bounced and is held to it', () => {
    const taken = [...open, leadAccepted, bounced];
    expect(given(...taken).state.deadlines).not.toHaveProperty('lead');
    const state = given(...taken)
      .when((one) => adjudicate(one, 'lead', 'justice', county, reference, clockAt('2026-11-25T02:00:00Z')))
      .then(DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true, acceptance: nextMonday }));
    expect(state.deadlines.lead).toMatchObject({ ...nextMonday, overdue: false });
  });

  it('begins for a seat that bounced only with the county’s word, whatever comes before', () => {
    const waits = [...open, townshipAccepted, bouncedBy(township)];
    const clock = clockAt('2026-11-25T02:00:00Z');
    const { state } = given(...waits, assignedTo({ lead: 'hrss', acceptance: nextMonday }));
    expect(Object.keys(state.deadlines).sort()).toEqual(['lead', 'village']);
    expect(given(...waits, settled, DisputeReopened({ reason: 'breach', acceptance: nextMonday })).state.deadlines).not.toHaveProperty(
      'township',
    );
    const ruled = given(...waits, settled, DisputeReopened({ reason: 'breach' }))
      .when((one) => adjudicate(one, 'territorial', township, county, reference, clock))
      .then(DisputeAdjudicated({ role: 'territorial', unit: township, upheld: true, acceptance: nextMonday }));
    expect(ruled.deadlines).toEqual({ township: { ...nextMonday, pausedAt: null, overdue: false } });
  });

  it('is the later of theirs where township and village both bounced, and is lost for neither', () => {
    const upheld = (state: State) => adjudicate(state, 'territorial', township, county, reference, clockAt('2026-11-25T02:00:00Z'));
    given(...open, late('territorial', township), bouncedBy(township), bouncedBy(village, '2026-11-23T04:00:00.000Z'))
      .when(upheld)
      .then(DisputeAdjudicated({ role: 'territorial', unit: township, upheld: true, acceptance: nextMonday }));
    const still = '2026-11-25T01:00:00.000Z';
    const { deadlines } = given(...open, villageAccepted, bouncedBy(township, still), bouncedBy(village, still))
      .when(upheld)
      .then(DisputeAdjudicated({ role: 'territorial', unit: township, upheld: true, acceptance: nextMonday }));
    expect(deadlines).toMatchObject({ township: nextMonday, village: nextMonday });
  });

  it('is whole again for a township that the county names', () => {
    const { state } = given(...open, bouncedBy(village), assignedTo({ township: otherTownship, village: null, acceptance: nextMonday }));
    expect(state.deadlines.township).toMatchObject(nextMonday);
    expect(state.deadlines).not.toHaveProperty('village');
  });

  it('is whole again after a reopening for who had not accepted, and for nobody else', () => {
    const clock = clockAt('2026-11-25T02:00:00Z');
    const state = given(...open, leadAccepted, settled)
      .when((one) => reopen(one, 'breach', clock))
      .then(DisputeReopened({ reason: 'breach', acceptance: nextMonday }));
    expect(Object.keys(state.deadlines)).toEqual(['township', 'village']);
    given(...open, leadAccepted, townshipAccepted, villageAccepted, settled)
      .when((one) => reopen(one, 'breach', clock))
      .then(DisputeReopened({ reason: 'breach' }));
  });
});

it('the clock is called where something is to be said, and nowhere else', () => {
  const facts: readonly DisputeFact[] = [
    assignedTo({ acceptance: thursday }),
    assignedTo({ lead: 'hrss', acceptance: nextMonday }),
    assignedTo({}),
    leadAccepted,
    townshipAccepted,
    villageAccepted,
    stopped,
    bounced,
    DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true, acceptance: nextMonday }),
    DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true }),
    late('lead', 'justice'),
    settled,
    DisputeReopened({ reason: 'breach', acceptance: nextMonday }),
    DisputeReopened({ reason: 'breach' }),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), fc.integer({ min: -3, max: 9 }), (history, n) => {
      const { state } = given(...open, ...history);
      const at = new Date(due.getTime() + n * 86_400_000);
      const called = state.nextDueAt !== null && Date.parse(state.nextDueAt) <= at.getTime();
      expect(lapse(state, at).length > 0).toBe(called);
    }),
    { numRuns: 1_000 },
  );
});
