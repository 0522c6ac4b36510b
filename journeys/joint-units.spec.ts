import { today } from '#calendar';
import { eventually } from '#testing';
import { County, township, village } from './county.js';

const COUNTY = '510722';
const matter = {
  channel: 'department',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [{ role: 'applicant', kind: 'person', name: '周建国' }],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  consent: true,
};

describe('units that have a part in a dispute beside those who answer for it', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open();
  }, 60_000);
  afterAll(() => county.close());

  const doors = (id: string) => ({ intake: `/disputes/${id}`, mediation: `/mediations/${id}`, reporting: `/disputes/${id}/way` }) as const;
  const sees = (unit: string, id: string) =>
    Promise.all(Object.entries(doors(id)).map(([name, path]) => county.shows(name as 'intake', path, {}, { unit })));
  const listed = async (name: 'intake' | 'mediation', unit: string) => {
    const { body } = await county
      .at(name, unit, 'leader')
      .get(name === 'intake' ? '/disputes' : '/mediations')
      .expect(200);
    return (body.items as { id: string }[]).map(({ id }) => id);
  };

  it('see it in every service: who entered it, who helps, and whom it was referred to', async () => {
    const { body } = await county.at('intake', 'hrss', 'clerk').post('/disputes', matter).expect(201);
    const id = body.id as string;
    await sees('hrss', id);

    const [neighbour, helper] = ['510722101', 'women-federation'];
    for (const unit of [neighbour, helper, 'court'])
      for (const [name, path] of Object.entries(doors(id)))
        await county
          .at(name as 'intake', unit, 'leader')
          .get(path)
          .expect(404);
    await county
      .at('intake', COUNTY, 'coordinator')
      .post(`/disputes/${id}/joint-units`, { units: [neighbour, helper] })
      .expect(200);
    await sees(neighbour, id);
    await sees(helper, id);

    const referral = { from: 'township', to: 'court', on: today(new Date()), unit: 'court' };
    const refer = (more: object) =>
      county.at('mediation', township, 'coordinator').post(`/mediations/${id}/referrals`, { ...referral, ...more });
    await eventually(() => refer({}).expect(200), { timeoutMs: 30_000 });
    expect((await refer({ unit: township }).expect(409)).body.code).toBe('referral.of-another-kind');
    expect((await refer({ unit: 'nobody' }).expect(409)).body.code).toBe('referral.unknown-unit');
    await sees('court', id);
    await county.shows('mediation', `/mediations/${id}`, {
      joint: ['hrss', neighbour, helper, 'court'],
      referrals: [{ to: 'court', unit: 'court' }],
    });
    for (const unit of ['hrss', neighbour, helper, 'court']) {
      expect(await listed('intake', unit)).toEqual([id]);
      expect(await listed('mediation', unit)).toEqual([id]);
      // On a board of their own: the county’s counts it once, under those who answer.
      await county.shows('reporting', '/disputes?figure=open&part=joint', { items: [expect.objectContaining({ id })] }, { unit });
      await county.shows('reporting', '/board?by=lead', { items: [] }, { unit });
    }
    await county.shows('reporting', '/board?by=township', { items: [expect.objectContaining({ key: township, total: 1 })] });
    await county.at('intake', 'court', 'clerk').post(`/disputes/${id}/acceptance`).expect(404);
    for (const unit of [neighbour, helper, 'court']) {
      await county.at('mediation', unit, 'mediator').post(`/mediations/${id}/escalation`, { reason: 'at-risk' }).expect(404);
      await county.at('mediation', unit, 'mediator').post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(404);
      await county.at('intake', unit, 'clerk').post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(404);
    }
    for (const [name, path] of Object.entries(doors(id)))
      await county
        .at(name as 'intake', 'health', 'leader')
        .get(path)
        .expect(404);
  }, 120_000);
});
