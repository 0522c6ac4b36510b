import ICAL from 'ical.js';
import supertest from 'supertest';
import type { EnteredParty } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { assignment, desk, failed } from './desk.js';

let now = new Date('2026-11-23T04:00:00Z');
const at = desk({ now: () => now });
/** Another instance of the same service. */
let beside: RunningService;
beforeAll(async () => {
  const { database, tokens } = at.service;
  beside = await startService(mediation, { broker: at.broker, database, issuer: tokens, now: () => now });
});
afterAll(() => beside.stop());
beforeEach(() => (now = new Date('2026-11-23T04:00:00Z')));

const entered = (): EnteredParty[] =>
  (['applicant', 'respondent'] as const).map((side) => ({
    record: newId(),
    side,
    consent: { answer: 'given', how: 'oral', on: '2026-11-01' },
  }));
const [tuesday, wednesday, thursday] = ['2026-12-01T01:00:00.000Z', '2026-12-02T01:00:00.000Z', '2026-12-03T06:00:00.000Z'] as const;
const times = [tuesday, wednesday, thursday].map((each) => ({ at: each }));
const proposal = { times, venue: 'village', online: false, minutes: 60 };

const village = () => at.village();
const there = () => beside.as({ unit: assignment.village, roles: ['mediator'] });
const own = () => at.person(assignment.village, 'coordinator');
async function rostered(more: object = {}): Promise<string> {
  const body = { kind: 'village-committee', name: `石桥村调委会${newId()}`, setUpOn: '2026-01-05' };
  const committee = (await own().post(`/units/${assignment.village}/bodies`, body).expect(201)).body.id as string;
  const entry = { name: '周调解', kind: 'people', appointedOn: '2026-01-05', ...more };
  return (await own().post(`/bodies/${committee}/mediators`, entry).expect(201)).body.id;
}
const proposed = async (id: string, more: object = {}): Promise<string> =>
  (
    await village()
      .post(`/mediations/${id}/sessions/proposals`, { ...proposal, ...more })
      .expect(201)
  ).body.session;
const answer = (id: string, session: string, said: object) =>
  village().post(`/mediations/${id}/invitations/${session}/answers`, { how: 'phone', ...said });
const fix = (id: string, session: string, fixing: object, by = village()) =>
  by.post(`/mediations/${id}/sessions/proposals/${session}/fixing`, fixing);
const invitations = async (id: string) => (await village().get(`/mediations/${id}/invitations`).expect(200)).body.items;
const read = async (path: string, { url } = at.service) => {
  const { text } = await supertest(url).get(path).expect(200);
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, startDate } = new ICAL.Event(event);
    return [uid, sequence, startDate.toString(), event.getFirstPropertyValue('status')];
  });
};

