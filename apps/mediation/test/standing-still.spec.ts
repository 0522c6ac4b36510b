import { ConfirmationLapsed, MediationOverdue, TierExtended, TierPaused, TierResumed } from '#contracts';
import { eventually } from '#testing';
import { agreed, assignment, desk, oral } from './desk.js';
import { threeByThree } from './ladders.js';

const monday = new Date('2026-11-23T04:00:00Z');
let now = monday;
const at = desk({ now: () => now });
beforeEach(() => void (now = monday));

/** A county whose villages have three days. */
beforeAll(async () => {
  const rungs = threeByThree.rungs.map((rung, i) => ({ ...rung, days: i === 0 ? 3 : null }));
  const ladder = JSON.stringify({ ...threeByThree, rungs }).replaceAll("'", "''");
  await at.service.database.arrange(`insert into ladder_policy (version, ladder) values (2, '${ladder}')`);
});

const said = async (id: string, type: string) => (await at.bus.heard(id)).filter((event) => event.type === type).map(({ data }) => data);
const due = async (id: string, query = '') => {
  const { body } = await at.village().get(`/deadlines?limit=200${query}`).expect(200);
  return (body.items as { id: string; deadline: string; state: string; pausedAt: string | null }[])
    .filter((each) => each.id === id)
    .map(({ deadline, state, pausedAt }) => [deadline, state, pausedAt]);
};

it('the days of a tier stand still while something is awaited, and go on with those that were left', async () => {
  const id = await at.opened();
  await at.village().post(`/mediations/${id}/pause`, { reason: 'appraisal' }).expect(200);
  const stands = { tier: 1, round: 1, reason: 'appraisal', since: monday.toISOString(), until: '2027-01-22', unit: assignment.village };
  expect(await at.standing(id)).toMatchObject({ deadlines: [{ state: 'paused' }], pauses: [{ ...stands, over: false }] });
  expect(await due(id)).toEqual([]);
  expect(await due(id, '&state=paused')).toEqual([['tier', 'paused', monday.toISOString()]]);

  now = new Date('2026-12-10T04:00:00Z');
  await at.service.tick();
  await at.village().post(`/mediations/${id}/resumption`).expect(200);
  const left = { dueAt: '2026-12-13T16:00:00.000Z', warnAt: null, provisional: false };
  expect(await at.standing(id)).toMatchObject({
    deadlines: [{ state: 'running', dueAt: left.dueAt }],
    pauses: [{ ...stands, over: true }],
  });
  await eventually(async () => expect(await said(id, TierResumed.type)).toMatchObject([{ unit: assignment.village, due: left }]));
  expect(await said(id, TierPaused.type)).toMatchObject([{ reason: 'appraisal', until: '2027-01-22' }]);
  expect(await said(id, MediationOverdue.type)).toEqual([]);
  expect(await due(id, '&state=paused')).toEqual([]);
});

it('nobody waits for ever: after the last day the days go on by themselves, and silence is told then', async () => {
  const id = await at.opened();
  await at.village().post(`/mediations/${id}/pause`, { reason: 'related-case', until: '2026-11-30' }).expect(200);
  now = new Date('2026-11-30T16:00:00Z');
  await at.service.tick();
  expect(await at.standing(id)).toMatchObject({
    deadlines: [{ state: 'running', dueAt: '2026-12-03T16:00:00.000Z' }],
    pauses: [{ over: true }],
  });
  now = new Date('2026-12-03T16:00:00Z');
  await at.service.tick();
  await eventually(async () => expect(await said(id, MediationOverdue.type)).toMatchObject([{ deadline: 'tier' }]));
  expect(await said(id, TierResumed.type)).toMatchObject([{ unit: null }]);
});

