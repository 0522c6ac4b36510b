import { DisputeHandedOver, DisputeOverdue } from '#contracts';
import { workingDays } from '#calendar';
import { specify } from '#testing';
import { accept } from './accept.js';
import { adjudicate } from './adjudicate.js';
import { classify } from './classify.js';
import * as dispute from './dispute.js';
import { handOver } from './hand-over.js';
import type { Reference } from './link.js';
import { receive } from './register.js';
import {
  after,
  assigned,
  assignedTo,
  bounced,
  county,
  gone,
  leadAccepted,
  left,
  merged,
  nextVillage,
  open,
  otherTownship,
  otherVillage,
  reference,
  refused,
  registered,
  settled,
  township,
  townshipAccepted,
  village,
  villageAccepted,
} from '../../test/example.js';

const given = specify(dispute);
type State = dispute.Dispute;

const at = new Date('2026-11-23T02:00:00Z');
const clock = {
  term: { length: { unit: 'working-days', count: 3 } },
  days: workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]),
  at,
} as const;
const due = { dueAt: '2026-11-26T16:00:00.000Z', warnAt: null, provisional: false };
const hand = (to: Reference) => (state: State) => handOver(state, to, clock);
const over = (change: Partial<DisputeHandedOver['data']>) =>
  DisputeHandedOver({ gone: [village], lead: 'justice', township, village: nextVillage, ...change });

describe('a village that is merged', () => {
  it('gives its place to its successor, which has what it had answered', () => {
    const state = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(hand(merged))
      .then(over({}));
    expect(state).toMatchObject({ status: 'accepted', village: nextVillage, township, seats: { village: 'accepted' } });
  });

  it('leaves it what it had still to answer, by the same day', () => {
    const timed = assignedTo({ acceptance: due });
    const state = given(registered, timed).when(hand(merged)).then(over({}));
    expect(state.deadlines.village).toMatchObject({ dueAt: due.dueAt, overdue: false });
    given(registered, timed, over({}))
      .when((each) => accept(each, nextVillage))
      .then({ ...villageAccepted, data: { ...villageAccepted.data, unit: nextVillage } });
    given(registered, timed, over({}))
      .when((each) => accept(each, village))
      .refused('dispute.not-accountable');
  });

  it('leaves it late where it was late', () => {
    const late = DisputeOverdue({ deadline: 'acceptance', role: 'territorial', unit: village, dueAt: due.dueAt });
    const { state } = given(registered, assignedTo({ acceptance: due }), late, over({}));
    expect(state.deadlines.village).toMatchObject({ overdue: true });
  });

  it('is followed over all that were merged since', () => {
    const twice = after({ [village]: gone('510722104999'), '510722104999': gone(nextVillage) });
    given(...open)
      .when(hand(twice))
      .then(over({}));
  });

  it('may come to another township, which has yet to accept', () => {
    const moved = after({ [village]: gone(otherVillage) });
    const state = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(hand(moved))
      .then(over({ township: otherTownship, village: otherVillage, acceptance: due }));
    expect(state).toMatchObject({ status: 'assigned', seats: { lead: 'accepted', township: 'waiting', village: 'accepted' } });
    expect(state.deadlines).toMatchObject({ township: { dueAt: due.dueAt } });
  });

  it('leaves what is over under its name', () => {
    given(...open, settled)
      .when(hand(merged))
      .nothing();
    given(registered, refused).when(hand(merged)).nothing();
  });

  it('hands over once, and nothing where all are there', () => {
    given(...open)
      .when(hand(reference))
      .nothing();
    given(...open, over({}))
      .when(hand(merged))
      .nothing();
  });

  it('without a successor keeps what it has until one is named', () => {
    given(...open)
      .when(hand(after({ [village]: gone(null) })))
      .nothing();
  });
});

describe('a township that is merged', () => {
  it('gives its place to its successor, with its villages', () => {
    const both = after({ [township]: gone(otherTownship), [village]: { parent: otherTownship } });
    const state = given(...open, townshipAccepted)
      .when(hand(both))
      .then(DisputeHandedOver({ gone: [township], lead: 'justice', township: otherTownship, village }));
    expect(state.seats).toMatchObject({ township: 'accepted', village: 'waiting' });
  });
});

describe('a department that is merged', () => {
  const joined = after({ justice: gone('hrss') });
  const led = DisputeHandedOver({ gone: ['justice'], lead: 'hrss', township, village });

  it('gives its lead to its successor, at the desk that mediates it', () => {
    const state = given(...open, leadAccepted)
      .when(hand(joined))
      .then(led);
    expect(state).toMatchObject({ lead: 'hrss', desk: 'county', seats: { lead: 'accepted' } });
  });

  it('leaves its bounce to the county, which can answer it', () => {
    given(...open, bounced, led)
      .when((state) => adjudicate(state, 'lead', 'ecology', county, joined))
      .then(
        { type: 'intake.dispute-adjudicated.v1', data: { role: 'lead', unit: 'ecology', upheld: false } },
        assignedTo({ lead: 'ecology' }),
        left('lead', 'hrss', 'ecology'),
      );
  });

  it('is followed as who entered a dispute', () => {
    const entered = { ...registered, data: { ...registered.data, registeredBy: 'hrss' } };
    const state = given(entered, assigned)
      .when(hand(after({ hrss: gone('ecology') })))
      .then(DisputeHandedOver({ gone: ['hrss'], lead: 'justice', township, village, registeredBy: 'ecology', joint: ['ecology'] }));
    expect(state).toMatchObject({ registeredBy: 'ecology', seats: { lead: 'waiting' } });
  });
});

describe('what waits for a category', () => {
  it('goes to the successor and can be classified there', () => {
    const state = given(registered)
      .when(hand(merged))
      .then(over({ lead: null }));
    expect(state).toMatchObject({ status: 'registered', village: nextVillage, seats: {} });
    given(registered, over({ lead: null }))
      .when((each) => classify(each, 'neighbour', { subject: 'c', unit: township, roles: ['clerk'] }, merged))
      .then({ type: 'intake.dispute-classified.v1', data: { category: 'neighbour' } }, assignedTo({ village: nextVillage }));
  });
});

describe('what comes late of a unit that is no more', () => {
  it('is a dispute of its successor', () => {
    const found = {
      number: '2026-7',
      category: 'neighbour',
      place: 'village',
      township,
      village,
      people: null,
      risk: 'low',
      registeredOn: '2026-11-23',
      registeredBy: village,
      finding: '01990000-0000-7000-8000-000000000001',
    } as const;
    const facts = receive(dispute.initial, found, { reference: merged });
    expect(facts).toMatchObject([
      { data: { village: nextVillage, registeredBy: village } },
      { data: { lead: 'justice', village: nextVillage } },
    ]);
  });
});
