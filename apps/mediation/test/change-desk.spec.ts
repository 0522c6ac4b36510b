import { DisputeAssigned, DisputeDataErased, DisputeRefused, DisputeWithdrawn, HandedOver } from '#contracts';
import { newId } from '#kernel';
import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { assignment, atTownship, desk } from './desk.js';
import { everybody, listed } from './units.js';

/** Two desks of mediation on one broker: the county's own, and that of the department of human resources. */
const at = desk();
let theirs: RunningService;
beforeAll(async () => {
  theirs = await startService(mediation, { broker: at.broker, now: () => new Date('2026-11-23T04:00:00Z'), config: { desk: 'hrss' } });
  await listed(theirs, [...everybody, 'hrss']);
});
afterAll(() => theirs.stop());

const labour = { ...assignment, lead: 'hrss', category: 'labour' } as const;
const elsewhere = () => theirs.as({ unit: '510722', roles: ['mediator'] });
const there = async (id: string) => (await elsewhere().get(`/mediations/${id}`).expect(200)).body;
const said = async (id: string) => (await at.bus.heard(id, 'hrss')).map(({ type }) => type.replace(/^mediation\.|\.v1$/g, ''));
const onward = () => DisputeAssigned({ ...labour, desk: 'hrss', from: 'county', number: '2026-7' });
const arrived = (id: string) => eventually(() => there(id));

it('a case goes to the desk of its department with its tier and what was tried, and back', async () => {
  const id = await at.opened();
  await at
    .village()
    .post(`/mediations/${id}/attempts`, { ...atTownship, venue: 'village', bodies: [assignment.village] })
    .expect(200);
  const { policy } = await at.standing(id);
  await at.bus.say(id, onward());
  await eventually(async () =>
    expect(await there(id)).toMatchObject({
      status: 'open',
      tier: 1,
      attempt: 1,
      desk: 'hrss',
      earlier: ['county'],
      lead: 'hrss',
      category: 'labour',
    }),
  );
  await eventually(async () => expect(await said(id)).toEqual(['taken-over', 'reassigned']));

  const old = await at.standing(id);
  expect(old).toMatchObject({ status: 'handed-over', handedTo: 'hrss', attempt: 1, deadlines: [] });
  const refused = await at.village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(409);
  expect(refused.body).toMatchObject({ code: 'mediation.handed-over', params: { desk: 'hrss' } });
  expect((await at.village().get('/mediations').expect(200)).body.items.map((each: { id: string }) => each.id)).not.toContain(id);
  expect(JSON.stringify((await at.bus.heard(id)).filter(({ type }) => type === HandedOver.type))).not.toContain('周调解');

  const again = { ...atTownship, venue: 'village', bodies: [assignment.village] };
  await theirs
    .as({ unit: 'hrss', roles: ['mediator'] })
    .post(`/mediations/${id}/attempts`, again)
    .expect(200);
  await at.bus.say(id, DisputeAssigned({ ...assignment, from: 'hrss' }));
  await eventually(async () =>
    expect(await at.standing(id)).toMatchObject({
      status: 'open',
      attempt: 2,
      desk: 'county',
      handedTo: null,
      earlier: ['hrss'],
      policy,
    }),
  );
  expect(await there(id)).toMatchObject({ status: 'handed-over', handedTo: 'county' });
});

it('a session that was arranged before says where its place is written down, and is held, moved or called off where the case is', async () => {
  const id = await at.opened();
  const arranged = { at: '2026-11-24T09:00:00+08:00', venue: 'village', online: false, place: '村委会二楼' };
  const { session } = (await at.village().post(`/mediations/${id}/sessions`, arranged).expect(201)).body as { session: string };
  await at.bus.say(id, onward());
  const { sessions } = await arrived(id);
  expect(sessions).toMatchObject([{ session, desk: 'county', over: false }]);
  const clerk = theirs.as({ unit: 'hrss', roles: ['clerk'] });
  const purpose = '告知当事人到哪里';
  const { body } = await clerk.post(`/mediations/${id}/sessions/disclosures`, { purpose, session }).expect(409);
  expect(body).toMatchObject({ code: 'session.place-elsewhere', params: { desk: 'county' } });
  expect(body.detail).toContain('510722的调解台约定');
  const moved = { ...arranged, session, reason: 'place-taken' };
  await theirs
    .as({ unit: assignment.village, roles: ['mediator'] })
    .post(`/mediations/${id}/sessions/moves`, moved)
    .expect(201);
  expect((await there(id)).sessions.map((each: { off?: string; desk?: string }) => [each.off, each.desk])).toEqual([
    ['moved', 'county'],
    [undefined, undefined],
  ]);
  // Back where it was arranged the place is at hand again.
  await at.bus.say(id, DisputeAssigned({ ...assignment, from: 'hrss' }));
  await eventually(async () => expect(await at.standing(id)).toMatchObject({ desk: 'county' }));
  const asked = at.person(assignment.village, 'clerk').post(`/mediations/${id}/sessions/disclosures`, { purpose, session });
  expect((await asked.expect(200)).body).toEqual({ place: '村委会二楼' });
});

