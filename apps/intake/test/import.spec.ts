import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, eventually, startService, inTurn } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { Import } from '../src/unit/import.store.js';
import { categories, county, entries } from './lists.js';
import { clerk, coordinator, registration } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startService(intake);
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const nothing = { added: 0, changed: 0, retired: 0 };
const said = async (unit: string) => (await bus.said('intake')).filter(({ subject }) => subject === unit);

inTurn('the county’s lists', ({ it }) => {
  it('takes the whole county and says each unit once', async () => {
    expect(await service.get(Import).take(entries, categories)).toEqual({
      ...nothing,
      added: 519,
      unchanged: 0,
      categories: categories.length,
    });
    await eventually(async () => expect(await bus.said('intake')).toHaveLength(519));
  });

  it('says nothing the second time', async () => {
    expect(await service.get(Import).take(entries, categories)).toMatchObject({ ...nothing, unchanged: 519 });
    const [told] = await service.get<Database>(DATABASE).query('select count(*) as events from outbox');
    expect(told).toEqual({ events: 519 });
  });

  it('says what changed, and retires what is gone without forgetting it', async () => {
    const [renamed, gone] = ['510722101', '510722204213'];
    const next = new Map(entries);
    next.delete(gone);
    next.set(renamed, { level: 'township', name: '潼川街道', parent: county, desk: 'county' });
    expect(await service.get(Import).take(next, categories)).toMatchObject({ added: 0, changed: 1, retired: 1, unchanged: 517 });

    await eventually(async () => {
      expect((await said(renamed)).at(-1)).toMatchObject({ sequence: 2, township: renamed, data: { name: '潼川街道', active: true } });
      expect((await said(gone)).at(-1)).toMatchObject({ sequence: 2, data: { active: false } });
    });
  });

  it('is what registrations go by at once where they ask for something new', async () => {
    const [removed, ...rest] = categories;
    await service.get(Import).take(entries, rest);
    await service.as(coordinator).get('/categories').expect(200);
    await service.get(Import).take(entries, categories);
    await service
      .as(clerk(county))
      .post('/disputes', registration({ category: removed?.code }))
      .expect(201);
  });

  it('takes all of a list or nothing', async () => {
    const unled = categories.map((category) => ({ ...category, lead: 'nobody' }));
    const more = new Map([...entries, ['510722101999', { level: 'village', name: '新村', parent: '510722101', desk: 'county' }] as const]);
    await expect(service.get(Import).take(more, unled)).rejects.toThrow(/foreign key/);
    expect(await service.get(Import).take(entries, categories)).toMatchObject(nothing);
  });
});
