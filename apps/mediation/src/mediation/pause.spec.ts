import { workingDays } from '#calendar';
import type { Due } from '#calendar';
import { Escalated, MediationOverdue, TierExtended, TierPaused, TierResumed } from '#contracts';
import type { EnteredParty } from '#contracts';
import { acting, confirmation, ended, given, ids, openedAt, raised, reopened, today } from '../../test/history.js';
import { threeByThree } from '../../test/ladders.js';
import { dated } from './dated.js';
import { lapse } from './deadlines.js';
import { extend } from './extend.js';
import type { Mediation } from './mediation.js';
import { pause, resume } from './pause.js';

const days = workingDays([]);
const rule = { pausedBy: ['appraisal', 'heirs'] as const, pauses: 2, pauseDays: 60, extensions: 1, extensionDays: 30 };
const village = acting({ unit: '510722106201' });
const by = (day: string): Due => ({ dueAt: `${day}T16:00:00.000Z`, warnAt: null, provisional: false });
const at = new Date(`${today}T02:00:00Z`);

/** Three days from the 23rd on, of seven in all. */
const onDays = openedAt(1, { due: by('2026-11-26'), ladderDue: by('2026-11-30') });
const noDays = openedAt(1);
const paused = TierPaused({ tier: 1, reason: 'appraisal', at: at.toISOString(), until: '2027-01-22', unit: '510722106201' });
const untilFriday = TierPaused({ ...paused.data, until: '2026-11-27' });
const goneOn = (unit: string | null, due: string, whole: string, when = '2026-12-10T02:00:00.000Z') =>
  TierResumed({ tier: 1, at: when, unit, due: by(due), ladderDue: by(whole) });
const late = MediationOverdue({ deadline: 'tier', tier: 1, agreement: null, dueAt: by('2026-11-26').dueAt });

const pausing =
  (more: Partial<Parameters<typeof pause>[1]> = {}, under = village, how: Parameters<typeof pause>[2] = rule) =>
  (mediation: Mediation) =>
    pause(mediation, { reason: 'appraisal', at, ...more }, how, under);
const resuming =
  (day = '2026-12-10', under = village) =>
  (mediation: Mediation) =>
    resume(mediation, new Date(`${day}T02:00:00Z`), { days }, under);
const passing = (when: string) => (mediation: Mediation) => lapse(mediation, new Date(when), { days, confirmation });

