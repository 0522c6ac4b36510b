import { endOf, endOfDay, workingDays } from '#calendar';
import type { Day, Due, Length } from '#calendar';
import {
  RequestAnswered,
  RequestExtended,
  RequestGround,
  RequestIdentityShown,
  RequestLinked,
  RequestOverdue,
  RequestPersonTold,
  RequestReceived,
  RequestRestrictionLifted,
  RequestWithdrawn,
} from '#contracts';
import type { ApplicantStanding, IdentityCheck, RequestKind } from '#contracts';
import type { Actor } from '#kernel';
import { newId } from '#kernel';
import { specify } from '#testing/plain';
import { answer, extend, mustHaveCopy, mustHaveReasons, withdraw } from './answer.js';
import type { Answer } from './answer.js';
import { lapse } from './due.js';
import { showIdentity } from './identity.js';
import { liftRestriction, tellPerson } from './lifted.js';
import type { RequestPolicy } from './policy.js';
import { link, receive } from './receive.js';
import * as request from './request.js';

const given = specify(request);
type State = request.PersonRequest;
const count = (length: Length) => (begun: Day | Date) => endOf(length, begun, workingDays([]));
const policy: RequestPolicy = {
  length: { unit: 'days', count: 30 },
  answer: count({ unit: 'days', count: 30 }),
  extension: count({ unit: 'days', count: 15 }),
  receivedWithin: 60,
  clock: 'receipt',
};
const [dispute, other, record] = [newId(), newId(), newId()];
const unit = '510722101';
const said = { kind: 'see', standing: 'self', identity: 'id-card', receivedOn: '2026-11-20' } as const;
const asked = { ...said, disputes: [dispute], about: false } as const;
/** By when the clock looks at it whose day that is. */
const by = (dueOn: string, more: Partial<Due> = {}) => ({
  dueOn,
  due: { dueAt: endOfDay(dueOn), warnAt: null, provisional: false, ...more },
});
const received = RequestReceived({ ...said, disputes: [dispute], unit, ...by('2026-12-20') });
const of = (kind: RequestKind, more: Partial<RequestReceived['data']> = {}) => RequestReceived({ ...received.data, kind, ...more });
const withdrawn = RequestWithdrawn({ on: '2026-11-24' });
const clerk: Actor = { subject: 'a', unit, roles: ['clerk'] };
const coordinator: Actor = { subject: 'b', unit: '510722', roles: ['coordinator'] };
const today = '2026-11-24';

const plain: Answer = { outcome: 'granted', ground: null, records: [record], narrative: false, whole: false, corrected: false };
const say =
  (change: Partial<Answer> = {}, by = clerk) =>
  (state: State) =>
    answer(state, { ...plain, ...change }, by, today);
const answered = (change: Partial<RequestAnswered['data']> = {}) =>
  RequestAnswered({ outcome: 'granted', ground: null, on: today, records: [record], narrative: false, by: unit, ...change });
const all = { whole: true, records: [] } as const;