it('a session is proposed, answered by phone and by link, fixed, moved and held: one story in every calendar, at two instances', async () => {
  const [id, mediator] = [await at.opened({ entered: entered() }), await rostered()];
  const ofParty = (await village().post(`/mediations/${id}/calendar`, { party: 1 }).expect(200)).body.path as string;
  const ofMediator = (await own().post(`/mediators/${mediator}/calendar`, {}).expect(200)).body.path as string;
  const everywhere = async () => {
    const told = await Promise.all([read(ofParty), read(ofMediator, beside), read(ofMediator)]);
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    return told[0];
  };
  const session = await proposed(id, { mediators: [mediator] });
  expect(await everywhere()).toEqual([]);

  await answer(id, session, { who: 'party', whom: '1', reply: 'accepts', times: [{ at: tuesday }, { at: wednesday }] }).expect(200);
  await answer(id, session, { who: 'mediator', whom: mediator, reply: 'accepts', times: [{ at: wednesday }] }).expect(200);
  const { body } = await fix(id, session, { at: wednesday }).expect(409);
  expect(body).toMatchObject({ code: 'proposal.not-settled', params: { missing: 1 } });

  const issued = (await village().post(`/mediations/${id}/links`, { purpose: 'answer', subject: session, party: 2 }).expect(201)).body;
  const { token, code } = issued;
  const opened = await supertest(beside.url).post('/api/mediation/guest/openings').send({ token, code }).expect(200);
  const secret = /^[\w-]{43}/.exec(opened.headers['junan-guest'] ?? '')?.[0] ?? '';
  const guest = { Authorization: `Guest ${secret}` };
  const shown = await supertest(at.service.url).get('/api/mediation/guest/invitation').set(guest).expect(200);
  expect(shown.body).toEqual({
    ...{ proposed: true, offered: times.map((each) => each.at), over: false, minutes: 60, online: false },
    ...{ room: null, place: null, mediators: ['周调解'], replaced: [], reply: null },
  });
  const reply = (said: object) => supertest(beside.url).post('/api/mediation/guest/invitation/answer').set(guest).send(said);
  expect((await reply({ reply: 'accepts' }).expect(409)).body.code).toBe('invitation.which-time');
  expect((await reply({ reply: 'accepts', times: [{ at: '2026-12-09T09:00:00+08:00' }] }).expect(409)).body.code).toBe(
    'invitation.not-offered',
  );
  await reply({ reply: 'accepts', times: [{ at: '2026-12-02T09:00:00+08:00' }] }).expect(200, /"state":"answered"/);
  expect((await reply({ reply: 'declines' }).expect(409)).body.code).toBe('guest.answered');

  expect(await invitations(id)).toMatchObject([
    {
      ...{ session, proposal: 'open', agreed: [wednesday], over: false },
      invited: [
        { who: 'party', whom: '1', answer: { reply: 'accepts', how: 'phone', by: assignment.village } },
        { who: 'party', whom: '2', answer: { reply: 'accepts', times: [wednesday], how: 'link', by: null } },
        { who: 'mediator', whom: mediator, name: '周调解', excluded: null },
      ],
    },
  ]);
  const both = await Promise.all([fix(id, session, { at: wednesday }), fix(id, session, { at: wednesday }, there())]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 201)?.body.session).toBe(session);
  const uid = `${session}@junan`;
  expect(await everywhere()).toEqual([[uid, 0, '2026-12-02T09:00:00', 'CONFIRMED']]);
  expect(await invitations(id)).toMatchObject([{ session, proposal: null, agreed: [wednesday] }]);

  const moved = { session, at: thursday, venue: 'village', online: false, reason: 'parties-ask' };
  const second = (await there().post(`/mediations/${id}/sessions/moves`, moved).expect(201)).body.session as string;
  expect(await everywhere()).toEqual([[uid, 1, '2026-12-03T14:00:00', 'CONFIRMED']]);
  // Whoever could come then has not said that they can come now.
  expect(await invitations(id)).toMatchObject([
    { session: second, agreed: [], invited: [{ answer: null }, { answer: null }, { whom: mediator }] },
  ]);
  now = new Date('2026-12-03T09:00:00Z');
  const attempt = { ...failed, heldOn: '2026-12-03', session: second, mediators: ['周调解'], rostered: [mediator] };
  await village().post(`/mediations/${id}/attempts`, attempt).expect(200);
  expect(await everywhere()).toEqual([[uid, 1, '2026-12-03T14:00:00', 'CONFIRMED']]);
  expect(await invitations(id)).toEqual([]);
});

it('times that are proposed are such that a session could be: ahead, different, with room and people free, and of this case', async () => {
  const [id, mediator] = [await at.opened({ entered: entered() }), await rostered({ week: ['tue-am', 'wed-am'] })];
  const refused = async (more: object) =>
    (
      await village()
        .post(`/mediations/${id}/sessions/proposals`, { ...proposal, ...more })
        .expect(409)
    ).body;
  const at0 = (day: string) => [{ at: `2026-${day}T09:00:00+08:00` }];
  expect(await refused({ times: [...times.slice(0, 1), ...times.slice(0, 1)] })).toMatchObject({
    code: 'proposal.twice',
    errors: [{ pointer: '#/times/1/at' }],
  });
  expect(await refused({ times: at0('11-20') })).toMatchObject({ code: 'session.in-past', errors: [{ pointer: '#/times/0/at' }] });
  expect(await refused({ mediators: [mediator] })).toMatchObject({ code: 'mediator.unfit', params: { unfit: 'not-that-weekday' } });
  expect(await refused({ parties: [3] })).toMatchObject({ code: 'session.unknown-party' });
  expect(await refused({ bodies: ['public-security'] })).toMatchObject({ code: 'invitation.not-joint' });
  await village().post(`/mediations/${id}/sessions`, { at: tuesday, venue: 'village', online: false }).expect(201);
  expect(await refused({})).toMatchObject({ code: 'session.clash', params: { clash: ['party'] }, errors: [{ pointer: '#/times/0/at' }] });
});

