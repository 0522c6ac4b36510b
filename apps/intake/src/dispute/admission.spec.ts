import { workingDays } from '#calendar';
import type { Due } from '#calendar';
import {
  DisputeAdmissionOverdue,
  DisputeAdmitted,
  DisputeClassified,
  DisputeClosed,
  DisputeLeft,
  DisputeHandedOver,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeRegistered,
  DisputeReopened,
  DisputeUndecided,
  DisputeWithdrawn,
  Terminated,
} from '#contracts';
import type { EnteredParty, RefusalGround, RevisionReason } from '#contracts';
import type { Actor, Role } from '#kernel';
import { specify } from '#testing/plain';
import {
  after,
  assigned,
  assignedTo,
  county,
  gone,
  leadAccepted,
  number,
  open,
  otherTownship,
  reference,
  refused,
  registered,
  registration,
  settled,
  township,
  village,
} from '../../test/example.js';
import { admit, lapseAdmission, refuse } from './admission.js';
import type { Clock } from './acceptance.js';
import type { Behind } from './behind.js';
import { accept } from './accept.js';
import { classify } from './classify.js';
import { close, closeAfter } from './close.js';
import { correct } from './correct.js';
import * as dispute from './dispute.js';
import { handOver } from './hand-over.js';
import { recordParties } from './parties.js';
import { receive, register } from './register.js';
import { withdraw } from './withdraw.js';

const given = specify(dispute);
type State = dispute.Dispute;

const on = '2026-11-24';
const of = (unit: string, ...roles: Role[]): Actor => ({ subject: 'a', unit, roles: roles.length > 0 ? roles : ['clerk'] });
const coordinator = of(county, 'coordinator');
const due: Due = { dueAt: '2026-11-26T16:00:00.000Z', warnAt: '2026-11-25T16:00:00.000Z', provisional: false };
const acceptance: Due = { ...due, dueAt: '2026-11-27T16:00:00.000Z', warnAt: null };
const days = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
const clock: Clock = { term: { length: { unit: 'working-days', count: 3 } }, days, at: new Date('2026-11-24T02:00:00Z') };

const undecided = DisputeUndecided({ lead: 'justice', township, village, due });
const left = [registered, undecided] as const;
const admitting = (by: Actor, reason?: RevisionReason, at?: Clock) => (state: State) => admit(state, { by, on, reason }, reference, at);
const refusing =
  (by: Actor, reason?: RevisionReason, behind: Partial<Behind> = {}, grounds: readonly RefusalGround[] = ['offence']) =>
  (state: State) =>
    refuse(state, grounds, { by, on, reason }, { tried: false, agreed: false, ...behind }, reference);
const admitted = (unit: string, reason?: RevisionReason) => DisputeAdmitted({ unit, on, ...(reason && { reason }) });
const refusedBy = (unit: string, reason?: RevisionReason, ground: RefusalGround = 'offence') =>
  DisputeRefused({ ground, grounds: [ground], unit, on, ...(reason && { reason }) });

