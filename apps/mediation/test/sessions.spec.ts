import { newId } from '#kernel';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { assignment, desk, failed } from './desk.js';

let now = new Date('2026-11-23T04:00:00Z');
const at = desk({ now: () => now });
/** Another instance of the same service. */
let beside: RunningService;
beforeAll(async () => {
  beside = await startService(mediation, { broker: at.broker, database: at.service.database, now: () => now });
});
afterAll(() => beside.stop());
beforeEach(() => (now = new Date('2026-11-23T04:00:00Z')));

const village = () => at.village();
const planned = { at: '2026-12-01T09:00:00+08:00', venue: 'village', online: false };
const sessionsOf = (id: string) => `/mediations/${id}/sessions`;
const arranged = async (id: string, more: object = {}): Promise<string> =>
  (
    await village()
      .post(sessionsOf(id), { ...planned, ...more })
      .expect(201)
  ).body.session;

/** On the roster of the village's own body. */
let committee: string | undefined;
async function rostered(more: object = {}): Promise<string> {
  const own = at.person(assignment.village, 'coordinator');
  const body = { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: '2026-01-05' };
  committee ??= (await own.post(`/units/${assignment.village}/bodies`, body).expect(201)).body.id as string;
  const entry = { name: `调解员${newId()}`, kind: 'people', appointedOn: '2026-01-05', ...more };
  return (await own.post(`/bodies/${committee}/mediators`, entry).expect(201)).body.id;
}

const coordinator = () => at.person(assignment.township, 'coordinator');
const entered = async (name: string): Promise<string> =>
  (await coordinator().post(`/units/${assignment.village}/rooms`, { name, seats: 12 }).expect(201)).body.id;

describe('a room', () => {
  it('is kept by its unit, and by who is above it', async () => {
    const id = await entered('村委会一楼');
    const own = at.person(assignment.village, 'coordinator');
    const again = await own.post(`/units/${assignment.village}/rooms`, { name: '村委会一楼' }).expect(409);
    expect(again.body).toMatchObject({ code: 'room.there-already', errors: [{ pointer: '#/name' }] });
    await at.person('510722101', 'coordinator').post(`/units/${assignment.village}/rooms`, { name: '别处' }).expect(404);
    await coordinator().post(`/units/${assignment.village}/rooms/endings`, { room: id, on: '2026-12-01' }).expect(200);
    const { items } = (await at.person('510722101', 'clerk').get('/rooms').expect(200)).body;
    expect(items).toContainEqual({ id, unit: assignment.village, name: '村委会一楼', seats: 12, endedOn: '2026-12-01' });

    const refused = await village()
      .post(sessionsOf(await at.opened()), { ...planned, room: id })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'room.ended', errors: [{ pointer: '#/room' }] });
    await coordinator().post(`/units/${assignment.village}/rooms/endings`, { room: id, on: '2026-12-01' }).expect(404);
  });
});

