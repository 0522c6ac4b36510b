import { today } from '#calendar';
import { PartiesOf } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Asker, Broker, brokerAddress } from '#messaging';
import { COUNTY as county, TestBroker, asService, eventually, inTurn, startService } from '#testing';
import type { Flaws, Person, RunningService } from '#testing';
import { intake } from '../apps/intake/src/intake.module.js';
import { Import } from '../apps/intake/src/unit/import.store.js';
import { categories, entries } from '../apps/intake/test/lists.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { Bus } from './places.js';
import { township, village } from './county.js';

const secret = { name: '欧阳慕雪', phone: '13890257731', idNumber: '11010519491231002X', address: '塔山镇柳树巷十七号', other: '赵铁柱' };
const matter = {
  channel: 'walk-in',
  category: 'neighbour',
  village,
  place: { kind: 'village' },
  parties: [
    {
      role: 'applicant',
      kind: 'person',
      name: secret.name,
      phone: secret.phone,
      idNumber: secret.idNumber,
      address: secret.address,
    },
    { role: 'respondent', kind: 'person', name: secret.other },
  ],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  consent: true,
};
const purpose = '约欧阳慕雪周五到村委会调解';
const mediator: Person = { unit: village, roles: ['mediator'], subject: 'account-of-a-mediator' };
const REQUESTS_A_MINUTE = 20;

