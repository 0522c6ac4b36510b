import { migrateDatabase, migrationsOf } from '#chassis';
import { FindingReported } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { Person, RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { CaseNumbers1764291000001 } from '../src/migrations/case-numbers.js';
import { clerk, coordinator, entered, otherTownship, registration, startIntake, township, village } from './people.js';

const shown = async (service: RunningService, id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const numberOf = async (service: RunningService, id: string): Promise<string> => (await shown(service, id)).number;
const serialOf = (number: string): number => Number(/第(\d+)号$/.exec(number)?.[1]);

describe('a case number', () => {
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

  const dataOf = async (subject: string, type: string) => {
    const said = (await bus.said('intake')).filter((event) => event.subject === subject && event.type === type);
    expect(said).toHaveLength(1);
    return said[0]?.data;
  };

  it('is given with the registration, said on the bus, and shown wherever the dispute is', async () => {
    const id = await entered(service, { registeredOn: '2024-03-01' });
    expect(await numberOf(service, id)).toBe('〔2024〕第1号');
    expect(await eventually(() => dataOf(id, 'intake.dispute-registered.v1'))).toMatchObject({ number: '2024-1' });
    const { body } = await service.as(clerk(village)).get('/disputes?number=2024-1').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id, number: '〔2024〕第1号' })]);
  });

  it('is one each, however many register at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => entered(service, { registeredOn: '2023-05-01' })));
    const numbers = await Promise.all(ids.map((id) => numberOf(service, id)));
    expect(numbers.map(serialOf).sort((one, other) => one - other)).toEqual(ids.map((_, i) => i + 1));
  });

  it('is not used up by what is turned away', async () => {
    const first = await entered(service, { registeredOn: '2022-05-01' });
    await service
      .as(coordinator)
      .post('/disputes', registration({ registeredOn: '2022-05-01', category: 'unheard-of' }))
      .expect(409);
    const next = await entered(service, { registeredOn: '2022-05-01' });
    expect(serialOf(await numberOf(service, next))).toBe(serialOf(await numberOf(service, first)) + 1);
  });

  it('is given to a finding that becomes a dispute', async () => {
    const subject = newId();
    const report = FindingReported({
      round: newId(),
      unit: village,
      township,
      village,
      category: 'neighbour',
      place: 'village',
      risk: 'low',
      people: null,
    });
    const screening = await Neighbour.on(service.broker);
    await screening.say(report, { subject });
    const data = await eventually(() => dataOf(subject, 'intake.dispute-registered.v1'));
    expect(data).toMatchObject({ number: expect.stringMatching(/^20\d\d-[1-9]\d*$/) });
    await screening.leave();
  });

  describe('is found', () => {
    let id: string;
    beforeAll(async () => {
      id = await entered(service, { registeredOn: '2021-07-01' });
    });
    const listed = async (person: Person, typed: string) => {
      const { body } = await service
        .as(person)
        .get(`/disputes?number=${encodeURIComponent(typed)}`)
        .expect(200);
      return body.items.map((item: { id: string }) => item.id) as string[];
    };
    const searched = async (person: Person, q: string) => {
      const { body } = await service.as(person).post('/disputes/search', { q }).expect(200);
      return body.items.map((item: { id: string }) => item.id) as string[];
    };

    it.each(['〔2021〕第1号', '［２０２１］第１号', ' 2021 1', '2021-1', '２０２１年１号', '20211'])('typed as %s', async (typed) => {
      expect(await listed(coordinator, typed)).toEqual([id]);
      expect(await searched(coordinator, typed)).toEqual([id]);
    });

    it('without its year, beside those of other years', async () => {
      expect(await listed(coordinator, '第1号')).toContain(id);
      expect(await searched(coordinator, '1')).toContain(id);
    });

    it('by nobody who does not see the dispute', async () => {
      expect(await listed(clerk(village), '2021-1')).toEqual([id]);
      expect(await listed(clerk(otherTownship), '2021-1')).toEqual([]);
      expect(await searched(clerk(otherTownship), '2021-1')).toEqual([]);
    });

    it('by a leader, who may not look for a person', async () => {
      expect(await listed({ unit: COUNTY, roles: ['leader'] }, '2021-1')).toEqual([id]);
    });

    it('not as another', async () => {
      expect(await listed(coordinator, '2021-2')).toEqual([]);
    });

    it.each(['欧阳石桥', '13800138000', '510722199001011234', 'Wang 2021-1', '2021-1-1', '0', '……', '\u200b'])(
      'not as %j, which is told how a number looks and kept nowhere',
      async (typed) => {
        const { body, headers } = await service
          .as(coordinator)
          .get(`/disputes?number=${encodeURIComponent(typed)}`)
          .expect(400);
        expect(body.errors).toEqual([{ pointer: '#/number', code: 'isCaseNumber', detail: expect.stringContaining('〔2026〕第123号') }]);
        const acts = await service.get<Database>(DATABASE).query('select * from act');
        const words = [typed, encodeURIComponent(typed)].filter(({ length }) => length > 1);
        const told = JSON.stringify([body, headers, acts]);
        expect(words.filter((word) => told.includes(word))).toEqual([]);
        const inBody = await service.as(coordinator).post('/disputes/search', { q: '欧阳石桥', number: typed }).expect(400);
        expect(inBody.body.errors).toMatchObject([{ pointer: '#/number', code: 'isCaseNumber' }]);
      },
    );
  });
});