it('who declines is heard as that; the case may go on without waiting, and what is taken back is asked of nobody', async () => {
  const id = await at.opened({ entered: entered() });
  const [one, other] = [await proposed(id), await proposed(id, { times: [{ at: '2026-12-08T09:00:00+08:00' }] })];
  await answer(id, one, { who: 'party', whom: '1', reply: 'another-time', halves: ['fri-pm'] }).expect(200);
  await answer(id, one, { who: 'party', whom: '2', reply: 'declines' }).expect(200);
  expect((await answer(id, one, { who: 'party', whom: '3', reply: 'declines' }).expect(409)).body.code).toBe('invitation.not-invited');
  expect((await invitations(id)).find((each: { session: string }) => each.session === one).invited).toMatchObject([
    { answer: { reply: 'another-time', halves: ['fri-pm'] } },
    { answer: { reply: 'declines' } },
  ]);
  expect((await village().get(`/mediations/${id}/invitations`)).body.unwilling).toEqual([]);
  await fix(id, one, { at: tuesday, regardless: true, place: '王秀英家' }).expect(201);
  await village().post(`/mediations/${id}/sessions/proposals/${other}/withdrawal`, {}).expect(200);
  expect((await answer(id, other, { who: 'party', whom: '1', reply: 'declines' }).expect(409)).body.code).toBe('invitation.over');
  expect((await fix(id, other, { at: '2026-12-08T09:00:00+08:00', regardless: true }).expect(409)).body.code).toBe('proposal.withdrawn');
  const beyond = { purpose: 'answer', subject: other, party: 1 };
  expect((await village().post(`/mediations/${id}/links`, beyond).expect(409)).body.code).toBe('invitation.over');
  await at.person('510722101').get(`/mediations/${id}/invitations`).expect(404);
});

it('a party that does not want to be mediated with is shown as that until it says otherwise or it is noted, and nothing ends before', async () => {
  const [id, mediator] = [await at.opened({ entered: entered() }), await rostered()];
  const session = (
    await village()
      .post(`/mediations/${id}/sessions`, { at: tuesday, venue: 'village', online: false, mediators: [mediator] })
      .expect(201)
  ).body.session as string;
  const of = { who: 'party', whom: '2' };
  expect((await answer(id, session, { who: 'mediator', whom: mediator, reply: 'refuses' }).expect(409)).body.code).toBe(
    'invitation.parties-refuse',
  );
  const told = async () => (await village().get(`/mediations/${id}/invitations`).expect(200)).body.unwilling;
  const inWeek = async () =>
    (await village().get(`/sessions?from=2026-11-30&mediator=${mediator}`).expect(200)).body.items.map(
      (each: { unwilling: boolean }) => each.unwilling,
    );
  await answer(id, session, { ...of, reply: 'refuses' }).expect(200);
  expect(await told()).toEqual([{ party: 2, how: 'phone', by: assignment.village, at: now.toISOString(), on: '2026-11-23' }]);
  expect(await inWeek()).toEqual([true]);
  // What it says to the clerk on the same day is its last word; a no after that is one again.
  await village().post(`/mediations/${id}/consents`, { party: 2, answer: 'given', how: 'oral', on: '2026-11-23' }).expect(200);
  expect([await told(), await inWeek()]).toEqual([[], [false]]);
  now = new Date('2026-11-23T04:30:00Z');
  await answer(id, session, { ...of, reply: 'refuses' }).expect(200);
  expect(await told()).toHaveLength(1);
  now = new Date('2026-11-23T05:00:00Z');
  await answer(id, session, { ...of, reply: 'another-time' }).expect(200);
  expect([await told(), await inWeek()]).toEqual([[], [false]]);
  now = new Date('2026-11-23T06:00:00Z');
  await answer(id, session, { ...of, reply: 'refuses' }).expect(200);
  // It is asked of the case, so a move loses it as little.
  const moved = { session, at: thursday, venue: 'village', online: false, reason: 'parties-ask' };
  await village().post(`/mediations/${id}/sessions/moves`, moved).expect(201);
  expect(await told()).toMatchObject([{ party: 2 }]);
  expect((await village().get(`/mediations/${id}`)).body.status).toBe('open');
  await village().post(`/mediations/${id}/consents`, { party: 2, answer: 'withdrawn', how: 'oral', on: '2026-11-23' }).expect(200);
  expect((await village().get(`/mediations/${id}`)).body).toMatchObject({ status: 'terminated' });
  expect(await told()).toEqual([]);
  await village().post(`/mediations/${id}/reopening`, { reason: 'parties-ask' }).expect(200);
  expect(await told()).toEqual([]);
});

