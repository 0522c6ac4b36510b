import { migrateDatabase, migrationsOf } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, TestDatabase, inTurn, startService } from '#testing';
import type { RunningService } from '#testing';
import { unsaid } from '../src/dispute/entry-policy.js';
import { intake } from '../src/intake.module.js';
import { CountyPolicies1764291700001 } from '../src/migrations/county-policies.js';
import { policies } from '../src/policies.js';
import { Registers } from '../src/unit/reference.store.js';
import { clerk, coordinator, entered, startIntake, township, village } from './people.js';

let now = new Date('2026-11-23T02:00:00Z');
let broker: TestBroker;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.away();
  service = await startIntake({ broker, now: () => now });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await broker.drop();
});

type Told = { name: string; sequence: number; versions: { version: number; standing: string; value: unknown }[] };
const told = async (name: string, by = clerk(village)) => {
  const { body } = await service.as(by).get('/policies').expect(200);
  return (body.items as Told[]).find((each) => each.name === name) as Told;
};
const enter = (name: string, version: object, by = coordinator) =>
  service.as(by).post(`/policies/${name}/versions`, { effectiveOn: '2026-11-23', why: '三综治〔2026〕3号', ...version });
const acceptance = async (id: string) => {
  const { body } = await service.as(coordinator).get(`/disputes/${id}`).expect(200);
  return (body.acceptance as { dueAt: string }[])[0]?.dueAt;
};
/** The register is looked at again every five seconds. */
const noted = () => service.get(Registers).forget();
const twoHours = { basis: '县规定', length: { unit: 'hours', count: 2 }, warnHours: 1, pausedBy: ['bounced'] };

inTurn('the rules of a county', ({ it }) => {
  it('are shown with their bounds, and who works there reads them', async () => {
    const { body } = await service.as(clerk(village)).get('/policies').expect(200);
    expect((body.items as Told[]).map(({ name }) => name)).toEqual(policies.map(({ name }) => name));
    expect(body.items[0]).toMatchObject({
      name: 'acceptance',
      kind: 'term',
      optional: true,
      sequence: 1,
      shape: { type: 'object', required: ['basis', 'length'] },
      versions: [{ version: 1, standing: 'current', enteredBy: null, why: null, value: { length: { unit: 'working-days', count: 3 } } }],
    });
    for (const name of ['acceptance', 'admissibility'])
      expect((await told(name)).versions[0]?.value).toMatchObject({
        basis: expect.stringMatching(/^未经核实的初始设定：.*（法律未定期限）$/),
      });
  });

  it('are entered for a day to come; what has begun before keeps what it was promised', async () => {
    const before = await entered(service);
    const { body } = await enter('acceptance', { value: twoHours, effectiveOn: '2026-11-25' }).set('If-Match', '"1"').expect(201);
    expect(body).toMatchObject({ version: 2, effectiveOn: '2026-11-25', enteredBy: COUNTY, why: '三综治〔2026〕3号', value: twoHours });
    expect(await told('acceptance')).toMatchObject({ sequence: 2, versions: [{ standing: 'coming' }, { standing: 'current' }] });
    noted();
    expect(await acceptance(await entered(service))).toBe('2026-11-26T16:00:00.000Z');

    now = new Date('2026-11-25T02:00:00Z');
    noted();
    expect(await told('acceptance')).toMatchObject({ versions: [{ standing: 'current' }, { standing: 'past' }] });
    expect(await acceptance(await entered(service))).toBe('2026-11-25T04:00:00.000Z');
    expect(await acceptance(before)).toBe('2026-11-26T16:00:00.000Z');
  });

  it('are refused at the field that is wrong, in the language asked for', async () => {
    const wrong = { value: { ...twoHours, length: { unit: 'days', count: 99 } }, effectiveOn: '2026-12-01' };
    const { body } = await enter('acceptance', wrong).set('Accept-Language', 'en').expect(409);
    expect(body.errors).toEqual([{ pointer: '#/value/length/count', code: 'policy.too-large', detail: 'Give 30 or less.' }]);
    expect((await enter('acceptance', wrong).expect(409)).body.detail).toBe('不能大于 30。');
    expect((await enter('acceptance', { value: twoHours, effectiveOn: '2026-11-24' }).expect(409)).body.errors[0].pointer).toBe(
      '#/effectiveOn',
    );
    expect(
      (await enter('entry', { value: { ...unsaid, correctionDays: 7 }, effectiveOn: '2026-11-25', why: '' }).expect(400)).body.errors[0]
        .pointer,
    ).toBe('#/why');
    expect((await enter('person-request', { none: true, effectiveOn: '2026-11-25' }).expect(409)).body.code).toBe('policy.cannot-be-none');
    await enter('holidays', { value: {} }).expect(404);
  });

  it('are the county coordinator’s to set, on what was seen of them', async () => {
    const version = { value: { ...unsaid, correctionDays: 3, enteredWithinDays: 90 }, effectiveOn: '2026-11-25' };
    expect((await enter('entry', version, { unit: township, roles: ['coordinator'] }).expect(409)).body.code).toBe('policy.by-county');
    await enter('entry', version, clerk(COUNTY)).expect(403);
    await enter('entry', version).set('If-Match', '"9"').expect(412);
    const both = await Promise.all([1, 2].map(() => enter('entry', version).set('If-Match', '"2"')));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const sent = () => enter('entry', version).set('Idempotency-Key', 'a-rule-sent-twice');
    expect((await sent().expect(201)).body).toEqual((await sent().expect(201)).body);
    expect(await told('entry')).toMatchObject({ sequence: 4 });
  });

  it('stay as they were entered, with who did it', async () => {
    const db = service.get<Database>(DATABASE);
    const [act] = await db.query(`select kind, account, unit, detail from act where what = 'policy-entered' order by number limit 1`);
    expect(act).toEqual({
      kind: 'change',
      account: `${COUNTY}-coordinator`,
      unit: COUNTY,
      detail: { policy: 'acceptance', version: 2, effectiveOn: '2026-11-25' },
    });
    for (const change of [
      'update policy set version = 99',
      'delete from policy',
      `insert into term (name, version) values ('acceptance', 99)`,
    ])
      await expect(db.query(change)).rejects.toThrow('permission denied');
  });

  it('say how case numbers are written from the year of their day on', async () => {
    expect((await enter('numbering', { value: { short: '三台调' }, effectiveOn: '2027-03-01' }).expect(409)).body.errors).toMatchObject([
      { pointer: '#/effectiveOn', code: 'numbering.mid-year' },
    ]);
    await enter('numbering', { value: { short: '三台调' }, effectiveOn: '2027-01-01' }).expect(201);
    now = new Date('2027-01-04T02:00:00Z');
    noted();
    const numbered = async (registeredOn: string) => {
      const { body } = await service
        .as(coordinator)
        .get(`/disputes/${await entered(service, { registeredOn })}`)
        .expect(200);
      return body.number as string;
    };
    expect(await numbered('2027-01-04')).toBe('三台调〔2027〕第1号');
    expect(await numbered('2026-12-31')).toMatch(/^〔2026〕/);
  });

  it('can be without a term that no law asks for: then nobody is late', async () => {
    await enter('acceptance', { none: true, effectiveOn: '2027-01-04' }).expect(201);
    noted();
    expect(await acceptance(await entered(service))).toBeUndefined();
    expect((await told('acceptance')).versions[0]).toMatchObject({ value: null, standing: 'current' });
  });

  it('stop nobody where one was mistyped by hand, and the county sees which', async () => {
    await service.database.arrange(
      `insert into policy (name, version, value, effective_on) values ('entry', 90, '{"correctionDays": "seven"}', '2027-01-04'), ('acceptance', 90, '{"basis": "x"}', '2027-01-04')`,
    );
    noted();
    await entered(service);
    expect(await told('entry')).toMatchObject({
      versions: [{ version: 90, standing: 'unreadable' }, { version: 4, standing: 'current' }, {}, {}, {}],
    });
    await enter('entry', { value: { ...unsaid, correctionDays: 5, enteredWithinDays: 90 }, effectiveOn: '2027-01-04' }).expect(201);
    expect(await told('entry')).toMatchObject({ sequence: 91, versions: [{ version: 91, standing: 'current' }, {}, {}, {}, {}, {}] });
  });
});

