import { DisputeDataErased, DisputeDataRestricted, DisputeRegistered, DisputeVoided, UnitChanged } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, inTurn, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const [township, village] = ['510722101', '510722101002'];
const request = newId();

let broker: TestBroker;
let intake: Neighbour;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  intake = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => new Date('2026-11-23T04:00:00Z') });
  for (const [unit, level, parent] of [
    [COUNTY, 'county', null],
    [township, 'township', COUNTY],
    [village, 'village', township],
  ] as const)
    await intake.say(UnitChanged({ unit, level, name: '某单位', parent, desk: 'county', active: true }), { subject: unit });
});
afterAll(async () => {
  await service.stop();
  await intake.leave();
  await broker.drop();
});

const screener = () => service.as({ unit: village, roles: ['screener'] });
const kept = (id: string) =>
  service.get<Database>(DATABASE).query('select 1 from sealed_record where aggregate_id = $1 and kind = $2', [id, 'finding-summary']);

/** Two findings of one round that became disputes. */
async function findings(): Promise<readonly [string, string]> {
  const round = await eventually(async () => {
    await service.tick();
    const { body } = await screener().get('/rounds').expect(200);
    expect(body.items).not.toEqual([]);
    return body.items[0].id as string;
  });
  const found = { category: 'neighbour', place: 'village', risk: 'low', summary: '界埂之争', outcome: 'reported' };
  await screener()
    .post(`/rounds/${round}/return`, { findings: [found, found] })
    .expect(200);
  const { body } = await screener().get('/findings').expect(200);
  const [one, other] = body.items.map(({ id }: { id: string }) => id) as string[];
  return [one ?? '', other ?? ''];
}

inTurn('what a finding keeps of people', ({ it }) => {
  it('the words of a finding go, or are only kept, as the register says of its dispute', async () => {
    const [gone, left] = await findings();
    const { category, place, risk, people } = { category: 'neighbour', place: 'village', risk: 'low', people: null } as const;
    const more = { township, village, crossCounty: false, parties: 0, amountYuan: null, registeredOn: '2026-11-23', registeredBy: village };
    for (const id of [gone, left])
      await intake.say(DisputeRegistered({ channel: 'screening', category, place, risk, people, finding: id, ...more }), { subject: id });
    await intake.say(DisputeDataErased({ request, whole: true, records: [] }), { subject: gone });
    await intake.say(DisputeDataErased({ request, whole: false, records: [newId()] }), { subject: left });
    await intake.say(DisputeDataRestricted({ request }), { subject: left });

    for (const [id, personalData, records] of [
      [gone, 'erased', 0],
      [left, 'restricted', 1],
    ] as const) {
      await eventually(async () =>
        expect((await screener().get(`/findings/${id}`).expect(200)).body).toMatchObject({ status: 'dispute', personalData }),
      );
      expect(await kept(id)).toHaveLength(records);
      const { body } = await screener().post(`/findings/${id}/disclosures`, { purpose: '核对' }).expect(409);
      expect(body.code).toBe(`finding.data-${personalData}`);
    }
  });

  it('a finding whose dispute was voided is dismissed, and its words are kept', async () => {
    const { body } = await screener().get('/findings?status=dispute').expect(200);
    const [{ id }] = body.items as [{ id: string }];
    await intake.say(DisputeVoided({ reason: 'entered-twice', other: newId(), on: '2026-11-23', unit: village }), { subject: id });
    await eventually(async () =>
      expect((await screener().get(`/findings/${id}`).expect(200)).body).toMatchObject({ status: 'dismissed', dismissal: 'duplicate' }),
    );
  });
});
