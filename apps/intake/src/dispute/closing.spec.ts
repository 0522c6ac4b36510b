import {
  DisputeClosed,
  DisputePartiesRecorded,
  DisputeReopened,
  DisputeRiskAssessed,
  DisputeWithdrawn,
  TerminationReason,
} from '#contracts';
import type { ClosingOutcome, Risk } from '#contracts';
import { specify } from '#testing/plain';
import { close, closeWith, outcomeOf } from './close.js';
import * as dispute from './dispute.js';
import { leadAccepted, open, refused, registered, respondents, settled, townshipAccepted, villageAccepted } from '../../test/example.js';
import { recordParties } from './parties.js';
import { reopen } from './reopen.js';
import { assessRisk } from './risk.js';
import { withdraw } from './withdraw.js';

const given = specify(dispute);
type State = dispute.Dispute;

describe('closing', () => {
  const as = (outcome: ClosingOutcome) => (state: State) => close(state, outcome);

  it('follows the mediation, even where a unit has not accepted yet', () => {
    expect(
      given(...open)
        .when(as('settled'))
        .then(settled),
    ).toMatchObject({ status: 'closed', outcome: 'settled' });
    given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(as('left'))
      .then(DisputeClosed({ outcome: 'left' }));
  });

  it('is quiet where there is nothing open', () => {
    given(...open, settled)
      .when(as('unsettled'))
      .nothing();
    given(registered, refused).when(as('settled')).nothing();
    given().when(as('settled')).nothing();
  });

  it('is in part where something was agreed, whatever ended the rest', () => {
    for (const reason of TerminationReason.options) expect(outcomeOf(reason, true)).toBe('settled-in-part');
  });

  it('has an outcome for every way out', () => {
    const outcomes = Object.fromEntries(TerminationReason.options.map((reason) => [reason, outcomeOf(reason)]));
    expect(outcomes).toEqual({
      'party-refused': 'unsettled',
      withdrawn: 'withdrawn',
      'left-for-court': 'left',
      'left-for-arbitration': 'left',
      'left-for-administrative': 'left',
      'no-agreement': 'unsettled',
      'escalated-to-police': 'unsettled',
      other: 'unsettled',
    });
  });
});

describe('a party', () => {
  const leave = (state: State) => withdraw(state, 'left-for-court');
  const withdrawn = DisputeWithdrawn({ reason: 'left-for-court' });
  const left = DisputeClosed({ outcome: 'left' });

  it.each([
    ['before anybody answers for it', [registered]],
    ['before a unit has accepted', [...open]],
    ['after all have', [...open, leadAccepted, townshipAccepted, villageAccepted]],
  ])('leaves %s', (_, history) => {
    given(...history)
      .when(leave)
      .then(withdrawn, left);
  });

  it('leaves once', () => {
    given(...open, withdrawn, left)
      .when(leave)
      .refused('dispute.not-open');
    given(registered, refused).when(leave).refused('dispute.not-open');
  });

  it('has not left where both had agreed before it was heard', () => {
    expect(
      given(...open, withdrawn, left)
        .when((state) => close(state, 'settled'))
        .then(settled),
    ).toMatchObject({ status: 'closed', outcome: 'settled' });
    given(...open, withdrawn, left)
      .when((state) => close(state, 'unsettled'))
      .nothing();
  });

  it('has left the rest only where a part was agreed before it was heard', () => {
    const inPart = (state: State) => close(state, 'settled-in-part');
    given(...open, withdrawn, left)
      .when(inPart)
      .then(DisputeClosed({ outcome: 'settled-in-part' }));
    given(...open, DisputeClosed({ outcome: 'settled-in-part' }))
      .when(inPart)
      .nothing();
  });

  it('leaves a settlement of which nothing is left, when the mediation says so', () => {
    for (const outcome of ['left', 'settled-in-part'] as const)
      given(...open, settled)
        .when((state) => close(state, outcome))
        .then(DisputeClosed({ outcome }));
    given(...open, settled)
      .when((state) => close(state, 'withdrawn'))
      .nothing();
  });
});

