import type { Response } from 'supertest';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY } from '#testing';
import type { Person, RunningService } from '#testing';
import {
  clerk,
  coordinator,
  entered,
  nextVillage,
  otherTownship,
  otherVillage,
  registration,
  startIntake,
  township,
  village,
} from './people.js';

let service: RunningService;
beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service.stop());

const ids = async (person: Person, query = '') => {
  const { body } = await service.as(person).get(`/disputes${query}`).expect(200);
  return body.items.map(({ id }: { id: string }) => id) as string[];
};

const found = async (person: Person, search: object) => {
  const { body } = await service.as(person).post('/disputes/search', search).expect(200);
  return body.items.map(({ id }: { id: string }) => id) as string[];
};

describe('jurisdiction', () => {
  let id: string;
  beforeAll(async () => {
    id = await entered(service, {}, clerk('hrss'));
  });

  it.each<[string, string, boolean]>([
    ['its village', village, true],
    ['its township', township, true],
    ['the department that leads', 'justice', true],
    ['the department that registered it', 'hrss', true],
    ['the county', COUNTY, true],
    ['the next village', nextVillage, false],
    ['another township', otherTownship, false],
    ['a village there', otherVillage, false],
    ['a department with no part in it', 'health', false],
  ])('%s: %s', async (_, unit, sees) => {
    expect((await ids(clerk(unit))).includes(id)).toBe(sees);
    await service
      .as(clerk(unit))
      .get(`/disputes/${id}`)
      .expect(sees ? 200 : 404);
    if (sees) return;
    const doors = {
      parties: registration(),
      acceptance: {},
      bounce: { reason: 'other' },
      classification: { category: 'damages' },
      risk: { risk: 'high' },
    };
    for (const [door, body] of Object.entries(doors)) {
      const sent = door === 'parties' ? { parties: registration().parties } : body;
      await service.as(clerk(unit)).post(`/disputes/${id}/${door}`, sent).expect(404);
    }
    await service.as(clerk(unit)).post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(404);
  });

  it('ends at the door without a token', async () => {
    await service.http.get('/api/intake/disputes').expect(401);
    await service.http.get('/api/intake/units').expect(401);
  });
});

