import { Settled } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, entered, startIntake } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake({ now: () => new Date('2037-01-04T04:00:00Z') });
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const database = () => service.get<Database>(DATABASE);
const parties = async (dispute: string): Promise<{ id: string; name: string }[]> =>
  (await service.as(coordinator).get(`/disputes/${dispute}`).expect(200)).body.parties;

async function closed(): Promise<string> {
  const id = await entered(service);
  await bus.say(Settled({ tier: 1, agreement: newId() }), { subject: id, time: '2026-01-01T00:00:00Z' });
  await eventually(async () => expect((await service.as(coordinator).get(`/disputes/${id}`)).body).toMatchObject({ status: 'closed' }));
  await database().query(`update sealed_record set erase_after = '2026-01-01' where aggregate_id = $1`, [id]);
  return id;
}

async function asked(kind: string, dispute: string): Promise<string> {
  const asking = { kind, standing: 'self', identity: 'id-card', applicant: { name: '欧阳石桥' }, disputes: [dispute] };
  return (await service.as(clerk(COUNTY)).post('/requests', asking).expect(201)).body.id as string;
}

/** Both wait for the dispute before either goes on. */
async function atOnce(dispute: string, ...answers: readonly (readonly [request: string, body: object])[]): Promise<number[]> {
  const given: Promise<{ status: number }>[] = [];
  await database().transaction(async (tx) => {
    await tx.query('select 1 from dispute where id = $1 for update', [dispute]);
    for (const [request, body] of answers) {
      given.push(
        service
          .as(coordinator)
          .post(`/requests/${request}/answer`, body)
          .then((answer) => answer),
      );
      await eventually(async () => {
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect(await database().query(waiting)).toHaveLength(given.length);
      });
    }
  });
  return (await Promise.all(given)).map(({ status }) => status);
}

const right = (name: string, was: string) => ({
  outcome: 'granted',
  records: [was],
  corrected: { role: 'applicant', kind: 'person', name },
});

it('a party that two put right at once is one party afterwards', async () => {
  const dispute = await closed();
  const was = (await parties(dispute))[0]?.id ?? '';
  const [one, two] = [await asked('correct', dispute), await asked('correct', dispute)];
  expect(await atOnce(dispute, [one, right('欧阳石侨', was)], [two, right('欧阳十桥', was)])).toEqual([200, 409]);
  expect(await parties(dispute)).toHaveLength(2);
});

it('a party that is erased and put right at once does not come back', async () => {
  const dispute = await closed();
  const was = (await parties(dispute))[0]?.id ?? '';
  const [away, anew] = [await asked('delete', dispute), await asked('correct', dispute)];
  expect(await atOnce(dispute, [away, { outcome: 'granted', records: [was] }], [anew, right('欧阳石侨', was)])).toEqual([200, 409]);
  expect(await parties(dispute)).toHaveLength(1);
});

it('a party that is put right and erased at once is not said to be gone while it is there', async () => {
  const dispute = await closed();
  const was = (await parties(dispute))[0]?.id ?? '';
  const [anew, away] = [await asked('correct', dispute), await asked('delete', dispute)];
  expect(await atOnce(dispute, [anew, right('欧阳石侨', was)], [away, { outcome: 'granted', records: [was] }])).toEqual([200, 409]);
  expect(await parties(dispute)).toHaveLength(2);
});