describe('a request', () => {
  it('is received by any desk, and due after the days the county set', () => {
    const state = given()
      .when((now) => receive(now, asked, unit, today, policy))
      .then(received);
    expect(state).toMatchObject({ status: 'received', township: unit, village: null, department: null });
  });

  it('is due on the next working day, here and where it is put off, if the county says so', () => {
    const rolling = {
      ...policy,
      answer: count({ unit: 'days', count: 30, rolls: true }),
      extension: count({ unit: 'working-days', count: 10 }),
    };
    const onASaturday = receive(request.initial, { ...asked, receivedOn: '2026-10-22' }, unit, today, rolling);
    expect(onASaturday).toMatchObject([{ data: { dueOn: '2026-11-23' } }]);
    given(of('see', { dueOn: '2026-11-27' }))
      .when((state) => extend(state, 'other-units', today, rolling))
      .then(RequestExtended({ reason: 'other-units', ...by('2026-12-11', { provisional: true }) }));
  });

  it.each([
    ['510722', null, null, null],
    ['510722101002', '510722101', '510722101002', null],
    ['hrss', null, null, 'hrss'],
  ])('of %s is seen from there and from above', (by, township, village, department) => {
    expect(given(of('see', { unit: by })).state).toMatchObject({ township, village, department });
  });

  it('cannot come tomorrow, or twice', () => {
    given()
      .when((now) => receive(now, { ...asked, receivedOn: '2026-11-25' }, unit, today, policy))
      .refused('request.received-in-future');
    given(received)
      .when((now) => receive(now, asked, unit, today, policy))
      .refused('request.already-received');
  });

  it('is entered within the days the county set, and tells the earliest', () => {
    given()
      .when((now) => receive(now, { ...asked, receivedOn: '2026-09-24' }, unit, today, policy))
      .refused('request.received-long-ago');
    given()
      .when((now) => receive(now, { ...asked, receivedOn: '2026-09-25' }, unit, today, policy))
      .then(RequestReceived({ ...received.data, receivedOn: '2026-09-25', ...by('2026-10-25') }));
  });

  it.each<[ApplicantStanding, boolean]>([
    ['guardian', true],
    ['agent', true],
    ['next-of-kin', true],
    ['self', false],
  ])('of a %s says for whom: %s', (standing, needs) => {
    const when = given().when((now) => receive(now, { ...asked, standing }, unit, today, policy));
    const theirs = RequestReceived({ ...received.data, standing });
    if (needs) when.refused('request.about-missing');
    else when.then(theirs);
    given()
      .when((now) => receive(now, { ...asked, standing, about: true }, unit, today, policy))
      .then(theirs);
  });

  it('is linked to the disputes that were found, until it is answered', () => {
    given(received)
      .when((now) => link(now, [dispute, other]))
      .then(RequestLinked({ disputes: [dispute, other] }));
    given(received)
      .when((now) => link(now, [dispute]))
      .nothing();
    given(received, withdrawn)
      .when((now) => link(now, [other]))
      .refused('request.closed');
  });

  it('is overdue the day after it was due, and no more once it is answered', () => {
    const { state } = given(received);
    expect(['2026-12-20', '2026-12-21'].map((day) => request.isOverdue(state, day))).toEqual([false, true]);
    expect(request.isOverdue(given(received, answered()).state, '2027-01-01')).toBe(false);
  });

  describe('that nobody answers', () => {
    const late = RequestOverdue({ unit, dueOn: '2026-12-20' });
    const passing =
      (at = '2026-12-20T16:00:00Z') =>
      (state: State) =>
        lapse(state, new Date(at));

    it('is told to be overdue once its day has passed, once', () => {
      given(received).when(passing('2026-12-20T15:59:59Z')).nothing();
      const state = given(received).when(passing()).then(late);
      expect(lapse(state, new Date('2027-06-01'))).toEqual([]);
      expect(state).toMatchObject({ status: 'received', nextDueAt: null });
    });

    it('is not once it is answered, withdrawn or put off', () => {
      given(received, answered()).when(passing()).nothing();
      given(received, withdrawn).when(passing()).nothing();
      given(received, RequestExtended({ reason: 'other-units', ...by('2027-01-04') }))
        .when(passing())
        .nothing();
      expect([given(received, late, answered()), given(received, withdrawn)].map(({ state }) => state.nextDueAt)).toEqual([null, null]);
    });

    it('of old told its day alone, and is due at the end of it', () => {
      const { due: _, ...old } = received.data;
      given(RequestReceived(old)).when(passing()).then(late);
    });

    it('has a new day where the days count from when it was shown who asks', () => {
      const shown = RequestIdentityShown({ identity: 'id-card', on: '2026-12-22', ...by('2027-01-21') });
      const { state } = given(received, late, shown);
      expect(state.nextDueAt).toBe('2027-01-21T16:00:00.000Z');
    });

    it('warns as long before as the county has it', () => {
      const warned = receive(request.initial, asked, unit, today, { ...policy, warnHours: 72 });
      expect(warned).toMatchObject([{ data: { due: { warnAt: '2026-12-17T16:00:00.000Z' } } }]);
    });
  });

  it('is put off once, with a reason, while there is time', () => {
    const later = (state: State, day = today) => extend(state, 'other-units', day, policy);
    const extended = RequestExtended({ reason: 'other-units', ...by('2027-01-04') });
    given(received)
      .when((state) => later(state))
      .then(extended);
    given(received, extended)
      .when((state) => later(state))
      .refused('request.extended-already');
    given(received)
      .when((state) => later(state, '2026-12-21'))
      .refused('request.overdue');
    given(received, answered())
      .when((state) => later(state))
      .refused('request.closed');
  });

  it('is withdrawn by whoever made it, and not after the answer', () => {
    const back = (state: State) => withdraw(state, today);
    given(received).when(back).then(withdrawn);
    given(received, withdrawn).when(back).nothing();
    given(received, answered()).when(back).refused('request.closed');
  });
});

