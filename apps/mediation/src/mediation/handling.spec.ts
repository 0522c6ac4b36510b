import { Breached, DangerReported, LitigationNoted, Reassigned, Terminated } from '#contracts';
import type { EndedAs, Handling, TerminationReason } from '#contracts';
import {
  acting,
  byWordOfMouth,
  endedInPart,
  given,
  held,
  ids,
  onPart,
  opened,
  openedAt,
  reopened,
  routes,
  today,
  whose,
} from '../../test/history.js';
import { reportDanger } from './danger.js';
import type { Danger } from './danger.js';
import { conclude } from './handling.js';
import { threeByThree } from '../../test/ladders.js';
import type { Mediation } from './mediation.js';
import { open, readmit } from './open.js';
import { reopen } from './reopen.js';
import { dropNotAdmitted } from './terminate.js';

const ended = (reason: TerminationReason, as?: EndedAs) => Terminated({ tier: 1, reason, routes, ...(as && { as }) });
const concluding =
  (as: Handling, who = acting()) =>
  (mediation: Mediation) =>
    conclude(mediation, as, who);

describe('what is not mediated to its end', () => {
  it.each<[Handling, TerminationReason]>([
    ['advised', 'other'],
    ['administrative', 'left-for-administrative'],
    ['arbitrated', 'left-for-arbitration'],
    ['judged', 'left-for-court'],
  ])('ends as %s, and whoever knows of no such end hears of %s', (as, reason) => {
    const state = given(opened).when(concluding(as)).then(ended(reason, as));
    expect(state).toMatchObject({ status: 'terminated', ended: as });
    given(opened, ended(reason, as)).when(concluding(as)).nothing();
  });

  it('was handled elsewhere though it had been mediated, but was no mere question then', () => {
    given(opened, held(1, 1)).when(concluding('administrative')).then(ended('left-for-administrative', 'administrative'));
    given(opened, held(1, 1)).when(concluding('advised')).refused('handling.was-mediated');
    given(opened, held(1, 1), ended('no-agreement'), reopened(1, 'other')).when(concluding('advised')).refused('handling.was-mediated');
  });

  it('leaves what was agreed on a part where it is', () => {
    given(...onPart)
      .when(concluding('judged'))
      .then(Terminated({ ...endedInPart(1, 'left-for-court').data, as: 'judged' }));
  });

  it('may be decided where a party had left for, and nowhere else once it is over', () => {
    const left = [opened, ended('left-for-court'), LitigationNoted({ stage: 'judged', on: '2026-11-20' })];
    given(...left)
      .when(concluding('judged'))
      .then(ended('left-for-court', 'judged'));
    given(...left)
      .when(concluding('administrative'))
      .refused('mediation.closed');
    given(opened, ended('other')).when(concluding('advised')).refused('mediation.closed');
    given(...byWordOfMouth)
      .when(concluding('judged'))
      .refused('mediation.closed');
  });

  it('is said by those who hold it, and goes on where it is reopened', () => {
    given(openedAt(2))
      .when(concluding('administrative', acting({ unit: '510722106201' })))
      .refused('mediation.above-your-tier');
    const state = given(opened, ended('left-for-administrative', 'administrative'))
      .when((mediation) => reopen(mediation, 'parties-ask', acting()))
      .then(reopened(1, 'parties-ask'));
    expect(state).toMatchObject({ status: 'open', ended: null });
  });
});

describe('a mediation whose dispute is not to be admitted after all', () => {
  const assignment = { ...whose, desk: 'county', channel: 'walk-in', place: 'village', crossCounty: false, risk: 'low' } as const;
  const assigned = (mediation: Mediation) => open(mediation, assignment, threeByThree, today);
  const taken = [opened, held(1, 1), ended('other', 'not-admitted')];

  it('ends, whatever it had come to, and is not reopened from here', () => {
    expect(given(opened, held(1, 1)).when(dropNotAdmitted).then(ended('other', 'not-admitted'))).toMatchObject({ attempt: 1 });
    given(...taken)
      .when((mediation) => reopen(mediation, 'other', acting()))
      .refused('reopening.not-admitted');
  });

  it('ends in part where a part was agreed before that was heard, and a settlement stays what it is', () => {
    given(...onPart)
      .when(dropNotAdmitted)
      .then(Terminated({ ...endedInPart(1, 'other').data, as: 'not-admitted' }));
    given(...byWordOfMouth)
      .when(dropNotAdmitted)
      .nothing();
    given().when(dropNotAdmitted).nothing();
  });

  it('is reopened by those who hold it where it ended in part: the register has closed it as that', () => {
    given(...onPart, Terminated({ ...endedInPart(1, 'other').data, as: 'not-admitted' }))
      .when((mediation) => reopen(mediation, 'new-claims', acting()))
      .then(reopened(1, 'new-claims'));
  });

  it('goes on with another admission, too, where it had failed before that was heard', () => {
    const failed = [opened, held(1, 1), ended('no-agreement')];
    const state = given(...failed)
      .when(dropNotAdmitted)
      .then(ended('no-agreement', 'not-admitted'));
    expect(state).toMatchObject({ status: 'terminated', termination: 'no-agreement', ended: 'not-admitted' });
    const broken = [...byWordOfMouth, Breached({ agreement: ids.first, on: today, enforceable: false }), reopened(1, 'breach')];
    for (const quiet of [taken, [...broken, ended('no-agreement')]])
      given(...quiet)
        .when(dropNotAdmitted)
        .nothing();
    given(...failed, ended('no-agreement', 'not-admitted'))
      .when(readmit)
      .then(reopened(1, 'other'));
  });

  it('goes on where it is admitted again, with whoever answers for it then', () => {
    given(...taken)
      .when(readmit)
      .then(reopened(1, 'other'));
    given(...taken)
      .when((mediation) => open(mediation, { ...assignment, lead: 'justice' }, threeByThree, today))
      .then(Reassigned({ ...whose, lead: 'justice' }));
    for (const quiet of [assigned, readmit]) given(opened, ended('other')).when(quiet).nothing();
  });
});

describe('a report of what it may turn into', () => {
  const told: Danger = { danger: 'threat', to: 'police', by: '510722106201', at: '2026-11-23T02:00:00.000Z' };
  const reporting =
    (report: Danger = told) =>
    (mediation: Mediation) =>
      reportDanger(mediation, report);

  it('is kept, and the mediation goes on as it was', () => {
    const { dangers: _none, ...before } = given(opened, held(1, 1)).state;
    const { dangers, ...after } = given(opened, held(1, 1)).when(reporting()).then(DangerReported(told));
    expect({ after, dangers }).toEqual({ after: before, dangers: [told] });
  });

  it('is one where it is sent twice, and another of another danger, or a day later', () => {
    given(opened, DangerReported(told))
      .when(reporting({ ...told, at: '2026-11-23T02:20:00.000Z' }))
      .nothing();
    for (const more of [{ danger: 'assault' } as const, { to: 'department' } as const, { at: '2026-11-24T02:00:00.000Z' }])
      given(opened, DangerReported(told))
        .when(reporting({ ...told, ...more }))
        .then(DangerReported({ ...told, ...more }));
  });

  it('is of a mediation that is there, also of one that is over', () => {
    given(opened, ended('other')).when(reporting()).then(DangerReported(told));
    expect(() => given().when(reporting()).nothing()).toThrow('mediation not found');
  });
});