describe('the days of a tier', () => {
  it('stand still while something is awaited, and nobody is late meanwhile', () => {
    const state = given(onDays).when(pausing()).then(paused);
    expect(state.pauses).toMatchObject([{ reason: 'appraisal', over: false }]);
    expect(lapse(state, new Date('2026-12-24'), { days, confirmation })).toEqual([]);
    given(onDays, paused).when(pausing()).nothing();
  });

  it('can be told to stand still where a ladder has none, so that people see why nothing happens', () => {
    const { state } = given(noDays, paused);
    expect(state.nextDueAt).toBe('2027-01-22T16:00:00.000Z');
    given(noDays, paused)
      .when(resuming())
      .then(TierResumed({ tier: 1, at: '2026-12-10T02:00:00.000Z', unit: '510722106201' }));
  });

  it('go on with as many as were left, and so do those of the whole ladder', () => {
    const state = given(onDays, paused)
      .when(resuming())
      .then(goneOn('510722106201', '2026-12-13', '2026-12-17'));
    expect(state).toMatchObject({ ladderDue: by('2026-12-17'), nextDueAt: by('2026-12-13').dueAt, pauses: [{ over: true }] });
    given(onDays).when(resuming()).nothing();
  });

  it('go on by themselves after the last day of the pause, however late the clock is', () => {
    given(onDays, untilFriday).when(passing('2026-11-27T15:59:59Z')).nothing();
    const resumed = goneOn(null, '2026-11-30', '2026-12-04', '2026-11-27T15:59:59.999Z');
    given(onDays, untilFriday).when(passing('2026-11-27T16:00:00Z')).then(resumed);
    given(onDays, untilFriday).when(passing('2026-12-02T00:00:00Z')).then(resumed);
    given(onDays, untilFriday, resumed)
      .when(passing('2026-12-02T00:00:00Z'))
      .then(MediationOverdue({ ...late.data, dueAt: by('2026-11-30').dueAt }));
  });

  it('go on so too where somebody comes by before the clock does, which may stand still itself', () => {
    const resumed = goneOn(null, '2026-11-30', '2026-12-04', '2026-11-27T15:59:59.999Z');
    given(onDays, untilFriday)
      .when(resuming('2026-11-27'))
      .then(goneOn('510722106201', '2026-11-30', '2026-12-04', '2026-11-27T02:00:00.000Z'));
    given(onDays, untilFriday).when(resuming('2026-12-02')).then(resumed);
    const up = (mediation: Mediation) =>
      dated(mediation, [raised(2)], { ladder: threeByThree, days, at: new Date('2026-12-02T02:00:00Z') });
    given(onDays, untilFriday)
      .when(up)
      .then(resumed, Escalated({ ...raised(2).data, due: by('2026-12-04'), allowed: 3 }));
  });

  it('that were missed stay missed', () => {
    const { state } = given(onDays, late, paused);
    expect(state.deadlines['tier']).toMatchObject({ overdue: true, pausedAt: null });
    given(onDays, late, paused)
      .when(resuming())
      .then(TierResumed({ tier: 1, at: '2026-12-10T02:00:00.000Z', unit: '510722106201', ladderDue: by('2026-12-17') }));
  });

  it('go on where it moves to another tier, and are over with it', () => {
    const up = (mediation: Mediation) =>
      dated(mediation, [raised(2)], { ladder: threeByThree, days, at: new Date('2026-12-10T02:00:00Z') });
    const state = given(onDays, paused)
      .when(up)
      .then(goneOn(null, '2026-12-13', '2026-12-17'), Escalated({ ...raised(2).data, due: by('2026-12-17'), allowed: 3 }));
    expect(state.pauses).toMatchObject([{ over: true }]);
    expect(given(onDays, paused, ended(1, 'withdrawn')).state).toMatchObject({ pauses: [{ over: true }], nextDueAt: null });
  });

  it('stand still for what the county names, as long and as often as it lets them', () => {
    given(onDays)
      .when(pausing({ reason: 'authority' }))
      .refused('pause.not-for-this');
    given(onDays)
      .when(pausing({ until: '2026-11-22' }))
      .refused('pause.over-before');
    given(onDays)
      .when(pausing({ until: '2027-01-23' }))
      .refused('pause.too-long');
    given(onDays)
      .when(pausing({ until: '2026-11-27' }))
      .then(untilFriday);
    const resumed = TierResumed({ tier: 1, at: at.toISOString(), unit: '510722106201' });
    const used = [onDays, paused, resumed, paused, resumed] as const;
    given(...used)
      .when(pausing())
      .refused('pause.used-up');
    given(...used, ended(1, 'withdrawn'), reopened(1, 'parties-ask'))
      .when(pausing())
      .then(paused);
  });

  it('stand still, go on and are put off by whoever holds it, while it is open', () => {
    const beside = acting({ unit: '510722106202' });
    given(onDays).when(pausing({}, beside)).refused('mediation.above-your-tier');
    given(onDays, paused).when(resuming('2026-12-10', beside)).refused('mediation.above-your-tier');
    given(onDays).when(extending({}, beside)).refused('mediation.above-your-tier');
    const over = [onDays, ended(1, 'withdrawn')] as const;
    given(...over)
      .when(pausing())
      .refused('mediation.closed');
    given(...over)
      .when(resuming())
      .refused('mediation.closed');
    given(...over)
      .when(extending())
      .refused('mediation.closed');
  });
});

const extending =
  (more: Partial<Parameters<typeof extend>[1]> = {}, under = village) =>
  (mediation: Mediation) =>
    extend(mediation, { agreed: true, at, ...more }, { ...rule, days }, under);

describe('where all parties agree', () => {
  const extended = TierExtended({ tier: 1, on: today, unit: '510722106201', due: by('2026-12-26'), ladderDue: by('2026-12-30') });

  it('they have more days at a tier, and as many of the whole ladder', () => {
    const state = given(onDays).when(extending()).then(extended);
    expect(state).toMatchObject({ ladderDue: by('2026-12-30'), nextDueAt: by('2026-12-26').dueAt });
  });

  it('and not where one of them does not', () => {
    given(onDays)
      .when(extending({ agreed: false }))
      .refused('extension.not-agreed');
  });

  it('and nobody says so for one who has not agreed to be mediated with', () => {
    const entered = (answer?: 'given'): EnteredParty[] =>
      (['applicant', 'respondent'] as const).map((side, i) => ({
        record: [ids.first, ids.second][i] ?? '',
        side,
        ...((answer ?? side === 'applicant') && { consent: { answer: 'given', how: 'oral', on: '2026-11-02' } }),
      }));
    const asked = (answer?: 'given') => openedAt(1, { ...onDays.data, entered: entered(answer) });
    given(asked()).when(extending()).refused('extension.consent-missing');
    given(asked('given')).when(extending()).then(extended);
  });

  it('as often as the county has it, while there is time and the days do not stand still', () => {
    given(onDays, extended).when(extending()).refused('extension.used-up');
    given(onDays)
      .when(extending({ at: new Date(by('2026-11-26').dueAt) }))
      .refused('extension.overdue');
    given(onDays, late).when(extending()).refused('extension.overdue');
    given(onDays, paused).when(extending()).refused('extension.stands-still');
    given(noDays).when(extending()).refused('extension.no-days');
  });
});