describe('who came with nothing to show', () => {
  const empty = of('see', { identity: 'not-shown' });
  const show =
    (identity: IdentityCheck = 'id-card', on = '2026-11-23', under = policy) =>
    (state: State) =>
      showIdentity(state, { identity, on }, today, under);
  const shown = (due: object = {}) => RequestIdentityShown({ identity: 'id-card', on: '2026-11-23', dueOn: '2026-12-20', ...due });

  it('shows it later, on the same request, which may be granted then', () => {
    expect(given(empty).state.identityOn).toBeNull();
    const state = given(empty).when(show()).then(shown());
    expect(state).toMatchObject({ identity: 'id-card', identityOn: '2026-11-23', dueOn: '2026-12-20' });
    given(empty, shown()).when(say()).then(answered());
  });

  it('has the days counted from then where the county has it so, and never fewer', () => {
    const late: RequestPolicy = { ...policy, clock: 'identity' };
    given(empty)
      .when(show('id-card', '2026-11-23', late))
      .then(shown(by('2026-12-23')));
    const extended = RequestExtended({ reason: 'other-units', ...by('2027-01-04') });
    given(empty, extended)
      .when(show('id-card', '2026-11-23', late))
      .then(shown(by('2027-01-07')));
    given(empty)
      .when(show('id-card', '2026-11-23', { ...late, answer: count({ unit: 'days', count: 10 }) }))
      .then(shown());
  });

  it('shows what belongs to their standing, from the day they came until today', () => {
    given(empty).when(show('kinship')).refused('request.identity-does-not-fit');
    given(empty).when(show('not-shown')).refused('request.identity-does-not-fit');
    given(empty).when(show('id-card', '2026-11-25')).refused('request.shown-in-future');
    given(empty).when(show('id-card', '2026-11-19')).refused('request.shown-before-received');
  });

  it('shows it once, and not after the answer', () => {
    given(received).when(show()).nothing();
    given(received).when(show('known-to-staff')).refused('request.identity-shown-already');
    given(empty, withdrawn).when(show()).refused('request.closed');
  });
});

describe('the answer', () => {
  it('gives the person their records, and the matter where nobody else is hurt by it', () => {
    given(received)
      .when(say({ narrative: true }))
      .then(answered({ narrative: true }));
  });

  it('is given once', () => {
    given(received, answered()).when(say()).refused('request.closed');
    given().when(say()).refused('request.closed');
  });

  it('says why where it is not yes, and only there', () => {
    given(received)
      .when(say({ outcome: 'partly' }))
      .refused('request.ground-missing');
    given(received)
      .when(say({ outcome: 'refused' }))
      .refused('request.ground-missing');
    given(received)
      .when(say({ ground: 'not-held' }))
      .refused('request.granted-needs-no-ground');
    given(received)
      .when(say({ outcome: 'partly', ground: 'others-rights' }))
      .then(answered({ outcome: 'partly', ground: 'others-rights' }));
  });

  it.each<[RequestKind, readonly RequestGround[]]>([
    ['see', ['kept-by-law', 'still-handled', 'found-right']],
    ['move', ['kept-by-law', 'still-handled', 'found-right']],
    ['correct', ['kept-by-law', 'still-handled', 'secret-by-law']],
    ['delete', ['secret-by-law', 'found-right']],
  ])('to %s is not refused for %j, and for the others it may be', (kind, none) => {
    for (const ground of RequestGround.options) {
      const refused = { outcome: 'refused' as const, ground, records: [] };
      const when = given(of(kind, { disputes: [] })).when(say(refused));
      if (none.includes(ground)) when.refused('request.no-such-ground');
      else when.then(answered(refused));
    }
  });

  it('is not that nothing is held where disputes were found', () => {
    const none = { outcome: 'refused' as const, ground: 'not-held' as const, records: [] };
    given(received).when(say(none)).refused('request.held');
    given(received, RequestLinked({ disputes: [] }))
      .when(say(none))
      .then(answered(none));
  });

  it('may be no whoever asks and whatever was shown', () => {
    given(of('delete', { identity: 'not-shown', disputes: [] }))
      .when(say({ outcome: 'refused', ground: 'identity-not-shown', records: [] }))
      .then(answered({ outcome: 'refused', ground: 'identity-not-shown', records: [] }));
  });

  it.each<[ApplicantStanding, IdentityCheck, boolean]>([
    ['self', 'id-card', true],
    ['self', 'known-to-staff', true],
    ['self', 'letter-of-authority', false],
    ['self', 'not-shown', false],
    ['agent', 'letter-of-authority', true],
    ['agent', 'id-card', false],
    ['guardian', 'guardianship', true],
    ['guardian', 'known-to-staff', false],
    ['next-of-kin', 'kinship', true],
    ['next-of-kin', 'id-card', false],
  ])('to %s who showed %s may be yes: %s', (standing, identity, may) => {
    const when = given(of('see', { standing, identity })).when(say());
    if (may) when.then(answered());
    else when.refused('request.identity-not-shown');
  });

  it('needs a dispute that it is about, and records in it', () => {
    given(of('see', { disputes: [] }))
      .when(say())
      .refused('request.names-no-dispute');
    given(of('move'))
      .when(say({ records: [] }))
      .refused('request.names-no-record');
  });

  it('corrects one record, by what is right', () => {
    given(of('correct'))
      .when(say({ corrected: true }))
      .then(answered());
    given(of('correct')).when(say()).refused('request.corrects-one-record');
    given(of('correct'))
      .when(say({ corrected: true, records: [record, other] }))
      .refused('request.corrects-one-record');
  });

  it('erases all of a dispute, or the records named, by word of the county’s coordinator', () => {
    given(of('delete'))
      .when(say(all, coordinator))
      .then(answered({ records: [], by: coordinator.unit }));
    given(of('delete'))
      .when(say({}, coordinator))
      .then(answered({ by: coordinator.unit }));
    for (const vague of [{ ...all, records: [record] }, { records: [] }])
      given(of('delete')).when(say(vague, coordinator)).refused('request.names-no-record');
    for (const by of [clerk, { ...clerk, roles: ['coordinator'] as const }, { ...coordinator, roles: ['clerk'] as const }])
      given(of('delete')).when(say(all, by)).refused('request.county-decides');
  });

  it('restricts where the law keeps it from erasing', () => {
    const restricted = { outcome: 'restricted' as const, ground: 'kept-by-law' as const, records: [] as string[] };
    given(of('delete'))
      .when(say(restricted, coordinator))
      .then(answered({ ...restricted, by: coordinator.unit }));
    given(of('delete')).when(say(restricted)).refused('request.county-decides');
    given(of('see')).when(say(restricted, coordinator)).refused('request.restricts-deletion');
    given(of('delete'))
      .when(say({ ...restricted, ground: 'not-held' }, coordinator))
      .refused('request.no-such-ground');
  });
});

