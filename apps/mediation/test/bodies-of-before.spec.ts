import { migrateDatabase, migrationsOf } from '#chassis';
import { newId } from '#kernel';
import { COUNTY, TestBroker, TestDatabase, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { BodyKinds1764292000001 } from '../src/migrations/body-kinds.js';
import { bodyKinds } from '../src/policies.js';

const [id, merged, over] = [newId(), newId(), newId()];
const note = { how: 'oral', on: '2026-11-01', unit: null };
const consents = [
  { party: 1, side: 'applicant', notices: [], answers: [{ answer: 'given', how: 'applied', on: '2026-11-01', unit: null }] },
  {
    party: 2,
    side: 'respondent',
    notices: [note, { ...note, on: '2026-10-30' }],
    answers: [{ ...note, answer: 'given', unit: '510722106' }],
  },
];

let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(mediation);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(BodyKinds1764292000001)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into body_policy (kind, version, zh, en, levels, paper, filed, required, called, basis) values
      ('court-room', 2, '驻院调解室', 'room in court', '{department}', 'court', false, false, null, '本县规定'),
      ('clan-hall', 1, '宗祠调解室', 'hall', '{village}', 'committee', false, false, null, '本县规定');
    insert into unit (unit, level, name, parent, desk, active, sequence, successor) values
      ('510722106201', 'village', '石桥村', '510722106', 'county', false, 2, '510722106202'),
      ('510722106202', 'village', '河口村', '510722106', 'county', false, 2, '510722106203'),
      ('510722106203', 'village', '龙树村', '510722106', 'county', true, 1, null);
    insert into mediation_body (id, version, kind, name, unit, categories, set_up_on, ended_on, step, entered_by, entered_at) values
      ('${merged}', 1, 'village-committee', '石桥村人民调解委员会', '510722106201', '{}', '2026-01-05', null, 'set-up', '510722', now()),
      ('${over}', 1, 'village-committee', '旧石桥调解委员会', '510722106201', '{}', '2026-01-05', '2026-02-01', 'ended', '510722', now());
    insert into mediation (id, sequence, status, policy, desk, lead, category, township, village, received_on, tier, attempt, round,
      referral_offered, sessions, attempts, referrals, litigation, dangers, agreements, consents, consent_asked)
    values ('${id}', 1, 'open', 1, 'county', 'justice', 'neighbour', '510722106', '510722106203', '2026-11-01', 1, 0, 1,
      false, '[]', '[]', '[]', '[]', '[]', '[]', '${JSON.stringify(consents)}', true)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(mediation, { broker, database, now: () => new Date('2026-11-26T04:00:00Z') });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});

const coordinator = () => service.as({ unit: COUNTY, roles: ['coordinator'] });

it('kinds of before hold as the county had them, its own beside those that are set at the door', async () => {
  const kinds = (await coordinator().get('/bodies/kinds').expect(200)).body.items as { kind: string }[];
  expect(kinds.map(({ kind }) => kind)).toEqual([...bodyKinds, 'clan-hall'].sort());
  expect(kinds.find(({ kind }) => kind === 'court-room')).toMatchObject({ text: '驻院调解室', paper: 'court', called: null });
  const { body } = await coordinator().get('/policies').expect(200);
  const told = (body.items as { name: string; versions: unknown[] }[]).find(({ name }) => name === 'body-court-room');
  expect(told?.versions).toMatchObject([
    { version: 2, standing: 'current' },
    { version: 1, standing: 'past' },
  ]);
});

it('a kind is set at the common door: what it is called, where it stands, and whose paper it makes', async () => {
  const value = {
    zh: '律所调解室',
    en: 'room of lawyers',
    basis: '三综治〔2026〕3号',
    levels: [],
    paper: 'court-invited',
    filed: false,
    required: false,
  };
  const enter = (change: object) =>
    coordinator().post('/policies/body-lawyer-room/versions', { value: { ...value, ...change }, effectiveOn: '2026-11-26', why: '县规定' });
  expect((await enter({ levels: ['street'] }).expect(409)).body.errors[0].pointer).toBe('#/value/levels/0');
  await enter({}).set('If-Match', '"9"').expect(412);
  await enter({}).set('If-Match', '"1"').expect(201);
  const kinds = (await coordinator().get('/bodies/kinds').expect(200)).body.items as { kind: string }[];
  expect(kinds.find(({ kind }) => kind === 'lawyer-room')).toMatchObject({ text: '律所调解室', paper: 'court-invited', levels: [] });
});

it('a body whose unit was merged before goes on with whoever stands there now; one that had ended stays', async () => {
  const told = async (body: string) => (await coordinator().get(`/bodies/${body}`).expect(200)).body;
  expect(await told(merged)).toMatchObject({ unit: '510722106203', sequence: 2, history: [{ step: 'set-up' }, { step: 'handed-over' }] });
  expect(await told(over)).toMatchObject({ unit: '510722106201', sequence: 1, endedOn: '2026-02-01' });
});

it('what was said on the day on which the dispute came in moves with it, as it did; what was said of another day, or here, stays', async () => {
  const { body } = await service
    .as({ unit: '510722106203', roles: ['mediator'] })
    .get(`/mediations/${id}`)
    .expect(200);
  expect(body.consents).toMatchObject([
    { answers: consents[0]?.answers },
    { notices: [{ ...note, undated: true }, { on: '2026-10-30' }], answers: [{ unit: '510722106' }] },
  ]);
  expect(body.consents[1].notices[1]).not.toHaveProperty('undated');
  expect(body.consents[1].answers[0]).not.toHaveProperty('undated');
});