it('an answer that is given while a consent is noted counts that one among what was noted before it', async () => {
  const id = await at.opened({ entered: entered() });
  const session = await proposed(id);
  const database = at.service.get<Database>(DATABASE);
  const answered = await database.transaction(async (tx) => {
    await tx.query('select from mediation where id = $1 for update', [id]);
    const answering = answer(id, session, { who: 'party', whom: '2', reply: 'refuses' }).then((told) => told.status);
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await eventually(async () => expect(await database.query(waiting)).toHaveLength(1));
    await tx.query(
      `update mediation set consents = jsonb_set(consents, '{1,answers}', (consents -> 1 -> 'answers') || (consents -> 1 -> 'answers'))
       where id = $1`,
      [id],
    );
    return { answering };
  });
  expect(await answered.answering).toBe(200);
  const counted = await database.query('select consents_before as before from session_answer where session = $1', [session]);
  expect(counted).toEqual([{ before: 2 }]);
});

it('a session that is moved while somebody is replaced at it does not carry along who left', async () => {
  const [id, ill, free] = [await at.opened({ entered: entered() }), await rostered(), await rostered({ name: '李接手' })];
  const arranged = { at: tuesday, venue: 'village', online: false, mediators: [ill] };
  const session = (await village().post(`/mediations/${id}/sessions`, arranged).expect(201)).body.session as string;
  const database = at.service.get<Database>(DATABASE);
  const move = () =>
    village().post(`/mediations/${id}/sessions/moves`, { session, at: thursday, venue: 'village', online: false, reason: 'parties-ask' });
  const moved = await database.transaction(async (tx) => {
    await tx.query('select from mediation where id = $1 for update', [id]);
    const moving = move().then((answer) => answer);
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await eventually(async () => expect(await database.query(waiting)).toHaveLength(1));
    await tx.query('update session_invited set whom = $2 where session = $1 and whom = $3', [session, free, ill]);
    return { moving };
  });
  expect((await moved.moving).body).toMatchObject({ status: 409, code: 'session.busy' });
  await move().expect(201);
  expect((await invitations(id))[0].invited).toContainEqual(expect.objectContaining({ who: 'mediator', whom: free }));
  expect(JSON.stringify((await invitations(id))[0])).not.toContain(ill);
});

