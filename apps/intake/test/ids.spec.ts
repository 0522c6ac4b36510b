import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { clerk, entered, registration, startIntake, village } from './people.js';

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

const sequences = async (id: string) => (await bus.said('intake')).filter(({ subject }) => subject === id).map(({ sequence }) => sequence);
const sealed = (id: string) => service.get<Database>(DATABASE).query('select id from sealed_record where aggregate_id = $1', [id]);

describe('a dispute whose id comes in capitals', () => {
  it('is changed with everything that belongs to the change, and once', async () => {
    const id = await entered(service);
    const { parties } = registration();
    const send = () =>
      service.as(clerk(village)).post(`/disputes/${id.toUpperCase()}/parties`, { parties }).set('Idempotency-Key', `parties-${id}`);
    const [first, second] = [await send().expect(200), await send().expect(200)];
    expect(first.body).toEqual({ id, sequence: 3 });
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await sealed(id)).toHaveLength(3 + parties.length);

    const bounce = (ifMatch: string) =>
      service.as(clerk('justice')).post(`/disputes/${id.toUpperCase()}/bounce`, { reason: 'not-our-duty' }).set('If-Match', ifMatch);
    await bounce('"2"').expect(412);
    expect((await bounce('"3"').expect(200)).body).toEqual({ id, sequence: 4 });
    await eventually(async () => expect(await sequences(id)).toEqual([1, 2, 3, 4]));
  });

  it('reads as it does in small letters, its sealed records too', async () => {
    const id = await entered(service);
    const read = async (written: string) => ({
      dispute: (await service.as(clerk(village)).get(`/disputes/${written}`).expect(200)).body,
      sealed: (await service.as(clerk(village)).post(`/disputes/${written}/disclosures`, { purpose: '核对' }).expect(200)).body,
    });
    const small = await read(id);
    expect(small.sealed.parties).toHaveLength(2);
    expect(await read(id.toUpperCase())).toEqual(small);
  });
});
