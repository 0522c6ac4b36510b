import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, entered, secrets, startIntake } from './people.js';

let service: RunningService;
beforeAll(async () => void (service = await startIntake()), 30_000);
afterAll(() => service.stop());

const alter = (where: string, id: string) =>
  service
    .get<Database>(DATABASE)
    .query(`update sealed_record set ciphertext = set_byte(ciphertext, 3, (get_byte(ciphertext, 3) + 1) % 256) where ${where}`, [id]);
const get = async (path: string) => (await service.as(coordinator).get(path).expect(200)).body;
const unreadableSoFar = async () => {
  const { text } = await service.ops.get('/metrics').expect(200);
  return Number(/^junan_unreadable_records\{[^}]*\} (\d+)$/m.exec(text)?.[1]);
};

type Party = Readonly<{ id: string; party: number; notice?: object; consent?: object; name?: string; unreadable?: true }>;
const partiesOf = async (dispute: string): Promise<Party[]> => (await get(`/disputes/${dispute}`)).parties;
const asking = (disputes: readonly string[]) => ({
  kind: 'see',
  standing: 'self',
  identity: 'id-card',
  applicant: { name: '欧阳石桥', phone: '13800001234' },
  disputes,
});

describe('a party whose record was altered', () => {
  it('is said to be unreadable in the list and in the dispute, and everybody else is shown', async () => {
    const [dispute, other] = [await entered(service), await entered(service)];
    const [first, second] = await partiesOf(dispute);
    await alter('id = $1', first?.id ?? '');
    const before = await unreadableSoFar();
    // What it was told and answered is the register's, and no part of what is sealed.
    const { id, party, notice, consent } = first as Party;
    const altered = { id, party, notice, consent, unreadable: true };

    const { items } = (await get('/disputes')) as { items: { id: string; parties: Party[] }[] };
    expect(items.find(({ id }) => id === dispute)?.parties).toEqual([altered, second]);
    expect(items.find(({ id }) => id === other)?.parties.map(({ name }) => name)).toEqual(['欧阳某', '赵某']);
    const listed = await unreadableSoFar();
    expect(listed).toBeGreaterThan(before);
    expect(await partiesOf(dispute)).toEqual([altered, second]);
    expect(await unreadableSoFar()).toBe(listed + 1);
  });

  it('is not given out, nor is the rest of the file as if it were all', async () => {
    const dispute = await entered(service);
    const [first, second] = await partiesOf(dispute);
    await alter('id = $1', first?.id ?? '');

    const { body, text } = await service.as(coordinator).post(`/disputes/${dispute}/disclosures`, { purpose: '核对' }).expect(500);
    expect(body).toMatchObject({ code: 'unreadable', params: { id: expect.any(String) } });
    for (const secret of secrets) expect(text).not.toContain(secret);

    const receive = async () =>
      (
        await service
          .as(clerk(COUNTY))
          .post('/requests', asking([dispute]))
          .expect(201)
      ).body.id as string;
    const granted = async (record: string | undefined) => {
      const request = await receive();
      await service
        .as(coordinator)
        .post(`/requests/${request}/answer`, { outcome: 'granted', records: [record] })
        .expect(200);
      return service.as(coordinator).post(`/requests/${request}/copies`, {});
    };
    expect((await granted(first?.id)).body).toMatchObject({ status: 500, code: 'unreadable' });
    const copy = await granted(second?.id);
    expect(copy.body.disputes[0].parties).toMatchObject([{ name: '赵铁柱' }]);
  });
});

describe('who asks', () => {
  it('is unreadable where their record was altered, and not nobody; other requests are shown', async () => {
    const receive = async () => (await service.as(clerk(COUNTY)).post('/requests', asking([])).expect(201)).body.id as string;
    const [altered, whole] = [await receive(), await receive()];
    await alter(`kind = 'applicant' and aggregate_id = $1`, altered);

    const { items } = (await get('/requests')) as { items: { id: string; applicant: Party }[] };
    const applicants = new Map(items.map(({ id, applicant }) => [id, applicant]));
    expect(applicants.get(altered)).toEqual({ id: expect.any(String), unreadable: true });
    expect(applicants.get(whole)).toMatchObject({ name: '欧阳某' });
    const { body } = await service.as(coordinator).post(`/requests/${altered}/disclosures`, { purpose: '核对' }).expect(500);
    expect(body.code).toBe('unreadable');
  });
});
