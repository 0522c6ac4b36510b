import { Escalated, HandedDown, LitigationNoted, Referred, RoutesTold, SessionCancelled, SessionMoved, SessionScheduled } from '#contracts';
import type { TerminationReason } from '#contracts';
import { NotFound } from '#kernel';
import type { Role } from '#kernel';
import {
  acting,
  agreed,
  arranging,
  byWordOfMouth,
  ended,
  given,
  held,
  ids,
  made,
  offeredUp,
  opened,
  openedAt,
  raised,
  reopened,
  whose,
} from '../../test/history.js';
import { escalate } from './escalate.js';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { noteLitigation, refer } from './refer.js';
import { reopen } from './reopen.js';
import { cancelSession, moveSession, scheduleSession } from './session.js';
import { tellRoutes } from './tell-routes.js';
import { leave, terminate } from './terminate.js';

const on = '2026-11-10';

describe('the next door', () => {
  const through = (mediation: Mediation) => escalate(mediation, 'limit-reached', acting());
  const usedUp = [opened, held(1, 1), held(1, 2), held(1, 3), offeredUp(1)] as const;

  it('is taken by a person, who says that the limit is reached', () => {
    const up = given(...usedUp)
      .when(through)
      .then(raised(2));
    expect(up).toMatchObject({ tier: 2, attempt: 0, referralOffered: false });
  });

  it('is no reason before it is', () => {
    given(opened, held(1, 1), held(1, 2)).when(through).refused('escalation.limit-ahead');
  });

  it('stays open while the parties go on at the tier', () => {
    given(...usedUp, held(1, 4, { beyondLimit: true }))
      .when(through)
      .then(raised(2));
  });
});

describe('early escalation', () => {
  const beyondUs = (mediation: Mediation) => escalate(mediation, 'beyond-competence', acting());

  it('needs no used-up attempts', () => {
    given(opened, held(1, 1))
      .when(beyondUs)
      .then(Escalated({ tier: 2, reason: 'beyond-competence' }));
  });

  it('ends at the top', () => {
    given(openedAt(3)).when(beyondUs).refused('escalation.at-top');
  });

  it('is for open mediations', () => {
    given(...byWordOfMouth)
      .when(beyondUs)
      .refused('mediation.closed');
  });
});

