import { migrateDatabase, migrationsOf } from '#chassis';
import { newId } from '#kernel';
import { TestBroker, TestDatabase, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { SettledInPart1764290800002 } from '../src/migrations/settled-in-part.js';

let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
const id = newId();
const [written, oral] = [newId(), newId()];
/** Settled and broken: which called the parties back, and which while they were back for something else. */
const [calledBack, meanwhile] = [newId(), newId()];

const before = {
  scope: 'part',
  tier: 1,
  on: '2026-11-02',
  amountYuan: null,
  performBy: null,
  appliedOn: null,
  performedOn: null,
  followUps: [],
};
const agreements = [
  {
    ...before,
    id: written,
    form: 'written',
    signed: { parties: '2026-11-03' },
    effectiveOn: null,
    confirmBy: null,
    confirmation: null,
    breachedOn: null,
  },
  {
    ...before,
    id: oral,
    form: 'oral',
    signed: {},
    effectiveOn: '2026-11-02',
    confirmBy: '2026-12-02',
    confirmation: 'granted',
    breachedOn: '2026-11-20',
  },
];

const broken = {
  ...before,
  id: oral,
  form: 'oral',
  scope: 'whole',
  signed: {},
  effectiveOn: '2026-11-02',
  confirmBy: '2026-12-02',
  confirmation: null,
  breachedOn: '2026-11-20',
};
const sitting = { tier: 1, attempt: 1, counted: true, beyondLimit: false, venue: 'village', form: 'people', bodies: ['510722106201'] };
const session = (round: number, heldOn: string, outcome: string) => ({ ...sitting, round, heldOn, outcome, reason: null, record: null });
const rows: readonly (readonly [string, number, readonly object[], readonly object[]])[] = [
  [id, 1, [], agreements],
  [calledBack, 2, [session(1, '2026-11-02', 'agreed'), session(2, '2026-11-21', 'failed')], [broken]],
  [meanwhile, 2, [session(1, '2026-11-02', 'agreed'), session(2, '2026-11-10', 'failed')], [broken]],
];

beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(mediation);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(SettledInPart1764290800002)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into mediation (id, sequence, status, policy, desk, lead, category, township, village, tier, attempt, round,
      referral_offered, sessions, attempts, referrals, litigation, agreements)
    values ${rows
      .map(
        ([each, round, attempts, agreed]) =>
          `('${each}', 6, 'open', 1, 'county', 'justice', 'neighbour', '510722106', '510722106201', 1, 1, ${round}, false, '[]',
            '${JSON.stringify(attempts)}', '[]', '[]', '${JSON.stringify(agreed)}')`,
      )
      .join(', ')}`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(mediation, { broker, database, now: () => new Date('2026-11-23T04:00:00Z') });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});

const village = () => service.as({ unit: '510722106201', roles: ['mediator'] });
const shown = async () => (await village().get(`/mediations/${id}`).expect(200)).body.agreements;

it('what was written before is a people’s committee’s paper, and waits for its seal', async () => {
  const needs = ['parties', 'mediator', 'committee'];
  expect((await shown())[0]).toMatchObject({
    id: written,
    paper: 'committee',
    needs,
    writtenOn: null,
    contested: false,
    enforceable: false,
  });
  const sign = (by: string) => village().post(`/mediations/${id}/agreements/${written}/signatures`, { by, on: '2026-11-20' });
  await sign('mediator').expect(200);
  expect((await shown())[0]).toMatchObject({ effectiveOn: null });
  await sign('committee').expect(200);
  expect((await shown())[0]).toMatchObject({ effectiveOn: '2026-11-20' });
});

it('what was broken before stays so, can be enforced where a court had confirmed it, and may be performed late', async () => {
  expect((await shown())[1]).toMatchObject({
    id: oral,
    paper: null,
    needs: [],
    breachedOn: '2026-11-20',
    pastBreaches: [],
    enforceable: true,
  });
  await village().post(`/mediations/${id}/agreements/${oral}/performance`, { on: '2026-11-21' }).expect(200);
  expect((await shown())[1]).toMatchObject({ breachedOn: null, pastBreaches: [{ on: '2026-11-20', endedOn: '2026-11-21' }] });
});

it('what was broken before and called the parties back is settled again once it is performed; what was broken meanwhile is not', async () => {
  const performed = async (which: string) => {
    await village().post(`/mediations/${which}/agreements/${oral}/performance`, { on: '2026-11-22' }).expect(200);
    return (await village().get(`/mediations/${which}`).expect(200)).body;
  };
  expect(await performed(calledBack)).toMatchObject({ status: 'settled', agreements: [{ breachedOn: null, performedOn: '2026-11-22' }] });
  expect(await performed(meanwhile)).toMatchObject({ status: 'open', agreements: [{ breachedOn: null, performedOn: '2026-11-22' }] });
});
