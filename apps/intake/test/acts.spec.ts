import { Settled } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, entered, registration, secrets, startIntake, village } from './people.js';

const person = { ...clerk(village), subject: 'account-of-a-clerk' };

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake();
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const sql = <R extends object>(text: string, params: readonly unknown[] = []) => service.get<Database>(DATABASE).query<R>(text, params);
const changesOf = (id: string) =>
  sql(`select account, what, door, sequence from act where kind = 'change' and aggregate = $1 order by number`, [id]);

describe('who did it', () => {
  it('is known of every step of a dispute, by whichever door it came', async () => {
    const id = await entered(service, {}, person);
    await service.as(person).post(`/disputes/${id}/acceptance`).expect(200);
    await service.as(coordinator).post(`/disputes/${id}/risk`, { risk: 'high' }).expect(200);
    await bus.say(Settled({ tier: 1, agreement: newId() }), { subject: id });
    await eventually(async () =>
      expect(await changesOf(id)).toEqual([
        { account: 'account-of-a-clerk', what: 'dispute-registered dispute-assigned', door: 'POST disputes', sequence: 2 },
        { account: 'account-of-a-clerk', what: 'dispute-accepted-by-unit', door: 'POST disputes/:id/acceptance', sequence: 3 },
        { account: '510722-coordinator', what: 'dispute-risk-assessed', door: 'POST disputes/:id/risk', sequence: 4 },
        { account: null, what: 'dispute-closed', door: 'event mediation.settled.v1', sequence: 5 },
      ]),
    );
  });

  it('is known of a command, which has no account', async () => {
    const [units] = await sql<{ doors: string[]; n: number }>(
      `select array_agg(distinct door) as doors, count(*) as n from act where what = 'unit-changed' and account is null`,
    );
    expect(units?.doors).toEqual(['command']);
    expect(units?.n).toBeGreaterThan(5);
  });

  it('is never said on the bus', async () => {
    await entered(service, {}, person);
    const said = await sql<{ text: string }>('select subject || event as text from outbox');
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(({ text }) => text.includes('account-of-a-clerk'))).toEqual([]);
  });

  it('is told without a word of the people that were written of, looked for or refused', async () => {
    const [name = '', , phone = ''] = secrets;
    const id = await entered(service, {}, person);
    const as = service.as(person);
    await as.post(`/disputes/${id}/disclosures`, { purpose: `给${name}回电话` }).expect(200);
    await as.post('/disputes/search', { q: name }).expect(200);
    await as.post('/disputes/search', { q: phone }).expect(200);
    await as.get(`/disputes/${encodeURIComponent(name)}`).expect(400);
    await as.get(`/${encodeURIComponent(name)}/${phone}`).expect(404);
    await as.post('/disputes', registration({ [name]: phone })).expect(400);
    await as.post('/disputes', registration({ village: '510722999201' })).expect(409);

    await eventually(async () => {
      const kinds = await sql<{ kind: string; n: number }>(
        `select kind, count(*) as n from act where account = 'account-of-a-clerk' group by kind`,
      );
      expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toMatchObject({
        disclosure: 1,
        search: 2,
        refusal: 3,
        'sign-in': expect.any(Number),
      });
    });
    const all = JSON.stringify(await sql('select * from act'));
    expect([name, phone, ...secrets].filter((secret) => all.includes(secret))).toEqual([]);
  });
});