describe('referral', () => {
  const takers = { village: whose.village, township: whose.township, department: 'hrss', court: 'court' };
  const referral = (from: Referred['data']['from'], to: keyof typeof takers, day = on) => {
    const told = { from, to, on: day, unit: takers[to] };
    return { fact: Referred(told), decide: (mediation: Mediation) => refer(mediation, told, acting()) };
  };

  it('from a court or a hotline brings it to the tier of the body it names', () => {
    const fromCourt = referral('court', 'township');
    given(opened)
      .when(fromCourt.decide)
      .then(fromCourt.fact, Escalated({ tier: 2, reason: 'referred-up' }));
    given(openedAt(2)).when(fromCourt.decide).then(fromCourt.fact);
    const fromHotline = referral('hotline', 'department');
    given(openedAt(2)).when(fromHotline.decide).then(fromHotline.fact);
  });

  it('down the ladder hands it down, which is counted, and resets no count', () => {
    const down = referral('county', 'village');
    const state = given(opened, held(1, 1), held(1, 2), raised(3), held(3, 1))
      .when(down.decide)
      .then(down.fact, HandedDown({ tier: 1 }));
    expect(state).toMatchObject({ tier: 1, attempt: 2, handDowns: 1 });
    const again = given(opened, held(1, 1), held(1, 2), raised(3), held(3, 1), HandedDown({ tier: 1 }), raised(3), HandedDown({ tier: 1 }));
    expect(again.state).toMatchObject({ attempt: 2, handDowns: 2 });
  });

  it('begins anew only with a reopening', () => {
    const { state } = given(opened, held(1, 1), ended(1, 'withdrawn'), reopened(1, 'parties-ask'), raised(2), HandedDown({ tier: 1 }));
    expect(state).toMatchObject({ tier: 1, attempt: 0 });
  });

  it('to a court leaves it open here, until somebody ends it', () => {
    const toCourt = referral('township', 'court');
    const state = given(openedAt(2)).when(toCourt.decide).then(toCourt.fact);
    expect(state.status).toBe('open');
  });

  it('names who takes it, which to the place where it lies nobody has to say', () => {
    const unnamed = (to: Referred['data']['to']) => (mediation: Mediation) => refer(mediation, { from: 'county', to, on }, acting());
    for (const to of ['village', 'township'] as const)
      given(openedAt(3))
        .when(unnamed(to))
        .then(Referred({ from: 'county', to, on, unit: whose[to] }), HandedDown({ tier: to === 'village' ? 1 : 2 }));
    given(openedAt(1))
      .when((mediation) => refer(mediation, { from: 'village', to: 'county', on }, acting()))
      .then(Referred({ from: 'village', to: 'county', on }), Escalated({ tier: 3, reason: 'referred-up' }));
    for (const to of ['court', 'department', 'arbitration', 'police', 'other'] as const)
      given(openedAt(3)).when(unnamed(to)).refused('referral.unit-missing');
    given(openedAt(3, { village: null }))
      .when(unnamed('village'))
      .refused('referral.unit-missing');
  });

  it('beyond the county names who takes it there, and leaves the tier as it is', () => {
    const beyond = { from: 'county', to: 'department', on, outside: ids.first } as const;
    given(openedAt(3))
      .when((mediation) => refer(mediation, beyond, acting()))
      .then(Referred(beyond));
    given(openedAt(3))
      .when((mediation) => refer(mediation, { ...beyond, unit: 'hrss' }, acting()))
      .refused('referral.two-takers');
  });

  it('has two ends, a day that was, and an open mediation', () => {
    given(opened).when(referral('court', 'court').decide).refused('referral.to-itself');
    given(opened)
      .when(referral('court', 'village', '2026-12-01').decide)
      .refused('day.in-future');
    given(opened, ended(1, 'withdrawn')).when(referral('court', 'village').decide).refused('mediation.closed');
  });
});

describe('a step at court', () => {
  const filed = (mediation: Mediation) => noteLitigation(mediation, { stage: 'filed', on }, acting());
  const noted = LitigationNoted({ stage: 'filed', on });

  it('is noted whatever stands here', () => {
    given(opened).when(filed).then(noted);
    given(...byWordOfMouth)
      .when(filed)
      .then(noted);
    given(opened, ended(1, 'left-for-court')).when(filed).then(noted);
  });

  it('is noted once, and not in advance', () => {
    given(opened, noted).when(filed).nothing();
    given(opened)
      .when((mediation) => noteLitigation(mediation, { stage: 'judged', on: '2027-01-01' }, acting()))
      .refused('day.in-future');
  });
});