inTurn('the parties of a dispute, asked for by who mediates it', ({ it }) => {
  let broker: TestBroker;
  let register: RunningService;
  let service: RunningService;
  let line: Broker;
  let up = true;
  let id: string;
  beforeAll(async () => {
    broker = await TestBroker.start();
    [register, service] = await Promise.all([
      startService(intake, { broker, config: { requestsPerUser: REQUESTS_A_MINUTE } }),
      startService(mediation, { broker }),
    ]);
    await register.get(Import).take(entries, categories);
    const desk = { county, service: 'mediation', desk: 'county' };
    line = new Broker(brokerAddress({ NATS_URL: asService(broker.url, 'mediation') }), desk);
    line.start();
    await eventually(() => expect(line.connected).toBe(true));
    id = (
      await register
        .as({ unit: village, roles: ['clerk'] })
        .post('/disputes', matter)
        .expect(201)
    ).body.id as string;
    await eventually(() => service.as(mediator).get(`/mediations/${id}`).expect(200));
  }, 120_000);
  afterAll(async () => {
    await line.stop();
    await service.stop();
    if (up) await register.stop();
    await broker.drop();
  });

  const asks = (body: object = { purpose }, by: Person = mediator) => service.as(by).post(`/mediations/${id}/parties`, body);
  /** A machine that is busy may be too late once; that is told as such, and asked again. */
  const told = (body: object = { purpose }, by: Person = mediator) => eventually(() => asks(body, by).expect(200));
  const sql = <R extends object>(text: string, params: readonly unknown[] = []) => register.get<Database>(DATABASE).query<R>(text, params);
  const disclosures = () =>
    sql<{ account: string; door: string; aggregate: string; detail: Record<string, unknown> }>(
      `select account, door, aggregate, detail from act where kind = 'disclosure' order by number`,
    );
  /** Past mediation’s own door, with whatever token. */
  const directly = (by: Person, flaws?: Flaws) =>
    new Asker(line, { county, service: 'mediation', desk: 'county' }).ask(
      PartiesOf,
      { dispute: id, purpose, fields: ['name'] },
      register.tokens.of(by, flaws),
    );

  it('are told to them as far as was asked, and stored by nobody on the way', async () => {
    const { body, headers } = await told();
    expect(body.parties).toEqual([
      { id: expect.any(String), role: 'applicant', kind: 'person', name: secret.name, phone: secret.phone },
      { id: expect.any(String), role: 'respondent', kind: 'person', name: secret.other },
    ]);
    expect(headers['cache-control']).toBe('no-store');
    const whole = await told({ purpose, fields: ['name', 'idNumber', 'address'] });
    expect(whole.body.parties[0]).toEqual({
      id: expect.any(String),
      name: secret.name,
      idNumber: secret.idNumber,
      address: secret.address,
    });
    for (const by of [
      { unit: village, roles: ['clerk'] },
      { unit: township, roles: ['mediator'] },
      { unit: county, roles: ['coordinator'] },
    ] satisfies Person[])
      await told({ purpose }, by);
  });

  it('are a disclosure in the register’s own audit: who, by which door, for what, which records and fields', async () => {
    const before = await disclosures();
    const { body } = await told({ purpose, fields: ['name'] });
    const all = await disclosures();
    expect(all.length).toBeGreaterThan(before.length);
    expect(all.at(-1)).toEqual({
      account: 'account-of-a-mediator',
      door: 'ask intake.parties for mediation.county',
      aggregate: id,
      detail: { records: (body.parties as { id: string }[]).map((party) => party.id), fields: ['name'], purpose: expect.any(String) },
    });
    const [act] = await sql<{ number: number }>('select max(number) as number from act where kind = $1', ['disclosure']);
    const why = await register
      .as({ unit: county, roles: ['auditor'] })
      .post('/acts/purpose', { number: act?.number })
      .expect(200);
    expect(why.body).toEqual({ purpose });
  });

  it('leave no word of themselves in mediation, nor on the bus', async () => {
    const bus = await Bus.overhear(broker);
    await told({ purpose, fields: ['name', 'phone', 'idNumber', 'address'] });
    await eventually(() => expect(bus.passed.filter((said) => said.includes('junan-answer.')).length).toBeGreaterThanOrEqual(2));
    const words = [secret.name, secret.phone, secret.idNumber, secret.address, secret.other, purpose, register.tokens.of(mediator)];
    const passed = bus.passed.join('\n');
    expect(words.filter((word) => passed.includes(word) || passed.includes(word.slice(-40)))).toEqual([]);
    await bus.leave();

    const own = service.get<Database>(DATABASE);
    const tables = await own.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
    const rows = await Promise.all(tables.map(({ name }) => own.query<{ row: string }>(`select t::text as row from "${name}" t`)));
    const kept = rows.flat().map(({ row }) => row);
    expect(kept.length).toBeGreaterThan(5);
    expect(words.filter((word) => kept.some((row) => row.includes(word)))).toEqual([]);
    expect(await own.query('select 1 from sealed_record')).toEqual([]);
  });

  it('are told to nobody to whom the register itself would not: it looks at the token, the role and the place anew', async () => {
    const before = (await disclosures()).length;
    await asks({ purpose }, { unit: '510722101', roles: ['mediator'] }).expect(404);
    await asks({ purpose }, { unit: village, roles: ['screener'] }).expect(403);
    await asks({ purpose: '' }).expect(400);
    await asks({ purpose, fields: ['summary'] }).expect(400);

    const no = async (status: number, code: string, by: Person, flaws?: Flaws) =>
      expect(await directly(by, flaws).catch((error: unknown) => error)).toMatchObject({ status, code });
    await no(404, 'not-found', { unit: '510722101', roles: ['mediator'] });
    await no(404, 'not-found', { unit: 'health', roles: ['mediator'] });
    await no(403, 'forbidden', { unit: village, roles: ['screener'] });
    await no(403, 'other-county', { ...mediator, county: '510723' });
    // Of whom it knows nothing whoever asks is told just that, and not to sign in again here.
    for (const flaws of [{ expiresIn: -60 }, { issuer: 'https://elsewhere.example' }])
      await expect(directly(mediator, flaws)).rejects.toMatchObject({ why: 'stranger' });
    await no(403, 'other-client', mediator, { claims: { client_id: 'another' } });
    expect(await disclosures()).toHaveLength(before);
    await eventually(async () => {
      const kept = await sql<{ what: string; aggregate: string | null }>(
        `select what, aggregate from act where kind = 'refusal' and door like 'ask intake.parties%' order by 1`,
      );
      const codes = new Set(kept.map(({ what }) => what));
      expect(codes).toEqual(new Set(['forbidden', 'not-found', 'other-client', 'other-county', 'unauthenticated']));
      // Of whose parties: of strangers not even that, as at every door.
      const ofWhose = new Set(kept.filter(({ aggregate }) => aggregate === id).map(({ what }) => what));
      expect(ofWhose).toEqual(new Set(['forbidden', 'not-found']));
    });
  });

  it('are counted with all else that an account asks of the register', async () => {
    const busy: Person = { ...mediator, subject: 'account-that-asks-on' };
    const asked = async () => (await asks({ purpose, fields: ['name'] }, busy)).status;
    for (let n = 0; n < REQUESTS_A_MINUTE / 2; n++) expect([200, 504]).toContain(await asked());
    const { body } = await eventually(() => asks({ purpose, fields: ['name'] }, busy).expect(429));
    expect(body).toMatchObject({ code: 'too-many-requests', params: { seconds: expect.any(Number) } });
    await told({ purpose, fields: ['name'] });
  });

  it('are not to be had while the register is down, and the mediation goes on', async () => {
    await register.stop();
    up = false;
    const { body, headers } = await asks().expect(503);
    expect(body).toMatchObject({ code: 'parties.away', title: '暂时无法办理' });
    expect(body.detail).toContain('调解可以照常进行');
    expect(headers['retry-after']).toBe('5');
    const held = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: today(new Date()),
      outcome: 'failed',
      reason: 'no-consensus',
    };
    const answer = await service.as(mediator).post(`/mediations/${id}/attempts`, held);
    // With the refusal's code, where it is one: a status alone does not tell why.
    expect({ status: answer.status, code: answer.body.code as unknown }).toEqual({ status: 200, code: undefined });
    await broker.stop();
    await eventually(() => asks().expect(503));
  });
});