describe('a session', () => {
  it('has its room and its mediators for itself; another is told when it goes, and takes one of those times', async () => {
    const [room, mediator, one, other] = [await entered('村委会二楼'), await rostered(), await at.opened(), await at.opened()];
    const session = await arranged(one, { room, mediators: [mediator], minutes: 90 });
    expect((await at.standing(one)).sessions).toEqual([
      { session, at: '2026-12-01T01:00:00.000Z', venue: 'village', online: false, minutes: 90, room, standing: 'arranged', over: false },
    ]);

    const overlapping = { ...planned, at: '2026-12-01T10:00:00+08:00', room };
    const { body } = await village().post(sessionsOf(other), overlapping).expect(409);
    expect(body).toMatchObject({
      code: 'session.clash',
      params: { clash: ['room'], alternatives: ['2026-12-01T02:30:00.000Z', '2026-12-01T06:00:00.000Z', '2026-12-01T07:00:00.000Z'] },
      errors: [{ pointer: '#/at' }],
    });
    expect(body.detail).toBe('这间调解室在这个时间已有安排。可以改约：2026-12-01 10:30、2026-12-01 14:00、2026-12-01 15:00。');
    expect((await at.standing(other)).sessions).toEqual([]);
    const both = { ...overlapping, mediators: [mediator, await rostered()] };
    expect((await village().post(sessionsOf(other), both).set('Accept-Language', 'en').expect(409)).body.detail).toContain(
      'Taken at that time already: the room, a mediator.',
    );
    await village()
      .post(sessionsOf(other), { ...both, at: body.params.alternatives[0] })
      .expect(201);
  });

  it('gives back what it needed where it is moved or called off, and where its case is over', async () => {
    const [room, one, other] = [await entered('村委会三楼'), await at.opened(), await at.opened()];
    const first = await arranged(one, { room });
    const moved = { ...planned, room, session: first, at: '2026-12-01T09:30:00+08:00', reason: 'parties-ask' };
    const { body } = await village()
      .post(`${sessionsOf(one)}/moves`, moved)
      .expect(201);
    expect((await at.standing(one)).sessions.map((each: { instead?: string; standing: string }) => [each.instead, each.standing])).toEqual([
      [undefined, 'moved'],
      [first, 'arranged'],
    ]);
    await village()
      .post(sessionsOf(other), { ...planned, room })
      .expect(409);
    await village()
      .post(`${sessionsOf(one)}/cancellations`, { session: body.session, reason: 'parties-ask' })
      .expect(200);
    await arranged(other, { room });
    await village()
      .post(sessionsOf(one), { ...planned, room })
      .expect(409);
    await village().post(`/mediations/${other}/termination`, { reason: 'withdrawn' }).expect(200);
    await arranged(one, { room });
  });

  it('is arranged by one of two who ask at once, at two instances', async () => {
    const room = await entered('村委会四楼');
    const mediators = [await rostered(), await rostered(), await rostered()];
    for (let day = 1; day <= 6; day++) {
      const cases = await Promise.all([at.opened(), at.opened(), at.opened(), at.opened()]);
      const answers = await Promise.all(
        cases.map((id, i) =>
          (i % 2 === 0 ? at.service : beside)
            .as({ unit: assignment.village, roles: ['mediator'] })
            .post(sessionsOf(id), {
              ...planned,
              at: `2026-12-1${day}T09:00:00+08:00`,
              room,
              mediators: i < 2 ? mediators : [...mediators].reverse(),
            })
            .set('Idempotency-Key', newId()),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(Array(3).fill('session.clash'));
      const stand = await Promise.all(cases.map(async (id) => (await at.standing(id)).sessions.length));
      expect(stand.sort()).toEqual([0, 0, 0, 1]);
    }
  });

  it('and the attempt that it came to are one story', async () => {
    const id = await at.opened();
    const session = await arranged(id);
    now = new Date('2026-12-01T03:00:00Z');
    expect((await at.standing(id)).sessions).toMatchObject([{ standing: 'unrecorded', over: true }]);
    const attempt = { ...failed, heldOn: '2026-11-30', session };
    const { body } = await village().post(`/mediations/${id}/attempts`, attempt).expect(409);
    expect(body).toMatchObject({ code: 'attempt.another-day', errors: [{ pointer: '#/heldOn' }] });
    await village()
      .post(`/mediations/${id}/attempts`, { ...attempt, heldOn: '2026-12-01' })
      .expect(200);
    expect(await at.standing(id)).toMatchObject({ attempt: 1, sessions: [{ standing: 'held' }], attempts: [{ session, counted: true }] });
  });

  it('to which a side did not come uses up no attempt, and is asked of nobody any more', async () => {
    const id = await at.opened();
    const session = await arranged(id);
    const absence = { session, absent: ['respondent'] };
    expect(
      (
        await village()
          .post(`${sessionsOf(id)}/absences`, absence)
          .expect(409)
      ).body.code,
    ).toBe('session.not-yet');
    now = new Date('2026-12-01T02:30:00Z');
    const mine = async () =>
      (await village().get('/today?limit=200').expect(200)).body.items.filter((each: { id: string }) => each.id === id);
    expect(await mine()).toMatchObject([{ kind: 'session', part: session, state: 'overdue' }]);
    await village()
      .post(`${sessionsOf(id)}/absences`, absence)
      .expect(200);
    expect(await at.standing(id)).toMatchObject({ attempt: 0, sessions: [{ standing: 'missed', missed: ['respondent'] }] });
    expect(await mine()).toMatchObject([{ kind: 'sitting' }]);
    expect(
      (
        await village()
          .post(`${sessionsOf(id)}/cancellations`, { session, reason: 'other' })
          .expect(409)
      ).body.code,
    ).toBe('session.missed');
  });

  it('stands in the week of those whose case it is, and of nobody else; moved, where it was moved to', async () => {
    const [room, id] = [await entered('村委会五楼'), await at.opened()];
    const mediators = [await rostered()];
    const first = await arranged(id, { at: '2026-12-21T09:00:00+08:00', room, mediators, minutes: 60 });
    const moved = { ...planned, minutes: 60, room, session: first, at: '2026-12-22T10:00:00+08:00', reason: 'parties-ask' };
    const { body } = await village()
      .post(`${sessionsOf(id)}/moves`, moved)
      .expect(201);
    const week = async (unit: string, query: string) => (await at.person(unit, 'clerk').get(`/sessions?${query}`).expect(200)).body.items;
    const entry = {
      mediation: id,
      session: body.session,
      at: '2026-12-22T02:00:00.000Z',
      minutes: 60,
      room,
      mediators,
      standing: 'arranged',
    };
    expect(await week(assignment.village, 'from=2026-12-21')).toEqual([expect.objectContaining(entry)]);
    expect(await week(assignment.village, `from=2026-12-21&room=${newId()}`)).toEqual([]);
    expect(await week(assignment.village, `from=2026-12-21&mediator=${newId()}`)).toEqual([]);
    expect(await week(assignment.village, `from=2026-12-21&mediator=${mediators[0]}`)).toEqual([expect.objectContaining(entry)]);
    expect(await week('510722', `from=2026-12-21&unit=${assignment.township}&room=${room}`)).toEqual([expect.objectContaining(entry)]);
    expect(await week('510722', 'from=2026-12-28')).toEqual([]);
    expect(await week('510722101', 'from=2026-12-21')).toEqual([]);
  });

  it('is not mediated by whoever is kept out of its case, has left, or cannot be there then', async () => {
    const id = await at.opened();
    const refused = async (mediator: string, more: object = {}) =>
      (
        await village()
          .post(sessionsOf(id), { ...planned, mediators: [mediator], ...more })
          .expect(409)
      ).body;
    const away = await rostered({ name: '周外出', away: [{ from: '2026-11-30', until: '2026-12-01' }] });
    const afternoons = await rostered({ week: ['tue-pm', 'wed-pm'] });
    const leaving = await rostered({ appointedUntil: '2026-11-30' });
    const standing = { errors: [{ pointer: '#/mediators/0' }] };
    expect(await refused(away)).toMatchObject({ code: 'mediator.unfit', params: { unfit: 'away' }, ...standing });
    expect((await refused(away)).detail).toMatch(/^“周外出”那一天外出，/);
    expect(await refused(afternoons)).toMatchObject({ code: 'mediator.unfit', params: { unfit: 'not-that-half-day' } });
    expect(await refused(leaving)).toMatchObject({ code: 'mediator.unfit', params: { unfit: 'ended' } });
    expect(await refused(newId())).toMatchObject({ code: 'mediator.unknown', ...standing });
    const recused = await rostered({ name: '周回避' });
    await village().post(`/mediations/${id}/mediators/${recused}/recusal`, { reason: 'family' }).expect(200);
    expect(await refused(recused)).toMatchObject({ code: 'mediator.excluded', params: { exclusion: 'recused' }, ...standing });
    expect((await at.standing(id)).sessions).toEqual([]);

    await arranged(id, { mediators: [afternoons], at: '2026-12-01T14:30:00+08:00' });
    const attempt = { ...failed, heldOn: '2026-11-23', mediators: ['王调解', '周回避'] };
    const typed = await village().post(`/mediations/${id}/attempts`, attempt).expect(409);
    expect(typed.body).toMatchObject({ code: 'mediator.excluded', errors: [{ pointer: '#/mediators/1' }] });
    const chosen = await village()
      .post(`/mediations/${id}/attempts`, { ...attempt, mediators: ['周某'], rostered: [recused] })
      .expect(409);
    expect(chosen.body).toMatchObject({ code: 'mediator.excluded', errors: [{ pointer: '#/rostered/0' }] });
    await village()
      .post(`/mediations/${id}/attempts`, { ...attempt, mediators: ['王调解'], rostered: [afternoons] })
      .expect(200);
  });

  it('moved is still mediated by whoever was to, unless they are kept out of the case by then', async () => {
    const [id, mediator] = [await at.opened(), await rostered()];
    const first = await arranged(id, { mediators: [mediator], at: '2026-12-28T09:00:00+08:00' });
    const moved = { ...planned, session: first, at: '2026-12-28T10:00:00+08:00', reason: 'parties-ask' };
    const second = (
      await village()
        .post(`${sessionsOf(id)}/moves`, moved)
        .expect(201)
    ).body.session as string;
    await village().post(`/mediations/${id}/mediators/${mediator}/recusal`, { reason: 'other' }).expect(200);
    const again = { ...moved, session: second, at: '2026-12-28T15:00:00+08:00' };
    expect(
      (
        await village()
          .post(`${sessionsOf(id)}/moves`, again)
          .expect(409)
      ).body.code,
    ).toBe('mediator.excluded');
    await village()
      .post(`${sessionsOf(id)}/moves`, { ...again, mediators: [] })
      .expect(201);
  });

  it('moved into the past is told so at its field', async () => {
    const id = await at.opened();
    const moved = { ...planned, session: await arranged(id), at: '2026-11-20T09:00:00+08:00', reason: 'parties-ask' };
    const { body } = await village()
      .post(`${sessionsOf(id)}/moves`, moved)
      .expect(409);
    expect(body).toMatchObject({ code: 'session.in-past', errors: [{ pointer: '#/at' }] });
    expect(body.detail).toBe('2026-11-20 约定的时间已经过了，请改填以后的时间；已经开过的调解，请直接记录调解。');
  });

  it('is as long as the county says, within what it may', async () => {
    const id = await at.opened();
    await village()
      .post(sessionsOf(id), { ...planned, minutes: 10 })
      .expect(400);
    const county = at.person('510722', 'coordinator');
    const rule = (value: object) => ({ value: { lateMinutes: 60, ...value }, effectiveOn: '2026-11-23', why: '县规定' });
    const { body } = await county.post('/policies/sessions/versions', rule({ opens: '13:00' })).expect(409);
    expect(body).toMatchObject({ code: 'session-hours.order', errors: [{ pointer: '#/value/opens' }] });
    await county.post('/policies/sessions/versions', rule({ minutes: 45 })).expect(201);
    await arranged(id);
    expect((await at.standing(id)).sessions).toMatchObject([{ minutes: 45 }]);
  });
});
