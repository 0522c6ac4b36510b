import { AgreementMade, DangerReported, DisputeAdmissionOverdue, DisputeAssigned, FindingReported } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, TestDatabase, eventually } from '#testing';
import type { RunningService } from '#testing';
import { Behinds } from '../src/dispute/behind.store.js';
import { intake } from '../src/intake.module.js';
import { Registers } from '../src/unit/reference.store.js';
import { clerk, coordinator, entered, otherTownship, otherVillage, registration, startIntake, township, village } from './people.js';

const monday = new Date('2026-11-23T02:00:00Z');
const due = new Date('2026-11-26T16:00:00Z');

let now = monday;
let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
let bus: Neighbour;

beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.start(), TestDatabase.of(intake)]);
  service = await startIntake({ broker, database, now: () => now });
  bus = await Neighbour.on(broker);
}, 60_000);
afterAll(async () => {
  await bus.leave();
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});
beforeEach(() => void (now = monday));

const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const register = async (change: object) =>
  (
    await service
      .as(clerk(village))
      .post('/disputes', registration({ ...change }))
      .expect(201)
  ).body.id as string;
const decide = (unit: string, id: string, body: object) => service.as(clerk(unit)).post(`/disputes/${id}/admission`, body);
const said = async (id: string, type: string) => {
  const rows = await service
    .get<Database>(DATABASE)
    .query<{ data: unknown }>(
      `select event::jsonb -> 'data' as data from outbox where event::jsonb ->> 'subject' = $1 and event::jsonb ->> 'type' = $2 order by seq`,
      [id, `cn.junan.${type}`],
    );
  return rows.map(({ data }) => data);
};

it('what was left open is seen by who is to decide, is late in silence, and opens with their word', async () => {
  const id = await register({ taken: 'undecided' });
  expect(await shown(id)).toMatchObject({
    status: 'undecided',
    lead: 'justice',
    admission: { dueAt: due.toISOString(), state: 'running', provisional: false },
    acceptance: [],
  });
  const list = await service.as(clerk('justice')).get('/disputes?status=undecided').expect(200);
  expect(list.body.items.map((item: { id: string }) => item.id)).toContain(id);
  expect(await said(id, DisputeAssigned.type)).toEqual([]);

  now = due;
  await Promise.all([service.tick(), service.tick()]);
  expect(await said(id, DisputeAdmissionOverdue.type)).toEqual([{ unit: 'justice', dueAt: due.toISOString() }]);
  expect((await shown(id)).admission).toMatchObject({ state: 'overdue' });

  await decide('health', id, { decision: 'admitted' }).expect(404);
  await decide('justice', id, { decision: 'admitted' }).expect(200);
  expect(await shown(id)).toMatchObject({
    status: 'assigned',
    admission: null,
    decisions: [{ as: 'admitted', unit: 'justice', on: '2026-11-27' }],
  });
  expect(await said(id, DisputeAssigned.type)).toHaveLength(1);
});

it('a refusal is revised with a reason, and an admission by the county alone until something is agreed', async () => {
  const id = await register({ exclusions: ['accepted-by-court'] });
  expect((await decide(township, id, { decision: 'admitted' }).expect(409)).body).toMatchObject({
    code: 'dispute.revision-reason-missing',
  });
  await decide(township, id, { decision: 'admitted', reason: 'ground-gone' }).expect(200);

  const back = { decision: 'refused', grounds: ['offence'], reason: 'found-out' };
  expect((await decide(township, id, back).expect(409)).body).toMatchObject({ code: 'dispute.county-takes-back' });
  await service.as(coordinator).post(`/disputes/${id}/admission`, back).expect(200);
  expect(await shown(id)).toMatchObject({
    status: 'refused',
    decisions: [
      { as: 'admitted', reason: 'ground-gone' },
      { as: 'refused', reason: 'found-out', grounds: ['offence'] },
    ],
  });

  const agreed = await entered(service);
  const part = { agreement: newId(), form: 'oral', scope: 'part', on: '2026-11-20', amountYuan: null, performBy: null } as const;
  await bus.say(AgreementMade(part), { subject: agreed });
  await eventually(async () => expect(await service.get(Behinds).of(agreed)).toMatchObject({ agreed: true }));
  const late = await service.as(coordinator).post(`/disputes/${agreed}/admission`, back).expect(409);
  expect(late.body).toMatchObject({ code: 'dispute.agreed-already' });
});

it('a finding is left open first where the county says so', async () => {
  await database.arrange(`insert into policy (name, version, value) values ('entry', 9, '{"correctionDays": 7, "findings": "undecided"}')`);
  service.get(Registers).forget();
  const id = newId();
  const found = {
    round: newId(),
    unit: village,
    township,
    village,
    category: 'pollution',
    place: 'village',
    risk: 'low',
    people: 3,
  } as const;
  await bus.say(FindingReported(found), { subject: id, township });
  await eventually(async () => expect(await shown(id)).toMatchObject({ status: 'undecided', lead: 'ecology-environment', finding: id }));
  await decide('ecology-environment', id, { decision: 'refused', grounds: ['reserved-to-authority'] }).expect(200);
  expect(await shown(id)).toMatchObject({ status: 'refused', grounds: ['reserved-to-authority'] });
});

it('advice at the window is an outcome from the first day on, and a matter is handled otherwise before it is mediated', async () => {
  const advised = await register({ taken: 'advised' });
  expect(await shown(advised)).toMatchObject({ status: 'closed', outcome: 'advised', grounds: [] });
  const id = await register({ taken: 'undecided' });
  await service.as(clerk('justice')).post(`/disputes/${id}/handling`, { as: 'administrative' }).expect(200);
  expect(await shown(id)).toMatchObject({ status: 'closed', outcome: 'administrative' });
  const mediated = await entered(service);
  const late = await service.as(clerk('justice')).post(`/disputes/${mediated}/handling`, { as: 'judged' }).expect(409);
  expect(late.body).toMatchObject({ code: 'dispute.handled-in-mediation' });
});

it('the court that sent a dispute sees it, and no other department does by being called one', async () => {
  const id = await register({ channel: 'court', court: 'court' });
  expect((await service.as(clerk('court')).get(`/disputes/${id}`).expect(200)).body).toMatchObject({ court: 'court', joint: ['court'] });
  const other = await service
    .as(clerk(village))
    .post('/disputes', registration({ channel: 'court', court: 'health' }))
    .expect(409);
  expect(other.body).toMatchObject({ code: 'dispute.unknown-court' });
});

it('what may turn violent is reported from any desk that has it, and whom it was reported to sees it', async () => {
  const id = await entered(service);
  const report = { danger: 'group-fight', to: 'police', unit: 'public-security' };
  await service.as(clerk('public-security')).get(`/disputes/${id}`).expect(404);
  await service.as(clerk(village)).post(`/disputes/${id}/danger-reports`, report).expect(200);
  expect(await shown(id)).toMatchObject({ status: 'assigned', dangers: [{ ...report, by: village, at: monday.toISOString() }] });
  await service.as(clerk('public-security')).get(`/disputes/${id}`).expect(200);
  // Nobody has a village or a township look in by it, least of all who only helps.
  for (const unit of [otherTownship, otherVillage])
    await service
      .as(clerk('public-security'))
      .post(`/disputes/${id}/danger-reports`, { ...report, unit })
      .expect(400);

  const mediated = await entered(service);
  await bus.say(DangerReported({ ...report, by: village, at: monday.toISOString() } as DangerReported['data']), { subject: mediated });
  await eventually(() => service.as(clerk('public-security')).get(`/disputes/${mediated}`).expect(200));
});