describe('the list', () => {
  it('shows people masked', async () => {
    const id = await entered(service);
    const { body } = await service.as(clerk(township)).get('/disputes').expect(200);
    const item = body.items.find((each: { id: string }) => each.id === id);
    expect(item).toMatchObject({ partyCount: 2, place: { kind: 'village', crossCounty: false } });
    expect(item.parties).toEqual([
      expect.objectContaining({ role: 'applicant', name: '欧阳某', phone: '138****1234', idNumber: '110105********002X' }),
      expect.objectContaining({ role: 'respondent', name: '赵某', phone: '139****5678' }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/石桥|铁柱|水沟|桥头组/);
  });

  it('is read page by page, the latest registered first, each once', async () => {
    const entries = ['2020-01-03', '2020-01-01', '2020-01-02', '2020-01-02', '2020-01-05'].map((registeredOn) =>
      entered(service, { registeredOn, village: otherVillage }),
    );
    const all = await Promise.all(entries);
    const seen: { id: string; registeredOn: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: Response = await service
        .as(clerk(otherTownship))
        .get(`/disputes?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items);
      cursor = body.next;
    }
    expect(seen.map(({ id }) => id).sort()).toEqual([...all].sort());
    expect(seen.map(({ registeredOn }) => registeredOn)).toEqual(['2020-01-05', '2020-01-03', '2020-01-02', '2020-01-02', '2020-01-01']);
  });

  it('is filtered by what stands in it', async () => {
    const id = await entered(service, { category: 'tourism', channel: 'court', village: nextVillage });
    for (const query of [
      'category=tourism',
      'channel=court',
      'lead=culture-tourism',
      `village=${nextVillage}`,
      'status=assigned',
      `township=${township}`,
    ]) {
      expect(await ids(coordinator, `?${query}&limit=200`)).toContain(id);
    }
    for (const query of [
      'category=medical',
      'channel=police',
      'lead=justice',
      `village=${village}`,
      'status=closed',
      `township=${otherTownship}`,
      'bounced=true',
    ]) {
      expect(await ids(coordinator, `?${query}&limit=200`)).not.toContain(id);
    }
  });

  it('finds a party by the whole name or number, within the jurisdiction', async () => {
    const id = await entered(service, { parties: [{ role: 'applicant', kind: 'person', name: '诸葛孔方', phone: '18612345678' }] });
    for (const q of ['诸葛孔方', ' 诸葛 孔方', '诸葛\u200b孔方', '186 1234 5678', '+8618612345678'])
      expect(await found(coordinator, { q })).toEqual([id]);
    expect(await found(clerk(township), { q: '诸葛孔方', status: 'assigned' })).toEqual([id]);
    expect(await found(clerk(township), { q: '诸葛孔方', status: 'closed' })).toEqual([]);
    expect(await found(clerk(otherTownship), { q: '诸葛孔方' })).toEqual([]);
    expect(await found(coordinator, { q: '诸葛' })).toEqual([]);
  });

  it('does not look for a person by an address', async () => {
    const { body } = await service
      .as(coordinator)
      .get(`/disputes?q=${encodeURIComponent('诸葛孔方')}`)
      .expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '#/q', code: 'whitelistValidation' })]);
  });

  it.each([{}, { q: '' }, { q: '诸葛孔方', limit: 201 }, { q: '诸葛\n孔方' }, { q: ['诸葛孔方'] }])(
    'does not look for %j',
    async (search) => {
      await service.as(coordinator).post('/disputes/search', search).expect(400);
    },
  );

  it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=x', 'status=open', 'q=1', 'township=x', 'colour=red'])(
    'refuses %s',
    async (query) => {
      await service.as(coordinator).get(`/disputes?${query}`).expect(400);
    },
  );
});

describe('a disclosure', () => {
  it('opens what is sealed, and keeps who asked and why', async () => {
    const id = await entered(service);
    const { body } = await service.as(clerk(village)).post(`/disputes/${id}/disclosures`, { purpose: '联系当事人' }).expect(200);
    expect(body.parties[0]).toMatchObject({
      name: '欧阳石桥',
      phone: '13800001234',
      idNumber: '11010519491231002X',
      address: '潼川镇桥头组7号',
    });
    expect(body.summaries).toEqual([expect.stringContaining('水沟')]);

    const [kept] = await service
      .get<Database>(DATABASE)
      .query<{ number: number }>(`select number from act where kind = 'disclosure' and aggregate = $1 and unit = $2`, [id, village]);
    const auditor = service.as({ unit: COUNTY, roles: ['auditor'] });
    const { body: why } = await auditor.post('/acts/purpose', { number: kept?.number }).expect(200);
    expect(why).toEqual({ purpose: '联系当事人' });
    await service
      .as({ unit: otherTownship, roles: ['auditor'] })
      .post('/acts/purpose', { number: kept?.number })
      .expect(404);
  });

  it('gives no more than was asked for', async () => {
    const id = await entered(service);
    const { body } = await service
      .as(clerk(village))
      .post(`/disputes/${id}/disclosures`, { purpose: '电话回访', fields: ['name', 'phone'] })
      .expect(200);
    expect(Object.keys(body.parties[0]).sort()).toEqual(['id', 'name', 'phone']);
    expect(body.summaries).toEqual([]);
  });

  it('needs a purpose and a role', async () => {
    const id = await entered(service);
    await service.as(clerk(village)).post(`/disputes/${id}/disclosures`, { purpose: '  ' }).expect(400);
    await service
      .as({ unit: COUNTY, roles: ['leader'] })
      .post(`/disputes/${id}/disclosures`, { purpose: '了解' })
      .expect(403);
  });
});

describe('looking for a person', () => {
  it.each(['leader', 'approver', 'screener'] as const)('is not for a %s, who reads the list all the same', async (role) => {
    const person: Person = { unit: COUNTY, roles: [role] };
    await service.as(person).post('/disputes/search', { q: registration().parties[0]?.name }).expect(403);
    await service.as(person).get('/disputes').expect(200);
  });
});

describe('a likely duplicate', () => {
  const quarrel = { category: 'forest-land', village: nextVillage };
  const applicant = (name: string) => ({ parties: [{ role: 'applicant', kind: 'person', name }] });
  const suggested = async (id: string, person: Person = coordinator) =>
    (await service.as(person).get(`/disputes/${id}`).expect(200)).body.possibleDuplicates.map(({ id: other }: { id: string }) => other);

  it('is suggested, and left to people', async () => {
    const [first, second] = [
      await entered(service, { ...quarrel, ...applicant('石开山') }),
      await entered(service, { ...quarrel, ...applicant('石开山') }),
    ];
    expect(await suggested(second)).toEqual([first]);
    expect(await suggested(first)).toEqual([second]);
  });

  it('has a party, the place and the category alike, and is recent', async () => {
    const id = await entered(service, { ...quarrel, ...applicant('牛得草') });
    await entered(service, { ...quarrel, ...applicant('马得草') });
    await entered(service, { ...quarrel, ...applicant('牛得草'), category: 'pollution' });
    await entered(service, { ...quarrel, ...applicant('牛得草'), village });
    await entered(service, { ...quarrel, ...applicant('牛得草'), registeredOn: '2021-05-01' });
    expect(await suggested(id)).toEqual([]);
  });
});

describe('the reference data', () => {
  it('lists units by level, parent and name', async () => {
    const units = async (query: string) => (await service.as(clerk(village)).get(`/units?${query}`).expect(200)).body;
    expect((await units('level=township')).items.map(({ code }: { code: string }) => code)).toEqual([township, otherTownship]);
    expect((await units(`parent=${township}`)).items.map(({ code }: { code: string }) => code)).toEqual([village, nextVillage]);
    expect((await units(`q=${encodeURIComponent('塔山镇')}`)).items).toEqual([
      expect.objectContaining({ code: otherTownship, level: 'township', name: '塔山镇', parent: COUNTY, desk: 'county', active: true }),
    ]);
    const first = await units('limit=3');
    expect((await units(`limit=3&cursor=${first.next}`)).items[0].code > first.items[2].code).toBe(true);
  });

  it('tells the days that deadlines leave out, or count, in order', async () => {
    const { body } = await service.as(clerk(village)).get('/calendar').expect(200);
    expect(body.years).toContain(2026);
    const october = body.holidays.filter(({ from }: { from: string }) => from.startsWith('2026-10'));
    expect(october).toEqual([
      { year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday', name: '国庆节' },
      { year: 2026, from: '2026-10-10', to: '2026-10-10', kind: 'working', name: '国庆节' },
    ]);
    expect(body.holidays.map(({ from }: { from: string }) => from)).toEqual(body.holidays.map(({ from }: { from: string }) => from).sort());
  });

  it('names the department in charge of each category', async () => {
    const { body: categories } = await service.as(clerk(village)).get('/categories').expect(200);
    expect(categories.items).toContainEqual(
      expect.objectContaining({ code: 'forest-land', nameZh: '山林土地', lead: 'natural-resources', moj: '07', politicalLegal: '09' }),
    );
    const { body: departments } = await service.as(clerk(village)).get('/departments').expect(200);
    expect(departments.items).toContainEqual(expect.objectContaining({ code: 'hrss', categories: ['labour', 'wage-arrears'] }));
  });
});