describe('a registration that leaves open whether the dispute is admitted', () => {
  it('names who is to decide and by when, and nobody has it to mediate yet', () => {
    const state = given()
      .when((one) =>
        register(one, { ...registration, taken: 'undecided' }, { by: of(village), today: '2026-11-23', reference, decideBy: due }),
      )
      .then(...left);
    expect(state).toMatchObject({ status: 'undecided', lead: 'justice', desk: null, nextDueAt: due.dueAt, deadlines: {} });
    given(...left)
      .when((one) => accept(one, 'justice'))
      .refused('dispute.not-open');
  });

  it('cannot name a ground of refusal as well', () => {
    given()
      .when((one) =>
        register(
          one,
          { ...registration, taken: 'undecided', exclusions: ['offence'] },
          { by: of(village), today: '2026-11-23', reference },
        ),
      )
      .refused('dispute.ground-and-taken');
  });

  it('is said to be late once, where the county has a term for it, and may still be decided', () => {
    const late = DisputeAdmissionOverdue({ unit: 'justice', dueAt: due.dueAt });
    const passing = (at: string) => (state: State) => lapseAdmission(state, new Date(at));
    given(...left)
      .when(passing('2026-11-26T15:59:59.999Z'))
      .nothing();
    const state = given(...left)
      .when(passing(due.dueAt))
      .then(late);
    expect(state.nextDueAt).toBeNull();
    given(...left, late)
      .when(passing('2027-01-01T00:00:00Z'))
      .nothing();
    given(registered, DisputeUndecided({ lead: 'justice', township, village }))
      .when(passing('2027-01-01T00:00:00Z'))
      .nothing();
    given(...left, late)
      .when(admitting(of('justice')))
      .then(admitted('justice'), assigned);
  });

  it('is over where a party leaves, and waits for nobody’s decision then', () => {
    const { nextDueAt, deadlines } = given(...left, ...withdraw(given(...left).state, 'withdrawn')).state;
    expect({ nextDueAt, deadlines }).toEqual({ nextDueAt: null, deadlines: {} });
  });

  it('is not admitted where a party clearly refuses, which is a ground and no mediation that failed', () => {
    const no: EnteredParty = { record: RECORD, side: 'respondent', consent: { answer: 'refused', how: 'oral', on } };
    const left = DisputeWithdrawn({ reason: 'party-refused' });
    const ground = DisputeRefused({ ground: 'party-refuses', grounds: ['party-refuses'] });
    given(registered, undecided)
      .when((one) => withdraw(one, 'party-refused'))
      .then(left, ground);
    const noted = { unit: '510722101', on };
    given(registered, undecided)
      .when((one) => withdraw(one, 'party-refused', noted))
      .then(left, DisputeRefused({ ...ground.data, ...noted }));
    const state = given(registered, undecided)
      .when((one) => recordParties(one, [no], on))
      .then(DisputePartiesRecorded({ parties: 3, entered: [no] }), left, ground);
    expect(state).toMatchObject({ status: 'refused', grounds: ['party-refuses'], nextDueAt: null });
    given(...open)
      .when((one) => withdraw(one, 'party-refused'))
      .then(left, DisputeClosed({ outcome: 'unsettled' }));
  });
  const RECORD = '01939c00-0000-7000-8000-000000000009';

  it('goes with its time to whom another category names, and to successors', () => {
    const state = given(...left)
      .when((one) => classify(one, 'labour', coordinator, reference, clock))
      .then(
        DisputeClassified({ category: 'labour' }),
        DisputeUndecided({ lead: 'hrss', township, village }),
        DisputeLeft({ unit: 'justice', role: 'lead', to: 'hrss' }),
      );
    expect(state).toMatchObject({ status: 'undecided', lead: 'hrss', deadlines: { admissibility: due } });
    const merged = { ...reference, unit: (code: string) => (code === village ? { ...ended, successor: other } : reference.unit(code)) };
    const facts = handOver(given(...left).state, merged, clock);
    expect(facts.reduce<State>(dispute.evolve, given(...left).state)).toMatchObject({
      status: 'undecided',
      village: other,
      deadlines: { admissibility: due },
    });
  });
  const other = '510722104201';
  const ended = { level: 'village', parent: township, desk: 'county', active: false } as const;
});