describe('two instances', () => {
  it('draw no number twice', async () => {
    const one = await startIntake();
    const other = await startService(intake, { broker: one.broker, database: one.database });
    const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => entered(i % 2 ? one : other, { registeredOn: '2020-05-01' })));
    const numbers = await Promise.all(ids.map((id) => numberOf(one, id)));
    expect(new Set(numbers).size).toBe(ids.length);
    await other.stop();
    await one.stop();
  }, 60_000);
});

describe('a county with a short form', () => {
  it('writes it before the year, from the year it says', async () => {
    const database = await TestDatabase.empty();
    await migrateDatabase(migrationsOf(intake), database.ownerUrl, database.servingLogin);
    await database.arrange(
      `insert into policy (name, version, value, effective_on) values ('numbering', 2, '{"short": "三台调"}', '2026-01-01')`,
    );
    const broker = await TestBroker.away();
    const service = await startIntake({ database, broker });
    const [before, since] = [
      await entered(service, { registeredOn: '2025-05-01' }),
      await entered(service, { registeredOn: '2026-01-01' }),
    ];
    expect(await numberOf(service, before)).toBe('〔2025〕第1号');
    expect(await numberOf(service, since)).toBe('三台调〔2026〕第1号');
    await service.stop();
    await Promise.all([database.drop(), broker.drop()]);
  }, 60_000);
});

describe('disputes of before', () => {
  it('are numbered in the order of their registration, the next follows, and each is said once', async () => {
    const database = await TestDatabase.empty();
    const migrations = migrationsOf(intake);
    await migrateDatabase(migrations.slice(0, migrations.indexOf(CaseNumbers1764291000001)), database.ownerUrl, database.servingLogin);
    const [second, first, later] = [newId(), newId(), newId()];
    await database.arrange(`
      insert into dispute (id, sequence, status, channel, category, place, cross_county, township, village, parties, risk, registered_on,
        registered_by, lead, desk, seats, bounces, deadlines, personal_data)
      select id::uuid, 2, 'assigned', 'walk-in', 'neighbour', 'village', false, '${township}', '${village}', 2, 'low', day::date,
        '${COUNTY}', 'justice', 'county', '{"lead": "waiting"}', 0, '{}', 'kept'
      from (values ('${second}', '2025-03-02'), ('${first}', '2025-03-01'), ('${later}', '2026-01-05')) as before (id, day)`);
    await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);

    const service = await startIntake({ database });
    expect(await numberOf(service, first)).toBe('〔2025〕第1号');
    expect(await numberOf(service, second)).toBe('〔2025〕第2号');
    expect(await numberOf(service, later)).toBe('〔2026〕第1号');
    expect(await numberOf(service, await entered(service, { registeredOn: '2025-12-31' }))).toBe('〔2025〕第3号');

    const bus = await Neighbour.on(service.broker);
    await service.tick();
    await service.tick();
    await eventually(async () => {
      const said = (await bus.said('intake')).filter(({ type }) => type === 'intake.dispute-numbered.v1');
      expect(said.map(({ subject, data, sequence }) => [subject, data, sequence]).sort()).toEqual(
        [
          [first, { number: '2025-1' }, 3],
          [second, { number: '2025-2' }, 3],
          [later, { number: '2026-1' }, 3],
        ].sort(),
      );
    });
    const db = service.get<Database>(DATABASE);
    expect(await db.query('select * from dispute_unsaid_number')).toEqual([]);
    await bus.leave();
    await service.stop();
    await database.drop();
  }, 60_000);
});
