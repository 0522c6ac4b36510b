import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Chain, verifyChain } from '#sealed';
import { TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'], subject: 'account-7' } as const;
const auditor = { unit: '510722', roles: ['auditor'], subject: 'account-1' } as const;

let service: RunningService;
beforeEach(async () => (service = await startService(sample)));
afterEach(() => service.stop());

type Row = Readonly<Record<string, unknown>>;
const sql = <R extends object = Row>(text: string) => service.get<Database>(DATABASE).query<R>(text);
const acts = (kind: string) => sql(`select * from act where kind = '${kind}' order by number`);
const filed = async (findings = 1) => (await service.as(screener).post('/returns', { findings }).expect(201)).body as { id: string };

describe('a change', () => {
  it('is kept with the account, its unit and roles, the door, the request and the state it led to', async () => {
    const { body, headers } = await service.as(screener).post('/returns', { findings: 3 }).expect(201);
    await service.as(screener).patch(`/returns/${body.id}`, { findings: 4 }).expect(200);
    const who = { account: 'account-7', unit: '510722101', roles: ['screener'], what: 'return-filed', aggregate: body.id };
    expect(await acts('change')).toEqual([
      expect.objectContaining({ ...who, door: 'POST returns', request: headers['x-request-id'], sequence: 1 }),
      expect.objectContaining({ ...who, door: 'PATCH returns/:id', sequence: 2 }),
    ]);
  });

  it('is undone with what it tells of, and told of once where it is asked for twice', async () => {
    const { id } = await filed(99);
    const final = () => service.as(screener).patch(`/returns/${id}`, { findings: 99 }).set('Idempotency-Key', 'final-once');
    await final().expect(200);
    await final().expect(200);
    await service.as(screener).patch(`/returns/${id}`, { findings: 1 }).expect(409);
    expect(await acts('change')).toHaveLength(2);
  });

  it('by many at once is each one’s own', async () => {
    const people = Array.from({ length: 30 }, (_, i) => ({ ...screener, subject: `account-${i}` }));
    const answers = await Promise.all(people.map((person) => service.as(person).post('/returns', { findings: 1 }).expect(201)));
    const kept = new Map((await acts('change')).map(({ aggregate, account }) => [aggregate, account]));
    expect(answers.map(({ body }) => kept.get(body.id))).toEqual(people.map(({ subject }) => subject));
  });

  it('is never told on the bus with who made it', async () => {
    await filed();
    const said = await sql('select subject || event as text from outbox');
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toMatch(/account-7|screener/);
  });
});

describe('a refusal', () => {
  const refusals = async () =>
    (await acts('refusal')).map(({ account, what, door, aggregate, detail }) => ({ account, what, door, aggregate, detail }));

  it('is kept with who, at which door, why, and of what', async () => {
    const { id } = await filed();
    await service.as(screener).patch(`/returns/${id}`, { findings: 99 }).expect(200);
    await service
      .as({ ...screener, roles: ['mediator'] })
      .post('/returns', { findings: 1 })
      .expect(403);
    await service.as(screener).post('/returns', { findings: 100 }).expect(400);
    await service
      .as({ ...screener, unit: '510722102' })
      .get(`/returns/${id}`)
      .expect(404);
    await service.as(screener).patch(`/returns/${id}`, { findings: 2 }).set('If-Match', '"7"').expect(412);
    await service.as(screener).patch(`/returns/${id}`, { findings: 0 }).expect(409);

    const mine = (status: number, what: string, door: string, aggregate: string | null = null) => ({
      account: 'account-7',
      what,
      door,
      aggregate,
      detail: { status },
    });
    await eventually(async () =>
      expect(await refusals()).toEqual([
        mine(403, 'forbidden', 'POST returns'),
        mine(400, 'invalid', 'POST returns'),
        mine(404, 'not-found', 'GET returns/:id', id),
        mine(412, 'stale', 'PATCH returns/:id', id),
        mine(409, 'return.final', 'PATCH returns/:id', id),
      ]),
    );
  });

  it('of a stranger is kept as such, the same many times as one line that says how often', async () => {
    for (let i = 0; i < 20; i++) await service.http.get(`/api/screening/returns/${newId()}`).expect(401);
    await service.http.get('/api/screening/13800001234').set('Authorization', 'Bearer nonsense').expect(404);
    await eventually(async () => {
      const kept = await refusals();
      const strangers = kept.filter(({ what }) => what === 'unauthenticated') as { detail: { times?: number } }[];
      expect(strangers.reduce((sum, { detail: { times = 1 } }) => sum + times, 0)).toBe(20);
      expect(strangers.length).toBeLessThan(20);
      expect(kept).toContainEqual({ account: null, what: 'no-such-path', door: 'GET ?', aggregate: null, detail: { status: 404 } });
    });
    expect(JSON.stringify(await acts('refusal'))).not.toMatch(/13800001234|nonsense/);
  });

  it('is not lost by a stop in the same moment', async () => {
    const database = await TestDatabase.of(sample);
    const other = await startService(sample, { database });
    await other.http.post('/api/screening/returns').expect(401);
    await other.stop();
    const next = await startService(sample, { database });
    expect(await next.get<Database>(DATABASE).query(`select what from act where kind = 'refusal'`)).toEqual([{ what: 'unauthenticated' }]);
    await next.stop();
    await database.drop();
  });
});

describe('a sign-in', () => {
  it('is kept when a token is seen for the first time', async () => {
    const { id } = await filed();
    const person = service.as({ ...screener, subject: 'account-9' });
    await person.get(`/returns/${id}`).expect(200);
    await person.get(`/returns/${id}`).expect(200);
    await eventually(async () => {
      expect((await acts('sign-in')).map(({ account, detail }) => [account, detail])).toEqual([
        ['account-7', { token: expect.stringMatching(/^[0-9a-f]{24}$/) }],
        ['account-9', { token: expect.stringMatching(/^[0-9a-f]{24}$/) }],
      ]);
    });
  });
});

describe('the auditor', () => {
  it('reads what was done, the latest first, by whom, where and of what, a page at a time', async () => {
    const { id } = await filed();
    for (const findings of [2, 3]) await service.as(screener).patch(`/returns/${id}`, { findings }).expect(200);
    await service
      .as({ ...screener, unit: '510722102', subject: 'account-8' })
      .post('/returns', { findings: 1 })
      .expect(201);
    const list = async (query: string) => (await service.as(auditor).get(`/acts?kind=change&${query}`).expect(200)).body;
    const sequences = (page: { items: { sequence: number }[] }) => page.items.map(({ sequence }) => sequence);

    const first = await list(`aggregate=${id.toUpperCase()}&limit=2`);
    expect(sequences(first)).toEqual([3, 2]);
    const rest = await list(`aggregate=${id}&limit=2&cursor=${first.next}`);
    expect([sequences(rest), rest.next]).toEqual([[1], null]);
    expect(sequences(await list('account=account-7'))).toEqual([3, 2, 1]);
    expect((await list('unit=510722102')).items).toEqual([expect.objectContaining({ account: 'account-8', what: 'return-filed' })]);
    const { at } = first.items[0];
    expect(sequences(await list(`from=${at}&aggregate=${id}`))).toEqual([3]);
    expect(sequences(await list(`to=${at}&aggregate=${id}`))).toEqual([2, 1]);
  });

  it('finds what a paper names by the last twelve characters of its id, and no more than that', async () => {
    const person = { ...screener, subject: '0f8e7d6c-5b4a-4938-a716-05f4e3d2c1b0' };
    const { body } = await service.as(person).post('/returns', { findings: 1 }).expect(201);
    await filed();
    const found = async (query: string) =>
      (await service.as(auditor).get(`/acts?kind=change&${query}`).expect(200)).body.items.map(
        ({ aggregate }: { aggregate: string }) => aggregate,
      );

    const end = (body.id as string).slice(-12);
    for (const spelt of [end, end.toUpperCase(), body.id]) expect(await found(`aggregate=${spelt}`)).toEqual([body.id]);
    for (const spelt of ['05f4e3d2c1b0', '05F4E3D2C1B0', person.subject]) expect(await found(`account=${spelt}`)).toEqual([body.id]);
    expect(await found(`aggregate=${body.id.slice(0, -12)}${'0'.repeat(12)}`)).toEqual([]);
    expect(await found('account=05f4e3d2c1b')).toEqual([]);

    for (const wrong of [end.slice(1), `0${end}`, 'ghijklmnopqr']) {
      const { body: problem } = await service.as(auditor).get(`/acts?aggregate=${wrong}`).expect(400);
      expect(problem.errors).toEqual([{ pointer: '#/aggregate', code: 'isIdOrEnd', detail: '应为完整编号，或编号的末 12 位' }]);
    }
  });

  it('keeps of an account that they looked for only one that there is: else it may be a person’s name', async () => {
    await filed();
    const { number = 0 } = (await acts('audit')).at(-1) ?? {};
    for (const account of ['account-7', '欧阳石桥', '13800001234'])
      await service
        .as(auditor)
        .get(`/acts?account=${encodeURIComponent(account)}`)
        .expect(200);
    const looked = (await acts('audit')).filter((act) => Number(act['number']) > Number(number)).map(({ detail }) => detail);
    expect(looked).toEqual([{ account: 'account-7' }, { account: null }, { account: null }]);
  });

  it('below the county reads of their own unit and its villages', async () => {
    await filed();
    const accountsSeen = async (unit: string) =>
      (
        await service
          .as({ ...auditor, unit })
          .get('/acts?kind=change')
          .expect(200)
      ).body.items.map(({ account }: { account: string }) => account);
    expect(await accountsSeen('510722101')).toEqual(['account-7']);
    expect(await accountsSeen('510722102')).toEqual([]);
    expect(await accountsSeen('justice')).toEqual([]);
  });

  it('is looked at, too', async () => {
    await filed();
    await service.as(auditor).get('/acts?account=account-7').expect(200);
    await service.as(auditor).post('/acts/verification').expect(200);
    expect(await acts('audit')).toEqual([
      expect.objectContaining({ account: 'account-1', what: 'list', detail: { account: 'account-7' } }),
      expect.objectContaining({ account: 'account-1', what: 'verification' }),
    ]);
  });

  it('alone is let in', async () => {
    const leader = service.as({ unit: '510722', roles: ['leader', 'coordinator', 'operator'] });
    await leader.get('/acts').expect(403);
    await leader.post('/acts/verification').expect(403);
    await leader.post('/acts/purpose', { number: 1 }).expect(403);
  });

  it('asks only for what there can be', async () => {
    const odd = ['kind=gossip', 'account=', 'unit=somewhere%20else', 'aggregate=7', 'from=2026-W99', 'cursor=0', 'limit=201', 'name=x'];
    for (const query of odd) await service.as(auditor).get(`/acts?${query}`).expect(400);
    for (const number of ['x', '-1', '99999999999999999999']) {
      const { status } = await service.as(auditor).post('/acts/purpose', { number });
      expect([400, 404]).toContain(status);
    }
  });

  it('verifies the chain, and is told which act was changed', async () => {
    await filed();
    const verify = async () => (await service.as(auditor).post('/acts/verification').expect(200)).body;
    await eventually(async () => expect(await verify()).toMatchObject({ intact: true, unsealed: 0, flaws: [] }));

    const [changed] = await acts('change');
    const number = Number(changed?.['number']);
    await service.database.arrange(`set session_replication_role = replica; update act set account = 'account-8' where number = ${number}`);
    expect(await verify()).toMatchObject({ intact: false, flaws: [{ act: number, why: 'changed' }] });
  });
});

describe('a chain that does not grow', () => {
  it('is verified all the same, and the auditor is told since when', async () => {
    await filed();
    await service.database.arrange('alter table act_seal add constraint still check (number < 0) not valid');
    const [{ at } = {}] = await sql<{ at: string }>('select min(at) as at from act');
    const { body } = await service.as(auditor).post('/acts/verification').expect(200);
    expect(body).toMatchObject({ intact: true, acts: 0, oldestUnsealed: at });
    expect(body.unsealed).toBeGreaterThan(0);
  });
});

describe('the chain', () => {
  it('is one for two instances that work at once', async () => {
    const database = await TestDatabase.of(sample);
    const [one, two] = (await Promise.all([0, 1].map(() => startService(sample, { database, broker: service.broker })))) as [
      RunningService,
      RunningService,
    ];
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const at = i % 2 ? one : two;
        await at.as(screener).post('/returns', { findings: 1 }).expect(201);
        await at.get(Chain).grow();
      }),
    );
    const db = one.get<Database>(DATABASE);
    await eventually(async () => {
      await Promise.all([one, two].map((each) => each.get(Chain).grow()));
      expect(await verifyChain(db)).toMatchObject({ intact: true, unsealed: 0 });
    });
    expect(await db.query(`select 1 from act where kind = 'change'`)).toHaveLength(40);
    await Promise.all([one.stop(), two.stop()]);
    await database.drop();
  });

  it('takes in after a crash what was done before it and not sealed yet', async () => {
    const database = await TestDatabase.of(sample);
    const before = await startService(sample, { database });
    await before.as(screener).post('/returns', { findings: 1 }).expect(201);
    // No clock of it has ticked, and none will: what it left is all there is.
    await before.stop();
    const after = await startService(sample, { database });
    const db = after.get<Database>(DATABASE);
    expect(await verifyChain(db)).toMatchObject({ seals: 0, acts: 0, unsealed: 2, oldestUnsealed: expect.any(String) });
    await eventually(async () => {
      await after.get(Chain).grow();
      const [{ n = 0 } = {}] = await db.query<{ n: number }>('select count(*) as n from act');
      expect(await verifyChain(db)).toMatchObject({ intact: true, acts: n, unsealed: 0 });
    });
    expect(await db.query(`select 1 from act join act_seal on act.number = any(acts) where kind = 'change'`)).toHaveLength(1);
    await after.stop();
    await database.drop();
  });
});
