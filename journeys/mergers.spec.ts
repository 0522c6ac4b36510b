import { today, weekOf } from '#calendar';
import { eventually } from '#testing';
import { County, township, village } from './county.js';

const COUNTY = '510722';
const nextVillage = '510722104203';
const week = weekOf(today(new Date())).name;

const matter = (place: string) => ({
  channel: 'walk-in',
  category: 'forest-land',
  village: place,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '周建国', phone: '13890110001' },
    { role: 'respondent', kind: 'person', name: '李富贵' },
  ],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  people: 2,
  amountYuan: 4000,
  risk: 'medium',
  consent: true,
});

describe('two villages that become one', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.open();
  }, 60_000);

  afterAll(() => county.close());

  const mediator = (unit: string) => county.at('mediation', unit, 'mediator');
  const shows = (id: string, expected: object) => county.shows('mediation', `/mediations/${id}`, expected);

  async function registered(place: string): Promise<string> {
    const { body } = await county.at('intake', place, 'clerk').post('/disputes', matter(place)).expect(201);
    const id = body.id as string;
    await county.at('intake', place, 'clerk').post(`/disputes/${id}/acceptance`).expect(200);
    await shows(id, { status: 'open', tier: 1, village: place });
    return id;
  }

  const rounds = async () => {
    const { body } = await county
      .at('screening', township, 'leader')
      .get(`/rounds?period=${week}&township=${township}&limit=200`)
      .expect(200);
    const all = body.items as Record<'unit' | 'status' | 'id', string>[];
    return new Map(all.map((round) => [round.unit, round]));
  };
  const due = async () => {
    const { body } = await county.at('reporting', COUNTY, 'leader').get(`/screening-board?period=${week}`).expect(200);
    return (body.items as { key: string; due: number }[]).find(({ key }) => key === township)?.due;
  };

  it('are one in every service: open cases go on, closed ones stay, and nothing is left that nobody can end', async () => {
    await eventually(
      async () => {
        await county.service('screening').tick();
        expect((await rounds()).get(village)).toMatchObject({ status: 'open' });
        expect((await rounds()).get(nextVillage)).toMatchObject({ status: 'open' });
      },
      { timeoutMs: 30_000 },
    );
    const before = (await rounds()).size;
    await eventually(async () => expect(await due()).toBe(before), { timeoutMs: 30_000 });

    const [going, over, bounced] = [await registered(village), await registered(village), await registered(village)];
    const failed = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      heldOn: today(new Date()),
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      outcome: 'failed',
      reason: 'no-consensus',
    };
    await mediator(village).post(`/mediations/${going}/attempts`, failed).expect(200);
    await mediator(village).post(`/mediations/${over}/termination`, { reason: 'withdrawn' }).expect(200);
    await county.shows('intake', `/disputes/${over}`, { status: 'closed' });
    await county.at('intake', village, 'clerk').post(`/disputes/${bounced}/bounce`, { reason: 'not-our-territory' }).expect(200);
    await county.shows('reporting', `/disputes/${over}/way`, { incomplete: false });

    const merge = { on: today(new Date()), successor: nextVillage };
    await county.at('intake', COUNTY, 'coordinator').post(`/units/${village}/abolition`, merge).expect(200);

    // Mediated on, with what was used up; and what was over is as it was.
    await shows(going, { village: nextVillage, tier: 1, attempt: 1 });
    await mediator(nextVillage)
      .post(`/mediations/${going}/attempts`, { ...failed, bodies: [nextVillage] })
      .expect(200);
    await county.shows('intake', `/disputes/${going}`, { village: nextVillage, seats: { village: 'accepted' } });
    await shows(over, { village, status: 'terminated' });
    await county.shows('intake', `/disputes/${over}`, { village, status: 'closed' });

    // What waited for the county is answered, and ended.
    await county
      .at('intake', COUNTY, 'coordinator')
      .post(`/disputes/${bounced}/adjudication`, { role: 'territorial', unit: nextVillage })
      .expect(200);
    await county.at('intake', nextVillage, 'clerk').post(`/disputes/${bounced}/acceptance`).expect(200);
    await mediator(nextVillage).post(`/mediations/${bounced}/termination`, { reason: 'no-agreement' }).expect(200);
    await county.shows('intake', `/disputes/${bounced}`, { status: 'closed', village: nextVillage });

    // Reopened, the closed one comes to whoever is there now.
    await mediator(COUNTY).post(`/mediations/${over}/reopening`, { reason: 'parties-ask', tier: 1 }).expect(200);
    await county.shows('intake', `/disputes/${over}`, { status: 'assigned', village: nextVillage });
    await shows(over, { status: 'open', village: nextVillage });

    // Its round is owed no longer, there and on the board.
    await eventually(async () => expect((await rounds()).get(village)).toMatchObject({ status: 'ended' }), { timeoutMs: 30_000 });
    await eventually(async () => expect(await due()).toBe(before - 1), { timeoutMs: 30_000 });
    const round = (await rounds()).get(nextVillage);
    await county.at('screening', nextVillage, 'screener').post(`/rounds/${round?.id}/return`, { zero: true }).expect(200);

    // Its way tells both names, to whom it concerns now.
    const way = await county.shows('reporting', `/disputes/${going}/way`, { incomplete: false }, { unit: nextVillage });
    const villages = (way['items'] as { data: { village?: string } }[]).map(({ data }) => data.village);
    expect(villages).toContain(village);
    expect(villages).toContain(nextVillage);

    for (const name of ['intake', 'mediation', 'screening', 'reporting'] as const) {
      const list = { intake: '/disputes', mediation: '/mediations', screening: '/rounds', reporting: '/board?by=lead' }[name];
      await eventually(
        async () => expect((await county.at(name, village, 'clerk').get(list).expect(403)).body).toMatchObject({ code: 'unit-merged' }),
        { timeoutMs: 15_000 },
      );
    }
  }, 180_000);
});
