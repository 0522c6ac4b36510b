import { DisputeClosed, DisputeHandedOver, RoundEnded, UnitChanged } from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const county = { unit: '510722', roles: ['leader'] } as const;

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker });
  await tell(north, story.township(north, '潼川镇'));
  await tell(south, story.township(south, '北坝镇'));
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

async function tell(subject: string, ...facts: Fact[]): Promise<void> {
  for (const fact of facts) await bus.say(fact, { subject });
}
const rows = async (path: string) =>
  Object.fromEntries(((await service.as(county).get(path).expect(200)).body.items as { key: string }[]).map((row) => [row.key, row]));

it('a township that is merged gives its open disputes to its successor, and keeps those that were over', async () => {
  const [open, over] = [newId(), newId()];
  await tell(open, story.registered({ township: north }), story.assigned({ township: north }, 'justice'));
  await tell(
    over,
    story.registered({ township: north }),
    story.assigned({ township: north }, 'justice'),
    DisputeClosed({ outcome: 'settled' }),
  );
  await tell(north, UnitChanged({ ...story.township(north, '潼川镇').data, active: false, successor: south, endedOn: '2026-11-20' }));
  await tell(open, DisputeHandedOver({ gone: [north], lead: 'justice', township: south, village: null }));

  await eventually(async () => {
    const board = await rows('/board?by=township');
    expect(board).toMatchObject({ [north]: { name: '潼川镇', total: 1, open: 0, settled: 1 }, [south]: { total: 1, open: 1 } });
  });
  const { body } = await service
    .as({ unit: south, roles: ['clerk'] })
    .get(`/disputes/${open}/way`)
    .expect(200);
  expect(body.items.map(({ data }: { data: { township?: string } }) => data.township)).toEqual([north, north, south]);
  await service
    .as({ unit: south, roles: ['clerk'] })
    .get(`/disputes/${over}/way`)
    .expect(404);
  await eventually(
    async () =>
      expect(
        (
          await service
            .as({ unit: north, roles: ['leader'] })
            .get('/board?by=township')
            .expect(403)
        ).body,
      ).toMatchObject({
        code: 'unit-merged',
        params: { name: '潼川镇', successor: '北坝镇' },
      }),
    { timeoutMs: 15_000 },
  );
});

it('a round that ended with its village is not due', async () => {
  const [gone, there] = [`${south}001`, `${south}002`];
  await tell(newId(), ...story.round(gone, RoundEnded({ unit: gone, period: '2026-W48', successor: there })));
  await tell(newId(), ...story.round(there));
  await eventually(async () =>
    expect(await rows('/screening-board?period=2026-W48')).toMatchObject({ [south]: { due: 1, silent: 1, overdue: 0 } }),
  );
});