describe('admission that is decided later', () => {
  it.each([of('justice'), of(township), of(village), of(county)])('is said by $unit, and the seats are waited for from then on', (by) => {
    const state = given(...left)
      .when(admitting(by, undefined, clock))
      .then(admitted(by.unit), assignedTo({ acceptance }));
    expect(state).toMatchObject({ status: 'assigned', desk: 'county', nextDueAt: acceptance.dueAt });
    expect(state.decisions).toEqual([{ as: 'admitted', unit: by.unit, on }]);
  });

  it('is refused by them on a ground, with all that was decided kept', () => {
    const state = given(...left)
      .when(refusing(of('justice')))
      .then(refusedBy('justice'));
    expect(state).toMatchObject({ status: 'refused', grounds: ['offence'], lead: 'justice', nextDueAt: null });
    expect(state.decisions).toMatchObject([{ as: 'refused', unit: 'justice', on, grounds: ['offence'] }]);
  });

  it('is nobody else’s to say, and no refusal is without a ground', () => {
    for (const unit of ['hrss', otherTownship]) {
      given(...left)
        .when(admitting(of(unit)))
        .refused('dispute.decided-by-who-answers');
      given(...left)
        .when(refusing(of(unit)))
        .refused('dispute.decided-by-who-answers');
    }
    given(...left)
      .when(refusing(of('justice'), undefined, {}, []))
      .refused('dispute.ground-missing');
  });

  it('is said once', () => {
    given(...open)
      .when(admitting(of('justice')))
      .nothing();
    given(...left, refusedBy('justice'))
      .when(refusing(of('justice')))
      .nothing();
    for (const decide of [admitting(of('justice')), refusing(of('justice'))])
      given(...open, settled)
        .when(decide)
        .refused('dispute.not-open');
  });
});

describe('a revision', () => {
  it('of a refusal opens the mediation, with its reason and its history', () => {
    given(registered, refused)
      .when(admitting(of(township)))
      .refused('dispute.revision-reason-missing');
    const state = given(registered, refused)
      .when(admitting(of(township), 'ground-gone'))
      .then(admitted(township, 'ground-gone'), assigned);
    expect(state).toMatchObject({ status: 'assigned', ground: null, grounds: [] });
  });

  it('of a refusal is the department’s too whose category it is, though it was never given to it', () => {
    given(registered, refused)
      .when(admitting(of('justice'), 'mistaken'))
      .then(admitted('justice', 'mistaken'), assigned);
    given(registered, refused)
      .when(admitting(of('hrss'), 'mistaken'))
      .refused('dispute.decided-by-who-answers');
  });

  it('of an admission is the county’s alone, since nobody frees itself of what it answers for', () => {
    for (const by of [of('justice', 'coordinator'), of(township), of(county)])
      given(...open, leadAccepted)
        .when(refusing(by, 'found-out'))
        .refused('dispute.county-takes-back');
    given(...open)
      .when(refusing(coordinator))
      .refused('dispute.revision-reason-missing');
    const state = given(...open, leadAccepted)
      .when(refusing(coordinator, 'found-out'))
      .then(refusedBy(county, 'found-out'));
    expect(state).toMatchObject({ status: 'refused', nextDueAt: null });
  });

  it('of an admission is not made once anything was agreed', () => {
    given(...open)
      .when(refusing(coordinator, 'found-out', { agreed: true }))
      .refused('dispute.agreed-already');
  });

  it('goes both ways, and who had accepted need not again', () => {
    const state = given(...open, leadAccepted, refusedBy(county, 'found-out'))
      .when(admitting(coordinator, 'mistaken'))
      .then(admitted(county, 'mistaken'), assigned);
    expect(state.seats).toEqual({ lead: 'accepted', township: 'waiting', village: 'waiting' });
    expect(state.decisions.map(({ as, reason }) => [as, reason])).toEqual([
      ['refused', 'found-out'],
      ['admitted', 'mistaken'],
    ]);
  });

  it('of a refusal is told to whoever stands in the place of the department that entered it', () => {
    const entered = DisputeRegistered({ ...registered.data, registeredBy: 'ecology' });
    const state = given(entered, refused)
      .when((one) => admit(one, { by: coordinator, on, reason: 'mistaken' }, after({ ecology: gone('hrss') })))
      .then(
        admitted(county, 'mistaken'),
        assignedTo({ joint: ['ecology'] }),
        DisputeHandedOver({ gone: ['ecology'], lead: 'justice', township, village, registeredBy: 'hrss', joint: ['hrss'] }),
      );
    expect(state).toMatchObject({ status: 'assigned', registeredBy: 'hrss', joint: ['hrss'] });
  });

  it('is overtaken where it was agreed and broken before it was heard: what the mediators dropped by it is given to them again', () => {
    const dropped = Terminated({ tier: 1, reason: 'other', routes: ['court'], as: 'not-admitted' }).data;
    const reopened = [...open, refusedBy(county, 'found-out'), settled, DisputeReopened({ reason: 'breach' })];
    given(...reopened)
      .when((one) => closeAfter(one, dropped))
      .then(assigned);
    given(...open, refusedBy(county, 'found-out'), admitted(county, 'mistaken'), assigned)
      .when((one) => closeAfter(one, dropped))
      .nothing();
  });

  it('does not stand against what was agreed before it was heard', () => {
    const taken = [...open, refusedBy(county, 'found-out')];
    for (const outcome of ['settled', 'settled-in-part'] as const)
      given(...taken)
        .when((one) => close(one, outcome))
        .then(DisputeClosed({ outcome }));
    given(...taken)
      .when((one) => close(one, 'unsettled'))
      .nothing();
  });
});