describe('reopening', () => {
  const reopened = DisputeReopened({ reason: 'breach' });
  const again = (state: State) => reopen(state, 'breach');

  it('brings it back to where its units stood', () => {
    expect(
      given(...open, settled)
        .when(again)
        .then(reopened),
    ).toMatchObject({ status: 'assigned', outcome: null });
    expect(
      given(...open, leadAccepted, townshipAccepted, villageAccepted, settled)
        .when(again)
        .then(reopened).status,
    ).toBe('accepted');
  });

  it('is quiet where it is open, or never was', () => {
    given(...open)
      .when(again)
      .nothing();
    given(registered, refused).when(again).nothing();
  });

  it('lets it close again', () => {
    given(...open, settled, reopened)
      .when((state) => close(state, 'settled'))
      .then(settled);
  });
});

describe('assessing the risk', () => {
  const as = (risk: Risk, people?: number | null) => (state: State) => assessRisk(state, risk, people);

  it('is noted with the number of people', () => {
    given(...open)
      .when(as('high', 97))
      .then(DisputeRiskAssessed({ risk: 'high', people: 97 }));
  });

  it('keeps the last number where none is given', () => {
    given(...open, DisputeRiskAssessed({ risk: 'high', people: 97 }))
      .when(as('low'))
      .then(DisputeRiskAssessed({ risk: 'low', people: 97 }));
  });

  it('is quiet where it stands already', () => {
    given(...open)
      .when(as('medium'))
      .nothing();
  });

  it('is over with the dispute', () => {
    given(...open, settled)
      .when(as('high'))
      .refused('dispute.not-open');
  });
});

describe('recording parties', () => {
  const add = (added: number) => (state: State) => recordParties(state, respondents(added), '2026-11-23');

  it('counts those who join', () => {
    given(...open)
      .when(add(3))
      .then(DisputePartiesRecorded({ parties: 5, entered: respondents(3) }));
  });

  it('ends where more quarrel than are recorded by name', () => {
    given(...open, DisputePartiesRecorded({ parties: 199 }))
      .when(add(1))
      .then(DisputePartiesRecorded({ parties: 200, entered: respondents(1) }));
    given(...open, DisputePartiesRecorded({ parties: 199 }))
      .when(add(2))
      .refused('dispute.too-many-parties');
  });

  it('is quiet without any', () => {
    given(...open)
      .when(add(0))
      .nothing();
  });

  it('is made up for after the settlement', () => {
    given(...open, settled)
      .when(add(1))
      .then(DisputePartiesRecorded({ parties: 3, entered: respondents(1) }));
  });

  it('is not for what was never admitted', () => {
    given(registered, refused).when(add(1)).refused('dispute.not-open');
    given().when(add(1)).refused('dispute.not-open');
  });
});

describe('a mediation that another desk took as it had ended at the first', () => {
  const took =
    (status: Parameters<typeof closeWith>[1]['status'], more: Partial<Parameters<typeof closeWith>[1]> = {}) =>
    (state: State) =>
      closeWith(state, { status, termination: null, ended: null, ...more });

  it('closes the dispute as it would have', () => {
    given(...open)
      .when(took('settled'))
      .then(settled);
    given(...open)
      .when(took('settled-in-part', { termination: 'no-agreement' }))
      .then(DisputeClosed({ outcome: 'settled-in-part' }));
    given(...open)
      .when(took('terminated', { termination: 'left-for-court' }))
      .then(DisputeClosed({ outcome: 'left' }));
    given(...open)
      .when(took('terminated', { termination: 'other', ended: 'judged' }))
      .then(DisputeClosed({ outcome: 'left', as: 'judged' }));
  });

  it('changes nothing where it goes on, or was closed so before', () => {
    given(...open)
      .when(took('open'))
      .nothing();
    given(...open, settled)
      .when(took('settled'))
      .nothing();
  });
});