it('what the register says while a case is on its way is heeded where it arrives', async () => {
  const id = newId();
  await at.bus.say(id, DisputeAssigned(assignment));
  await at.bus.say(id, onward());
  await at.bus.say(id, DisputeWithdrawn({ reason: 'withdrawn' }));
  await eventually(async () => expect(await there(id)).toMatchObject({ status: 'terminated', termination: 'withdrawn' }));
  expect(await said(id)).toEqual(['taken-over', 'reassigned', 'terminated']);
  expect(await at.types(id)).toEqual(['opened', 'handed-over']);
});

it('what is over comes back to the county as it ended, and what was agreed is seen to there', async () => {
  const { id, agreement } = await at.settled();
  await at.bus.say(id, DisputeAssigned({ ...labour, desk: 'hrss', from: 'county', over: true }));
  await eventually(async () => expect(await there(id)).toMatchObject({ status: 'settled' }));
  await at.bus.say(id, DisputeAssigned({ ...assignment, from: 'hrss', over: true }));
  await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'settled', desk: 'county', earlier: ['hrss'] }));
  await at.village().post(`/mediations/${id}/agreements/${agreement}/performance`, { on: '2026-11-20' }).expect(200);

  const notAdmitted = await at.opened();
  await at.bus.say(notAdmitted, DisputeRefused({ ground: 'accepted-by-court' }));
  await at.bus.say(notAdmitted, DisputeAssigned({ ...labour, desk: 'hrss', from: 'county', over: true }));
  await eventually(async () => expect(await there(notAdmitted)).toMatchObject({ status: 'terminated', ended: 'not-admitted' }));
  expect(await said(notAdmitted)).toEqual(['taken-over', 'reassigned']);
});

it('what a person has erased is erased at both desks', async () => {
  const id = await at.opened();
  await at
    .village()
    .post(`/mediations/${id}/attempts`, { ...atTownship, venue: 'village', bodies: [assignment.village] })
    .expect(200);
  await at.bus.say(id, onward());
  await arrived(id);
  await at.bus.say(id, DisputeDataErased({ request: newId(), whole: true, records: [] }));
  await eventually(async () => expect(await there(id)).toMatchObject({ personalData: 'erased' }));
  await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'handed-over', personalData: 'erased', written: [] }));
});

it('a ladder that the new desk does not have goes along, and nothing is opened by it', async () => {
  const rungs = [{ venues: ['village'], attempts: 1, days: 5 }];
  const heights = { village: 1, township: 2, department: 2, county: 3 };
  const rest = { entry: [], identityCategories: [], days: null, enteredWithinDays: null };
  const venues = [{ code: 'village', zh: '村', en: 'Village', level: 'village' }];
  const ladder = { name: '一级一次', effectiveOn: '2026-11-23', venues, heights, rungs, ...rest };
  const coordinator = at.person('510722', 'coordinator');
  const { body: current } = await coordinator.get('/policy').expect(200);
  await coordinator.post('/policy/versions', ladder).expect(201);
  const id = await at.opened();
  await at.bus.say(id, onward());
  const { policy, deadlines } = await arrived(id);
  expect({ policy, deadlines }).toMatchObject({ policy: 2, deadlines: [{ deadline: 'tier', dueAt: '2026-11-28T16:00:00.000Z' }] });
  const { body } = await elsewhere().get('/policy/versions').expect(200);
  expect(body.items[0]).toMatchObject({ adoptedFrom: 'county' });
  expect(body.items.map((each: { version: number; standing: string }) => [each.version, each.standing])).toEqual([
    [2, 'adopted'],
    [1, 'current'],
  ]);
  const refused = await elsewhere().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(409);
  expect(refused.body.code).toBe('escalation.at-top');
  // What comes after goes by the county's own again.
  const { version: _v, standing: _s, enteredAt: _a, enteredBy: _b, adoptedFrom: _d, ...before } = current;
  await coordinator.post('/policy/versions', { ...before, effectiveOn: '2026-11-23' }).expect(201);
});