describe('what a screening found', () => {
  const finding = '01939c00-0000-7000-8000-000000000001';
  const found = { number, category: 'neighbour', place: 'village', township, village, people: 3, risk: 'low', finding } as const;
  const entered = { ...found, registeredOn: '2026-11-20', registeredBy: village };
  const asRegistered = DisputeRegistered({ ...entered, channel: 'screening', crossCounty: false, parties: 0, amountYuan: null });

  it('is left open first where the county wants somebody to decide', () => {
    const decidesFirst = { ...reference, entry: { ...reference.entry, findings: 'undecided' } } as const;
    const state = given()
      .when((one) => receive(one, entered, { reference: decidesFirst, clock, decideBy: due }))
      .then(asRegistered, undecided);
    expect(state).toMatchObject({ status: 'undecided', finding });
  });

  it('is left open, too, where its category was put right first', () => {
    const unheard = DisputeRegistered({ ...asRegistered.data, category: 'unheard' });
    const classified = DisputeClassified({ category: 'neighbour' });
    given(unheard)
      .when((one) => classify(one, 'neighbour', of(village), reference, clock, { due }))
      .then(classified, undecided);
    given(unheard)
      .when((one) => classify(one, 'neighbour', of(village), reference))
      .then(classified, assignedTo({ channel: 'screening', risk: 'low', entered: [] }));
    given(registered)
      .when((one) => classify(one, 'neighbour', of(village), reference, undefined, { due }))
      .then(classified, assigned);
    const decidesFirst = { ...reference, entry: { ...reference.entry, findings: 'undecided' } } as const;
    const acting = { by: of(village), today: on, reference: decidesFirst, decideBy: due };
    const correctly = correct(given(unheard).state, { reason: 'mistyped', category: 'neighbour' }, acting);
    expect(correctly.slice(1)).toEqual([classified, undecided]);
  });

  it('may be refused by who answers for it as long as nobody has decided, and by the county alone after that', () => {
    const taken = [asRegistered, assignedTo({ channel: 'screening', risk: 'low' })];
    given(...taken)
      .when(refusing(of('justice')))
      .then(refusedBy('justice'));
    given(...taken, refusedBy('justice'), admitted(county, 'mistaken'), assigned)
      .when(refusing(of('justice'), 'mistaken'))
      .refused('dispute.county-takes-back');
  });

  it('and was tried in vain is the county’s to refuse: a case that went badly is no mistake', () => {
    const taken = [asRegistered, assignedTo({ channel: 'screening', risk: 'low' })];
    given(...taken)
      .when(refusing(of('justice', 'coordinator'), undefined, { tried: true }))
      .refused('dispute.county-takes-back');
    given(...taken)
      .when(refusing(coordinator, undefined, { tried: true }))
      .then(refusedBy(county));
    given(...left)
      .when(refusing(of('justice'), undefined, { tried: true }))
      .refused('dispute.county-takes-back');
  });

  it('that is unassigned yet may be refused as well', () => {
    given(asRegistered)
      .when(refusing(of(village)))
      .then(refusedBy(village));
  });
});