it('all parties may agree to more days, as often as the county has it', async () => {
  const id = await at.opened();
  const extend = (body: object) => at.village().post(`/mediations/${id}/extension`, body);
  expect((await extend({ agreed: false }).expect(409)).body).toMatchObject({
    code: 'extension.not-agreed',
    errors: [{ pointer: '#/agreed' }],
  });
  await extend({ agreed: true }).expect(200);
  expect(await at.standing(id)).toMatchObject({
    deadlines: [{ dueAt: '2026-12-26T16:00:00.000Z' }],
    extensions: [{ tier: 1, on: '2026-11-23', unit: assignment.village }],
  });
  expect((await extend({ agreed: true }).expect(409)).body).toMatchObject({ code: 'extension.used-up' });
  await eventually(async () => expect(await said(id, TierExtended.type)).toHaveLength(1));
});

it('what the days stand still for, how long and who is asked is the county’s rule', async () => {
  now = new Date('2027-02-01T04:00:00Z');
  const id = await at.opened();
  const value = { basis: '县规定', pausedBy: ['heirs'], pauses: 1, pauseDays: 10, extensions: 0, extensionDays: 1 };
  const rule = { value, effectiveOn: '2027-02-01', why: '县规定' };
  await at.person('510722', 'coordinator').post('/policies/tier-time/versions', rule).expect(201);
  const refused = async (body: object) => (await at.village().post(`/mediations/${id}/pause`, body).expect(409)).body;
  expect(await refused({ reason: 'appraisal' })).toMatchObject({ code: 'pause.not-for-this', errors: [{ pointer: '#/reason' }] });
  expect(await refused({ reason: 'heirs', until: '2027-02-12' })).toMatchObject({
    code: 'pause.too-long',
    params: { latest: '2027-02-11' },
  });
  await at.person('510722106202').post(`/mediations/${id}/pause`, { reason: 'heirs' }).expect(404);
  await at.person(assignment.village, 'clerk').post(`/mediations/${id}/pause`, { reason: 'heirs' }).expect(403);
  await at.village().post(`/mediations/${id}/pause`, { reason: 'heirs' }).expect(200);
  expect(await at.standing(id)).toMatchObject({ pauses: [{ until: '2027-02-11' }] });
  expect((await at.village().post(`/mediations/${id}/extension`, { agreed: true }).expect(409)).body.code).toBe('extension.stands-still');
});

it('until when the parties may ask a court stands among what is due, and its passing is told once and blames nobody', async () => {
  now = new Date('2026-11-23T04:00:00Z');
  const id = await at.opened();
  await at.village().post(`/mediations/${id}/attempts`, agreed).expect(200);
  const { body } = await at.village().post(`/mediations/${id}/agreements`, oral).expect(201);
  const confirmation = { deadline: 'confirmation', agreement: body.agreement, dueAt: '2026-12-02T16:00:00.000Z', state: 'running' };
  expect(await at.standing(id)).toMatchObject({ deadlines: [confirmation] });
  expect(await due(id)).toEqual([['confirmation', 'running', null]]);

  now = new Date(confirmation.dueAt);
  expect(await due(id)).toEqual([]);
  await at.service.tick();
  await at.service.tick();
  expect(await at.standing(id)).toMatchObject({ deadlines: [], agreements: [{ confirmation: 'lapsed' }] });
  await eventually(async () =>
    expect(await said(id, ConfirmationLapsed.type)).toEqual([{ agreement: body.agreement, confirmBy: '2026-12-02' }]),
  );
  expect(await said(id, MediationOverdue.type)).toEqual([]);

  const apply = { stage: 'applied', on: '2026-12-03', jointly: true };
  const path = `/mediations/${id}/agreements/${body.agreement}/confirmation`;
  expect((await at.village().post(path, apply).expect(409)).body.code).toBe('confirmation.too-late');
  await at
    .village()
    .post(path, { ...apply, late: 'just-cause' })
    .expect(200);
  expect(await at.standing(id)).toMatchObject({ agreements: [{ confirmation: 'applied', appliedLate: 'just-cause' }] });
});
