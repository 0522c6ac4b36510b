import { DATABASE, newId } from '#kernel';
import type { Database, Role } from '#kernel';
import { DisputeNumbered } from '#contracts';
import { asking, eventually, rowsRead } from '#testing';
import { agreed, assignment, desk, failed, oral } from './desk.js';

const noon = new Date('2026-11-23T04:00:00Z');
let now = noon;

type Item = { kind: string; id: string; part: string; state: string; at: string | null; number: string | null };

describe('what waits for those who mediate', () => {
  const at = desk({ now: () => now, config: { overseers: ['justice'] } });
  const { opened, settled } = at;
  beforeEach(async () => {
    now = noon;
    await at.service.database.arrange('truncate mediation');
  });

  const person = (unit: string, ...roles: Role[]) => at.service.as({ unit, roles: roles.length ? roles : ['mediator'] });
  const today = async (unit: string, ...roles: Role[]) =>
    (
      await person(unit, ...roles)
        .get('/today')
        .expect(200)
    ).body as { items: Item[]; counts: object[] };
  const asked = async (unit: string, ...roles: Role[]) =>
    (await today(unit, ...roles)).items.map(({ kind, id, state }) => [kind, id, state]);
  const village = () => person(assignment.village);
  const [{ lead, township }, county] = [assignment, '510722'];

  it('is asked of the unit that sits at the tier where it stands, and of no other', async () => {
    const id = await opened();
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
    for (const other of [township, lead, county, '510722106202', 'hrss', 'justice'])
      expect([other, await asked(other)]).toEqual([other, []]);
    for (const role of ['clerk', 'screener', 'approver'] as const) expect(await asked(assignment.village, role)).toEqual([]);
    await person(county, 'leader').get('/today').expect(403);

    await village().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
    expect(await asked(assignment.village)).toEqual([]);
    for (const unit of [township, lead]) expect(await asked(unit)).toEqual([['sitting', id, 'waiting']]);
    await person(township).post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
    expect(await asked(county)).toEqual([['sitting', id, 'waiting']]);
    for (const unit of [assignment.village, township, lead]) expect(await asked(unit)).toEqual([]);
  });

  it('has the no of a party to times that are only proposed, until it is noted of the party', async () => {
    const consent = { answer: 'given', how: 'oral', on: '2026-11-01' } as const;
    const id = await opened({ entered: (['applicant', 'respondent'] as const).map((side) => ({ record: newId(), side, consent })) });
    const times = [{ at: '2026-12-01T09:00:00+08:00' }, { at: '2026-12-02T09:00:00+08:00' }];
    const proposal = { times, venue: 'village', online: false };
    const { session } = (await village().post(`/mediations/${id}/sessions/proposals`, proposal).expect(201)).body;
    const answer = (reply: string) =>
      village().post(`/mediations/${id}/invitations/${session}/answers`, { who: 'party', whom: '2', reply, how: 'phone' }).expect(200);
    await answer('refuses');
    const refusal = { kind: 'refusal', id, part: 'party-2', state: 'waiting' };
    expect((await today(assignment.village)).items).toMatchObject([refusal, { kind: 'sitting' }]);
    for (const other of [township, lead, county]) expect(await asked(other)).toEqual([]);
    now = new Date(noon.getTime() + 60_000);
    await answer('declines');
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
    now = new Date(noon.getTime() + 120_000);
    await answer('refuses');
    expect((await today(assignment.village)).items).toMatchObject([refusal, { kind: 'sitting' }]);
    // What is noted after it is over it, whatever it says.
    await village().post(`/mediations/${id}/consents`, { party: 2, answer: 'given', how: 'oral', on: '2026-11-23' }).expect(200);
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
  });

  it('is called as the register calls it, from its assignment or once it has a number; else by what it is about', async () => {
    const numberOf = async () => (await today(assignment.village)).items[0]?.number;
    await opened({ number: '2026-17' });
    expect(await numberOf()).toBe('2026-17');
    await at.service.database.arrange('truncate mediation');
    const id = await opened();
    expect(await numberOf()).toBeNull();
    await at.bus.say(id, DisputeNumbered({ number: '2026-3' }));
    await eventually(async () => expect(await numberOf()).toBe('2026-3'));
    expect((await village().get(`/mediations/${id}`).expect(200)).body).toMatchObject({ number: '2026-3' });
    expect((await village().get('/mediations').expect(200)).body.items).toMatchObject([{ id, number: '2026-3' }]);
  });

  it('tells whoever has a role how units are called, as it has heard of them', async () => {
    const { items } = (await person(county, 'auditor').get('/units').expect(200)).body as { items: object[] };
    expect(items).toContainEqual({ code: township, level: 'township', name: expect.any(String), parent: county, active: true });
  });

  it('is asked of a village that came to another township under its old code', async () => {
    const moved = '510722107';
    await at.service.database.arrange(`update unit set parent = '${moved}' where unit = '${assignment.village}'`);
    const id = await opened({ township: moved });
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
    await at.service.database.arrange(`update unit set parent = '${township}' where unit = '${assignment.village}'`);
  });

  it('is asked of the township where it lies in no village', async () => {
    const id = await opened({ village: null });
    expect(await asked(township)).toEqual([['sitting', id, 'waiting']]);
  });

  it('is a session on its day, and until somebody says what came of it', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/sessions`, { at: '2026-11-24T09:30:00+08:00', venue: 'village', online: false }).expect(201);
    expect(await asked(assignment.village)).toEqual([]);

    now = new Date('2026-11-23T16:00:00Z');
    expect((await today(assignment.village)).items).toMatchObject([{ kind: 'session', id, at: '2026-11-24T01:30:00.000Z', state: 'soon' }]);
    now = new Date('2026-11-24T16:00:00Z');
    expect(await asked(assignment.village)).toEqual([['session', id, 'overdue']]);
    await village()
      .post(`/mediations/${id}/attempts`, { ...failed, heldOn: '2026-11-24' })
      .expect(200);
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
  });

  it('is no session that was moved or called off', async () => {
    const id = await opened();
    const planned = { at: '2026-11-23T13:30:00+08:00', venue: 'village', online: false };
    const { body } = await village().post(`/mediations/${id}/sessions`, planned).expect(201);
    const moved = await village()
      .post(`/mediations/${id}/sessions/moves`, {
        ...planned,
        session: body.session,
        at: '2026-11-23T16:00:00+08:00',
        reason: 'place-taken',
      })
      .expect(201);
    expect((await today(assignment.village)).items).toMatchObject([
      { kind: 'session', part: moved.body.session, at: '2026-11-23T08:00:00.000Z' },
    ]);
    await village().post(`/mediations/${id}/sessions/cancellations`, { session: moved.body.session, reason: 'parties-ask' }).expect(200);
    expect(await asked(assignment.village)).toEqual([['sitting', id, 'waiting']]);
  });

  it('is what lies ready to be signed, until it is', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { ...oral, form: 'written', partiesSignedOn: '2026-11-02', mediatorSignedOn: '2026-11-02' })
      .expect(201);
    expect((await today(assignment.village)).items).toMatchObject([
      { kind: 'signature', id, part: body.agreement, state: 'waiting', at: null },
    ]);
    await village().post(`/mediations/${id}/agreements/${body.agreement}/signatures`, { by: 'committee', on: '2026-11-03' }).expect(200);
    expect(await asked(assignment.village)).toEqual([]);
  });

  it('is what is to be carried out, from the day on which the county warns of it', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { ...oral, performBy: '2026-11-30' })
      .expect(201);
    expect(await asked(assignment.village)).toEqual([]);

    now = new Date('2026-11-28T04:00:00Z');
    expect((await today(assignment.village)).items).toMatchObject([
      { kind: 'performance', id, part: body.agreement, state: 'soon', at: '2026-11-30T16:00:00.000Z' },
    ]);
    now = new Date('2026-11-30T16:00:00Z');
    for (const by of ['before the clock', 'after it']) {
      expect([by, await asked(assignment.village)]).toEqual([by, [['performance', id, 'overdue']]]);
      await at.service.tick();
    }
    expect((await today(assignment.village)).counts).toEqual([{ kind: 'performance', count: 1, overdue: 1 }]);
    await village().post(`/mediations/${id}/agreements/${body.agreement}/performance`, { on: '2026-11-30' }).expect(200);
    expect(await asked(assignment.village)).toEqual([]);
  });

  it('is each instalment by itself, and when the last is paid the agreement is carried out', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const instalments = ['2026-11-30', '2026-12-31'].map((due, i) => ({ due, fen: 60_000 + i * 50 }));
    const clauses = [{ kind: 'pay', what: '分两期付清', bySide: 'respondent', toSide: 'applicant', instalments }];
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { form: 'oral', scope: 'whole', on: oral.on, clauses })
      .expect(201);
    now = new Date('2026-11-28T04:00:00Z');
    const part = `${body.agreement}-1-1`;
    expect((await today(assignment.village)).items).toMatchObject([{ kind: 'performance', id, part, state: 'soon' }]);
    now = new Date('2026-12-31T16:00:00Z');
    await at.service.tick();
    const due = (await today(assignment.village)).items as { part: string }[];
    expect(due.map(({ part }) => part)).toEqual([part, `${body.agreement}-1-2`]);
    const page = async (query: string) => (await village().get(`/today?limit=1${query}`).expect(200)).body;
    expect((await page(`&cursor=${(await page('')).next}`)).items).toMatchObject([{ part: `${body.agreement}-1-2` }]);

    const pay = (nth: number, more = {}) =>
      village()
        .post(`/mediations/${id}/agreements/${body.agreement}/part-performances`, { clause: 1, nth, on: '2026-12-31', ...more })
        .expect(200);
    await pay(1, { fen: 10_000, proof: '转账记录' });
    expect(await asked(assignment.village)).toHaveLength(2);
    await pay(1);
    expect(await asked(assignment.village)).toHaveLength(1);
    await pay(2);
    expect(await asked(assignment.village)).toEqual([]);
  });

  it('costs what is unfinished with the unit, however many mediations there were', async () => {
    const { id } = await settled();
    await opened();
    const [before] = await at.service
      .get<Database>(DATABASE)
      .query<{ n: number }>(`select count(*)::int as n from mediation where status = 'open' or deadlines <> '{}'`);
    await at.service.database.arrange(`
      do $$
      declare
        others text;
      begin
        select string_agg(quote_ident(column_name), ', ') into others from information_schema.columns
        where table_name = 'mediation' and is_generated = 'NEVER' and column_name <> 'id';
        execute format('insert into mediation (id, %1$s) select gen_random_uuid(), %1$s
          from (select * from mediation where id = ''${id}'') one, generate_series(1, 20000)', others);
      end $$`);
    await at.service.database.arrange('vacuum analyze mediation');
    for (const unit of [assignment.village, township, lead, county]) {
      const statements = (await asking(() => today(unit))).filter(({ text }) => text.includes('from mediation m'));
      expect(statements).toHaveLength(2);
      for (const statement of statements) {
        const rows = await rowsRead(statement, ['mediation'], at.service.get<Database>(DATABASE));
        expect([unit, rows <= Number(before?.n)]).toEqual([unit, true]);
      }
    }
  });
});
