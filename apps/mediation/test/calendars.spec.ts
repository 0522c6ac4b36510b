import ICAL from 'ical.js';
import { newId } from '#kernel';
import type { EnteredParty } from '#contracts';
import { assignment, desk } from './desk.js';

const at = desk();
const entered: EnteredParty[] = (['applicant', 'respondent'] as const).map((side) => ({ record: newId(), side }));
const planned = { at: '2026-12-01T09:00:00+08:00', venue: 'village', online: false, place: '王秀英家' };
const read = (told: string) =>
  new ICAL.Component(ICAL.parse(told) as never).getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, summary, startDate } = new ICAL.Event(event);
    return { uid, sequence, summary, start: startDate.toString(), status: event.getFirstPropertyValue('status') };
  });
const asked = (path: string) => at.service.http.get(path);
const ofParty = async (id: string, party: number): Promise<string> =>
  (await at.village().post(`/mediations/${id}/calendar`, { party }).expect(200)).body.path;

describe('a calendar that a party subscribed to', () => {
  it('has its sessions of this case; moved and called off they stay the same, and no word in it is of a person or a home', async () => {
    const id = await at.opened({ entered });
    const arranged = async (more: object) =>
      (
        await at
          .village()
          .post(`/mediations/${id}/sessions`, { ...planned, ...more })
          .expect(201)
      ).body.session as string;
    const first = await arranged({ parties: [1] });
    await arranged({ parties: [2] });
    const path = await ofParty(id, 1);
    const { text, headers } = await asked(path)
      .expect(200)
      .expect('Content-Type', /^text\/calendar/);
    const uid = `${first}@junan`;
    expect(read(text)).toEqual([{ uid, sequence: 0, summary: '调解', start: '2026-12-01T09:00:00', status: 'CONFIRMED' }]);
    expect(text).not.toContain('王秀英');
    await asked(path).set('If-None-Match', String(headers['etag'])).expect(304);

    const moved = { ...planned, session: first, at: '2026-12-02T10:00:00+08:00', parties: [1], reason: 'parties-ask' };
    const { body } = await at.village().post(`/mediations/${id}/sessions/moves`, moved).expect(201);
    expect(read((await asked(path).expect(200)).text)).toEqual([
      { uid, sequence: 1, summary: '调解', start: '2026-12-02T10:00:00', status: 'CONFIRMED' },
    ]);
    await at.village().post(`/mediations/${id}/sessions/cancellations`, { session: body.session, reason: 'parties-ask' }).expect(200);
    expect(read((await asked(path).set('If-None-Match', String(headers['etag'])).expect(200)).text)).toMatchObject([
      { uid, sequence: 2, status: 'CANCELLED' },
    ]);
  });

  it('is no more at its address once another was given out, nor at one that nobody signed', async () => {
    const id = await at.opened({ entered });
    const path = await ofParty(id, 1);
    expect(await ofParty(id, 1)).toBe(path);
    for (const other of [
      path.replace('.1/', '.2/'),
      path.replace('/1/', '/2/'),
      `${path.slice(0, -2)}AA`,
      path.replace('/party/', '/unit/'),
      path.replace('/county/', '/hrss/'),
    ])
      await asked(other).expect(404);
    const renewed = await at.village().post(`/mediations/${id}/calendar`, { party: 1, renew: true }).expect(200);
    await asked(path).expect(404);
    await asked(renewed.body.path).expect(200);
  });
});

it('whoever mediates has theirs, also where a session was called off; given by who has charge of them, and renewed', async () => {
  const own = at.person(assignment.village, 'coordinator');
  const body = { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: '2026-01-05' };
  const committee = (await own.post(`/units/${assignment.village}/bodies`, body).expect(201)).body.id as string;
  const entry = { name: '周调解', kind: 'people', appointedOn: '2026-01-05' };
  const mediator = (await own.post(`/bodies/${committee}/mediators`, entry).expect(201)).body.id as string;
  const id = await at.opened();
  const at9 = { ...planned, at: '2026-12-04T09:00:00+08:00', mediators: [mediator] };
  const { session } = (await at.village().post(`/mediations/${id}/sessions`, at9).expect(201)).body;
  const given = (more: object = {}) => own.post(`/mediators/${mediator}/calendar`, more).expect(200);
  const { path } = (await given()).body;
  expect(read((await asked(path).expect(200)).text)).toMatchObject([{ uid: `${session}@junan`, status: 'CONFIRMED' }]);
  await at.village().post(`/mediations/${id}/sessions/cancellations`, { session, reason: 'parties-ask' }).expect(200);
  expect(read((await asked(path).expect(200)).text)).toMatchObject([{ uid: `${session}@junan`, status: 'CANCELLED' }]);
  await given({ renew: true });
  await asked(path).expect(404);
  await at.person('510722101', 'coordinator').post(`/mediators/${mediator}/calendar`, {}).expect(404);
});

it('has no more than a telephone takes, what is next before what is far, and says so', async () => {
  const unit = 'county-court';
  const id = await at.opened();
  const session = `jsonb_build_object('session', '01990000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'venue', 'village', 'online', false, 'at', to_char(timestamp '2026-11-23 04:00:00' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"'))`;
  const other = `jsonb_build_object('id', gen_random_uuid(), 'lead', '${unit}', 'township', '510722101', 'village', null,
    'sessions', (select jsonb_agg(${session}) from generate_series(tens * 10 + 1, least(tens * 10 + 10, 2001)) n))`;
  await at.service.database.arrange(
    `insert into mediation select each.* from mediation m, generate_series(0, 200) tens, jsonb_populate_record(m, ${other}) each where m.id = '${id}'`,
  );
  const { path } = (await at.person(unit).post(`/units/${unit}/calendar`, {}).expect(200)).body;
  const { text } = await asked(path).expect(200);
  const starts = read(text).map(({ start }) => start);
  expect([starts.length, text.replace(/\r\n /g, '').includes('只列最近的 2000 场')]).toEqual([2000, true]);
  expect([starts[0], starts.at(-1)]).toEqual(['2026-11-23T12:01:00', '2026-11-24T21:20:00']);
});

it('a unit’s has what it handles, and is given to those whose it is', async () => {
  const id = await at.opened();
  const { body } = await at
    .village()
    .post(`/mediations/${id}/sessions`, { ...planned, at: '2026-12-03T09:00:00+08:00' })
    .expect(201);
  const { path } = (await at.township().post(`/units/${assignment.township}/calendar`, {}).expect(200)).body;
  expect(read((await asked(path).expect(200)).text).map(({ uid }) => uid)).toContain(`${body.session}@junan`);
  const other = (await at.person('public-security').post('/units/public-security/calendar', {}).expect(200)).body.path;
  expect(read((await asked(other).expect(200)).text)).toEqual([]);
  await at.village().post(`/units/${assignment.township}/calendar`, {}).expect(404);
});
