import { DisputeClosed, DisputeDangerReported, DisputeJoined, DisputeRegistered, DisputeUndecided, Handling, Terminated } from '#contracts';
import type { DisputeFact } from '#contracts';
import type { Actor } from '#kernel';
import { specify } from '#testing/plain';
import {
  assignedTo,
  county,
  open,
  otherTownship,
  reference as plain,
  refused,
  registered,
  registration,
  settled,
  township,
  village,
} from '../../test/example.js';
import type { Behind } from './behind.js';
import { closeAfter } from './close.js';
import { correct } from './correct.js';
import { reportDanger } from './danger.js';
import type { Danger } from './danger.js';
import * as dispute from './dispute.js';
import { handle } from './handle.js';
import { join } from './join.js';
import { register } from './register.js';
import type { Registration } from './register.js';

const given = specify(dispute);
type State = dispute.Dispute;

const justice = plain.unit('justice');
const reference = { ...plain, unit: (code: string) => (code === 'court' ? justice : plain.unit(code)) };
const of = (unit: string): Actor => ({ subject: 'a', unit, roles: ['clerk'] });
const enter =
  (change: Partial<Registration>, unit = village) =>
  (state: State) =>
    register(state, { ...registration, ...change }, { by: of(unit), today: '2026-11-23', reference });
const handledAs = (as: Handling) => DisputeClosed({ outcome: 'left', as });
const none: Behind = { tried: false, agreed: false };
const undecided = DisputeUndecided({ lead: 'justice', township, village });

describe('what is not mediated', () => {
  it.each(Handling.options)('is on record as %s from its registration on, and is no refusal', (as) => {
    const state = given()
      .when(enter({ taken: as }))
      .then(registered, handledAs(as));
    expect(state).toMatchObject({ status: 'closed', outcome: as, ground: null });
  });

  it.each([of(village), of('justice'), of(township), of(county)])('is said later by $unit, as long as nobody mediates it', (by) => {
    const state = given(registered, undecided)
      .when((one) => handle(one, 'administrative', by, none, reference))
      .then(handledAs('administrative'));
    expect(state).toMatchObject({ outcome: 'administrative', deadlines: {} });
  });

  it('is nobody’s to say who neither entered it nor is to decide', () => {
    given(registered, undecided)
      .when((one) => handle(one, 'advised', of(otherTownship), none, reference))
      .refused('dispute.decided-by-who-answers');
  });

  it('is the county’s to say where it stayed of what was entered twice, and the other was tried in vain or agreed on', () => {
    for (const behind of [
      { ...none, tried: true },
      { ...none, agreed: true },
    ]) {
      given(registered, undecided)
        .when((one) => handle(one, 'advised', of('justice'), behind, reference))
        .refused('dispute.county-handles');
      given(registered, undecided)
        .when((one) => handle(one, 'advised', { ...of(county), roles: ['coordinator'] }, behind, reference))
        .then(handledAs('advised'));
    }
  });

  it('is said by those who mediate once it is theirs, and once', () => {
    given(...open)
      .when((one) => handle(one, 'judged', of('justice'), none, reference))
      .refused('dispute.handled-in-mediation');
    given(registered, handledAs('advised'))
      .when((one) => handle(one, 'advised', of(village), none, reference))
      .nothing();
    for (const over of [
      [registered, refused],
      [...open, settled],
    ])
      given(...over)
        .when((one) => handle(one, 'advised', of(county), none, reference))
        .refused('dispute.not-open');
  });

  it('is heard from the mediation as an outcome of its own; in part where a part was agreed', () => {
    const ended = (more: Partial<Terminated['data']>) => (state: State) =>
      closeAfter(state, Terminated({ tier: 1, reason: 'left-for-court', routes: ['court'], ...more }).data);
    expect(
      given(...open)
        .when(ended({ as: 'judged' }))
        .then(handledAs('judged')),
    ).toMatchObject({ status: 'closed', outcome: 'judged' });
    given(...open)
      .when(ended({ as: 'judged', settledInPart: true }))
      .then(DisputeClosed({ outcome: 'settled-in-part' }));
    given(...open, DisputeClosed({ outcome: 'left' }))
      .when(ended({ as: 'judged' }))
      .then(handledAs('judged'));
    for (const history of [[...open], [...open, settled]])
      given(...history)
        .when(ended({ as: 'not-admitted' }))
        .nothing();
  });
});