it('there is a copy of what was granted to be seen or moved, and of nothing else', () => {
  const copy = (state: State) => {
    mustHaveCopy(state);
    return [];
  };
  for (const kind of ['see', 'move'] as const) given(of(kind), answered()).when(copy).nothing();
  given(received, answered({ outcome: 'partly', ground: 'others-rights' }))
    .when(copy)
    .nothing();
  for (const history of [
    [received],
    [received, withdrawn],
    [of('delete'), answered()],
    [received, answered({ outcome: 'refused', ground: 'not-held' })],
  ])
    given(...history)
      .when(copy)
      .refused('request.no-copy');
});

it('reasons are told of what was not granted, or not all of it', () => {
  const reasons = (state: State) => {
    mustHaveReasons(state);
    return [];
  };
  for (const outcome of ['refused', 'partly', 'restricted'] as const)
    given(received, answered({ outcome, ground: 'kept-by-law' }))
      .when(reasons)
      .nothing();
  for (const history of [[received], [received, withdrawn], [received, answered()]])
    given(...history)
      .when(reasons)
      .refused('request.nothing-refused');
});

describe('a restriction that reopening ended', () => {
  const restricted = [of('delete'), answered({ outcome: 'restricted', ground: 'kept-by-law', records: [] })] as const;
  const lifted = RequestRestrictionLifted({ dispute, reason: 'breach' });
  const lift =
    (which = dispute) =>
    (state: State) =>
      liftRestriction(state, which, 'breach');

  it('is to be told to whoever had asked for it, until they were told', () => {
    expect(
      given(...restricted)
        .when(lift())
        .then(lifted).toTell,
    ).toBe('breach');
    const told = given(...restricted, lifted)
      .when((state) => tellPerson(state, today))
      .then(RequestPersonTold({ on: today }));
    expect(told).toMatchObject({ toTell: null, outcome: 'restricted' });
  });

  it('is nothing to those who asked for something else, or of another dispute', () => {
    for (const history of [[received, answered()], [of('delete')]])
      given(...history)
        .when(lift())
        .nothing();
    given(...restricted)
      .when(lift(other))
      .nothing();
    given(...restricted)
      .when((state) => tellPerson(state, today))
      .nothing();
  });
});