it('another mediator comes in for one who cannot, and the session, its answers and its links stay', async () => {
  const [id, ill, free, sunday] = [
    await at.opened({ entered: entered() }),
    await rostered(),
    await rostered({ name: '李接手' }),
    await rostered({ week: ['sun-am'] }),
  ];
  const [one, other] = (await Promise.all(
    [ill, free].map(async (mediator) => {
      const { body } = await own().post(`/mediators/${mediator}/calendar`, {}).expect(200);
      return body.path as string;
    }),
  )) as [string, string];
  const arranged = { at: tuesday, venue: 'village', online: false, mediators: [ill] };
  const session = (await village().post(`/mediations/${id}/sessions`, arranged).expect(201)).body.session as string;
  await answer(id, session, { who: 'party', whom: '1', reply: 'accepts' }).expect(200);
  const link = { purpose: 'answer', subject: session, party: 2 };
  const { token, code } = (await village().post(`/mediations/${id}/links`, link).expect(201)).body;
  const swap = (leaves: string, successor: string, by = village()) =>
    by.post(`/mediations/${id}/sessions/${session}/mediators/${leaves}/successor`, { successor });

  expect((await swap(ill, sunday).expect(409)).body).toMatchObject({ code: 'mediator.unfit', errors: [{ pointer: '#/successor' }] });
  expect((await swap(ill, ill).expect(409)).body.code).toBe('swap.there-already');
  expect((await swap(free, sunday).expect(409)).body.code).toBe('swap.not-there');
  expect((await swap(ill, newId()).expect(409)).body.code).toBe('mediator.unknown');
  const elsewhere = await at.opened({ entered: entered() });
  const taken = (
    await village()
      .post(`/mediations/${elsewhere}/sessions`, { ...arranged, mediators: [free] })
      .expect(201)
  ).body.session as string;
  expect((await swap(ill, free).expect(409)).body).toMatchObject({ code: 'swap.clash', errors: [{ pointer: '#/successor' }] });
  await village().post(`/mediations/${elsewhere}/sessions/cancellations`, { session: taken, reason: 'other' }).expect(200);
  await at.person('510722101').post(`/mediations/${id}/sessions/${session}/mediators/${ill}/successor`, { successor: free }).expect(404);

  await swap(ill, free).expect(200);
  await swap(ill, free).expect(200);
  // What the telephone of who left has is called off there; nobody else's calendar has it as that.
  expect(await read(one)).toEqual([[`${session}@junan`, 1, '2026-12-01T09:00:00', 'CANCELLED']]);
  expect(await read(other)).toContainEqual([`${session}@junan`, 1, '2026-12-01T09:00:00', 'CONFIRMED']);
  // A page that was opened before names who left; a move does not bring them back by that.
  const stale = { ...arranged, session, at: thursday, reason: 'parties-ask' };
  expect((await village().post(`/mediations/${id}/sessions/moves`, stale).expect(409)).body).toMatchObject({
    code: 'swap.returns',
    errors: [{ pointer: '#/mediators/0' }],
  });
  expect((await invitations(id))[0]).toMatchObject({
    session,
    offered: [tuesday],
    invited: [
      { whom: '1', answer: { reply: 'accepts' } },
      { whom: '2', answer: null },
      { whom: free, name: '李接手', insteadOf: '周调解', answer: null },
    ],
  });
  const opened = await supertest(at.service.url).post('/api/mediation/guest/openings').send({ token, code }).expect(200);
  const secret = /^[\w-]{43}/.exec(opened.headers['junan-guest'] ?? '')?.[0] ?? '';
  const guest = { Authorization: `Guest ${secret}` };
  await supertest(at.service.url).post('/api/mediation/guest/invitation/answer').set(guest).send({ reply: 'accepts' }).expect(200);
  // On the page of a party that answered already, too.
  const shown = await supertest(at.service.url).get('/api/mediation/guest/invitation').set(guest).expect(200);
  expect(shown.body).toMatchObject({ mediators: ['李接手'], replaced: [{ name: '李接手', insteadOf: '周调解' }], reply: 'accepts' });

  // Whoever was called away and comes back is asked anew, and is free for others meanwhile.
  await answer(id, session, { who: 'mediator', whom: free, reply: 'accepts' }).expect(200);
  await village()
    .post(`/mediations/${elsewhere}/sessions`, { ...arranged, mediators: [ill] })
    .expect(201);
  now = new Date('2026-11-23T05:00:00Z');
  expect((await swap(free, ill).expect(409)).body.code).toBe('swap.clash');
  now = new Date('2026-12-02T04:00:00Z');
  expect((await swap(free, ill).expect(409)).body.code).toBe('swap.over');
});