it('the rules of before the door hold on, those too that were written by hand', async () => {
  const database = await TestDatabase.empty();
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(CountyPolicies1764291700001)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into term (name, version, term) values ('acceptance', 2, '{"basis": "县规定", "length": {"unit": "days", "count": 5}}');
    insert into numbering_policy values (2025, '三台');
    insert into entry_policy (version, policy) values (3, '{"correctionDays": 2}');
    insert into request_policy (version, policy) values (9, '{"receivedWithin": 90, "clock": "identity"}');`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  const at = await startService(intake, { database, broker, now: () => now });
  const { body } = await at.as(coordinator).get('/policies').expect(200);
  const current = Object.fromEntries(
    (body.items as Told[]).map(({ name, versions }) => [name, versions.find(({ standing }) => standing === 'current')?.value]),
  );
  expect(current).toMatchObject({
    acceptance: { length: { unit: 'days', count: 5 } },
    'person-request': { length: { unit: 'days', count: 30 }, extension: { unit: 'days', count: 30 } },
    requests: { receivedWithin: 90, clock: 'identity' },
    admissibility: { length: { unit: 'working-days', count: 3 } },
    entry: { correctionDays: 2, enteredWithinDays: 180, findings: 'admitted', courts: ['court'] },
    numbering: { short: '三台' },
    notice: {},
  });
  // An instance of the release before reads its terms where they were, and knows nothing of days to come.
  const coming = { value: { basis: '县规定', length: { unit: 'days', count: 9 } }, effectiveOn: '2099-01-01', why: '县规定' };
  await at.as(coordinator).post('/policies/acceptance/versions', coming).expect(201);
  const terms = await at
    .get<Database>(DATABASE)
    .query(`select version, term from term where name = 'acceptance' order by version desc limit 1`);
  expect(terms).toEqual([{ version: 2, term: { basis: '县规定', length: { unit: 'days', count: 5 } } }]);
  await at.stop();
  await database.drop();
}, 60_000);