describe('a session', () => {
  const planned = { session: ids.second, at: '2026-12-01T01:00:00.000Z', venue: 'village', online: false } as const;
  const at =
    (when: string, more: Readonly<{ online?: boolean; ladder?: Acting['ladder'] }> = {}) =>
    (mediation: Mediation) => {
      const { online = false, ...rest } = more;
      return scheduleSession(mediation, { ...planned, at: when, online }, acting(rest), arranging);
    };
  const schedule = at(planned.at);

  it('is put on the calendar once', () => {
    given(opened).when(schedule).then(SessionScheduled(planned));
    given(opened, SessionScheduled(planned)).when(schedule).nothing();
  });

  it('is for an open mediation and a body of its tier', () => {
    given(opened, ended(1, 'withdrawn')).when(schedule).refused('mediation.closed');
    given(openedAt(2)).when(schedule).refused('venue.below-tier');
  });

  it('is arranged beforehand, or while it begins; what was held is recorded as that', () => {
    const begun = '2026-11-23T01:00:00.000Z';
    given(opened)
      .when(at(begun))
      .then(SessionScheduled({ ...planned, at: begun }));
    given(opened).when(at('2026-11-23T00:59:59.000Z')).refused('session.in-past');
  });

  it('was held online, and is entered as late as an attempt may be', () => {
    const held = '2026-11-20T01:00:00.000Z';
    given(opened)
      .when(at(held, { online: true }))
      .then(SessionScheduled({ ...planned, at: held, online: true }));
    given(opened)
      .when(at(held, { online: true, ladder: { ...acting().ladder, enteredWithinDays: 2 } }))
      .refused('attempt.entered-late');
  });

  describe('that was arranged', () => {
    const arranged = SessionScheduled(planned);
    const later = { session: ids.first, instead: ids.second, at: '2026-12-02T01:00:00.000Z', venue: 'village', online: true } as const;
    const move = (mediation: Mediation) => moveSession(mediation, { ...later, reason: 'mediator-away' }, acting(), arranging);
    const back = (mediation: Mediation) =>
      moveSession(mediation, { ...later, at: '2026-11-20T01:00:00.000Z', reason: 'mediator-away' }, acting(), arranging);
    const moved = SessionMoved({ ...later, reason: 'mediator-away' });
    const cancel = (mediation: Mediation) => cancelSession(mediation, ids.second, 'parties-ask', acting());
    const cancelled = SessionCancelled({ session: ids.second, reason: 'parties-ask' });

    it('is moved once, and the one before stays to be seen', () => {
      const state = given(opened, arranged).when(move).then(moved);
      expect(state.sessions).toMatchObject([
        { session: ids.second, at: planned.at, off: 'moved', reason: 'mediator-away' },
        { session: ids.first, at: later.at },
      ]);
      given(opened, arranged, moved).when(move).nothing();
      given(opened, arranged, moved).when(cancel).refused('session.off');
    });

    it('is called off once, and uses up no attempt', () => {
      const state = given(opened, arranged).when(cancel).then(cancelled);
      expect(state).toMatchObject({ attempt: 0, sessions: [{ off: 'cancelled', reason: 'parties-ask' }] });
      given(opened, arranged, cancelled).when(cancel).nothing();
      given(opened, arranged, cancelled).when(move).refused('session.off');
    });

    it('is neither once what came of it is recorded, or it never was', () => {
      const recorded = [opened, arranged, held(1, 1, { heldOn: '2026-12-01' })] as const;
      for (const rule of [move, cancel])
        given(...recorded)
          .when(rule)
          .refused('session.recorded');
      for (const rule of [move, cancel]) expect(() => rule(given(opened).state)).toThrow(NotFound);
    });

    it('is moved to no hour that is past, online or not', () => {
      given(opened, arranged).when(back).refused('session.in-past');
    });

    it('is moved to a body of its tier, while the mediation is open', () => {
      given(opened, arranged, raised(2)).when(move).refused('venue.below-tier');
      given(opened, arranged, ended(1, 'withdrawn')).when(cancel).refused('mediation.closed');
    });
  });
});

describe('the other routes', () => {
  const told = RoutesTold({ how: 'oral', on, unit: whose.village });
  const tell =
    (day = on) =>
    (mediation: Mediation) =>
      tellRoutes(mediation, { how: 'oral', on: day }, acting({ unit: whose.village }));

  it('were told once somebody says so, who and when, at whatever point', () => {
    const state = given(opened, ended(1, 'withdrawn')).when(tell()).then(told);
    expect(state.routesTold).toEqual([{ how: 'oral', on, unit: whose.village }]);
    given(opened).when(tell()).then(told);
  });

  it('are told again on another day, and not in advance', () => {
    given(opened, told).when(tell()).nothing();
    given(opened, told)
      .when(tell('2026-11-11'))
      .then(RoutesTold({ how: 'oral', on: '2026-11-11', unit: whose.village }));
    given(opened).when(tell('2027-01-01')).refused('day.in-future');
  });
});