describe('a court that sent a dispute', () => {
  const sent = DisputeRegistered({ ...registered.data, channel: 'court', court: 'court' });

  it('has a part in it from the start, and keeps it whoever helps', () => {
    const state = given()
      .when(enter({ channel: 'court', court: 'court' }))
      .then(sent, assignedTo({ channel: 'court', joint: ['court'] }));
    expect(state).toMatchObject({ court: 'court', joint: ['court'] });
    given(sent, assignedTo({ channel: 'court', joint: ['court'] }))
      .when((one) => join(one, ['ecology'], { ...of(county), roles: ['coordinator'] }, reference))
      .then(DisputeJoined({ joint: ['court', 'ecology'] }));
  });

  it('has none where the channel was mistyped, unless it entered it or helps anew', () => {
    const acting = { by: { ...of(county), roles: ['coordinator' as const] }, today: '2026-11-24', reference };
    const corrected = (history: readonly DisputeFact[]) => {
      const { state } = given(...history);
      return correct(state, { reason: 'mistyped', channel: 'walk-in' }, acting);
    };
    const facts = corrected([sent, assignedTo({ channel: 'court', joint: ['court'] })]);
    expect(facts.slice(1)).toEqual([DisputeJoined({ joint: [] })]);
    const state = facts.reduce<State>(dispute.evolve, given(sent).state);
    expect(state).toMatchObject({ channel: 'walk-in', court: null, joint: [] });
    const own = DisputeRegistered({ ...sent.data, registeredBy: 'court' });
    expect(corrected([own]).slice(1)).toEqual([]);
    expect(corrected([own]).reduce<State>(dispute.evolve, given(own).state)).toMatchObject({ court: null, joint: ['court'] });
  });

  it('is one of the county’s courts, and of what came from a court', () => {
    given()
      .when(enter({ court: 'court' }))
      .refused('dispute.court-of-another-channel');
    for (const court of ['hrss', 'unheard'])
      given()
        .when(enter({ channel: 'court', court }))
        .refused('dispute.unknown-court');
    given()
      .when((one) =>
        register(
          one,
          { ...registration, channel: 'court', court: 'hrss' },
          { by: of(village), today: '2026-11-23', reference: { ...reference, entry: { ...reference.entry, courts: ['hrss'] } } },
        ),
      )
      .then(DisputeRegistered({ ...sent.data, court: 'hrss' }), assignedTo({ channel: 'court', joint: ['hrss'] }));
  });
});

describe('a report of what a dispute may turn into', () => {
  const told: Danger = { danger: 'group-fight', to: 'police', by: village, at: '2026-11-24T02:00:00.000Z' };
  const reporting =
    (report: Danger = told) =>
    (state: State) =>
      reportDanger(state, report, reference);

  it.each([
    ['that is left open', [registered, undecided]],
    ['that is mediated', [...open]],
    ['that was refused', [registered, refused]],
    ['that is over', [...open, settled]],
  ])('is kept of one %s, and changes nothing else', (_, history) => {
    const { dangers: _none, ...before } = given(...history).state;
    const { dangers, ...after } = given(...history)
      .when(reporting())
      .then(DisputeDangerReported(told));
    expect({ after, dangers }).toEqual({ after: before, dangers: [told] });
  });

  it('lets whom it names of our units see it', () => {
    const named = { ...told, unit: 'ecology' };
    given(...open)
      .when(reporting(named))
      .then(DisputeDangerReported(named), DisputeJoined({ joint: ['ecology'] }));
    given(...open)
      .when(reporting({ ...told, unit: 'unheard' }))
      .refused('dispute.unknown-joint');
  });

  it('is one where it is sent twice, and another where something new is told', () => {
    const later = { ...told, at: '2026-11-24T02:10:00.000Z' };
    given(...open, DisputeDangerReported(told))
      .when(reporting(later))
      .nothing();
    const worse = { ...later, danger: 'assault' } as const;
    given(...open, DisputeDangerReported(told))
      .when(reporting(worse))
      .then(DisputeDangerReported(worse));
  });

  it('is of a dispute that is there', () => {
    given().when(reporting()).refused('dispute.not-open');
  });
});