describe('the exit', () => {
  const leaving = (mediation: Mediation) => terminate(mediation, 'left-for-court', acting({ unit: whose.village }));

  it.each([
    ['at once', [opened]],
    ['after one attempt', [opened, held(1, 1)]],
    ['at the top', [openedAt(3)]],
    ['with an unsigned agreement on the table', [opened, agreed(1, 1), made()]],
    ['after a reopening', [opened, ended(1, 'withdrawn'), reopened(1, 'parties-ask')]],
  ])('is open %s, and always names the other routes', (_, history) => {
    const { state } = given(...history);
    given(...history)
      .when(leaving)
      .then(ended(state.tier, 'left-for-court'));
  });

  it.each<[TerminationReason, Readonly<{ unit?: string }>, Role]>([
    ['withdrawn', { unit: whose.village }, 'clerk'],
    ['left-for-arbitration', { unit: whose.township }, 'clerk'],
    ['party-refused', { unit: whose.village }, 'mediator'],
  ])('is noted by whoever the party told: %s', (reason, where, role) => {
    const told = acting(where);
    given(openedAt(3))
      .when((mediation) => terminate(mediation, reason, { ...told, by: { ...told.by, roles: [role] } }))
      .then(ended(3, reason));
  });

  it.each<TerminationReason>(['no-agreement', 'escalated-to-police', 'other'])(
    'is not %s, which is for those who mediate to say',
    (reason) => {
      const as = (unit: string, role: Role) => (mediation: Mediation) =>
        terminate(mediation, reason, { ...acting(), by: { subject: 'm', unit, roles: [role] } });
      given(openedAt(3)).when(as(whose.village, 'mediator')).refused('mediation.above-your-tier');
      given(openedAt(3)).when(as('510722', 'clerk')).refused('termination.by-mediator');
      given(openedAt(3)).when(as('510722', 'mediator')).then(ended(3, reason));
      given(openedAt(3)).when(as(whose.lead, 'coordinator')).then(ended(3, reason));
    },
  );

  it('was taken at the front desk', () => {
    const told = (mediation: Mediation) => leave(mediation, 'left-for-court');
    given(openedAt(2)).when(told).then(ended(2, 'left-for-court'));
    given(...byWordOfMouth)
      .when(told)
      .nothing();
    given(opened, ended(1, 'withdrawn')).when(told).nothing();
    given().when(told).nothing();
  });

  it('is taken once', () => {
    given(opened, ended(1, 'party-refused')).when(leaving).nothing();
  });

  it('is not the way out of a settlement', () => {
    given(...byWordOfMouth)
      .when(leaving)
      .refused('mediation.closed');
  });
});

describe('reopening', () => {
  const returned = (mediation: Mediation) => reopen(mediation, 'returned-by-court', acting());

  it('begins a new round at the tier where it ended', () => {
    const state = given(openedAt(2), held(2, 1), ended(2, 'left-for-court')).when(returned).then(reopened(2, 'returned-by-court'));
    expect(state).toMatchObject({ status: 'open', attempt: 0, round: 2, termination: null });
  });

  it('is for settlements that are contested too, at a tier that fits', () => {
    given(...byWordOfMouth)
      .when((mediation) => reopen(mediation, 'contested', acting(), 2))
      .then(reopened(2, 'contested'));
    given(...byWordOfMouth)
      .when((mediation) => reopen(mediation, 'contested', acting(), 4))
      .refused('reopening.no-such-tier');
  });

  it('leaves an open mediation as it is', () => {
    given(opened).when(returned).nothing();
  });

  it('is for those who held it, so that no village takes back what the county had', () => {
    given(openedAt(3), ended(3, 'withdrawn'))
      .when((mediation) => reopen(mediation, 'parties-ask', acting({ unit: whose.village }), 1))
      .refused('mediation.above-your-tier');
  });
});
