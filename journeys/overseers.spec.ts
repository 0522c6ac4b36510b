import { eventually } from '#testing';
import { County, township, village } from './county.js';

const bureau = 'justice';
const matter = {
  channel: 'walk-in',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [{ role: 'applicant', kind: 'person', name: '周建国' }],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  consent: true,
};

describe('the justice bureau', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open({ config: { overseers: [bureau] } });
  }, 60_000);
  afterAll(() => county.close());

  it('sees what is handled in the whole county, in every service, and handles no more of it than its own', async () => {
    const { body } = await county.at('intake', township, 'clerk').post('/disputes', matter).expect(201);
    const id = body.id as string;
    await county.shows('intake', `/disputes/${id}`, { lead: 'natural-resources' }, { unit: bureau });
    await county.shows('mediation', `/mediations/${id}`, { status: 'open' }, { unit: bureau });
    await county.shows('reporting', `/disputes/${id}/way`, { incomplete: false }, { unit: bureau });
    await county.shows('reporting', '/board?by=township', { items: [{ key: township, total: 1 }] }, { unit: bureau });

    const listed = async (name: 'intake' | 'mediation' | 'screening', path: string) =>
      (await county.at(name, bureau, 'leader').get(path).expect(200)).body.items as { id: string; unit?: string }[];
    expect(await listed('intake', '/disputes')).toMatchObject([{ id }]);
    expect(await listed('mediation', '/mediations')).toMatchObject([{ id }]);
    await eventually(
      async () => {
        await county.service('screening').tick();
        expect(await listed('screening', `/rounds?unit=${village}`)).toMatchObject([{ unit: village }]);
      },
      { timeoutMs: 30_000 },
    );

    await county.at('intake', bureau, 'clerk').post(`/disputes/${id}/risk`, { risk: 'high' }).expect(404);
    await county.at('intake', bureau, 'clerk').post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(404);
    await county.at('mediation', bureau, 'mediator').post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(404);
    await county.at('mediation', bureau, 'mediator').post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(404);
    await county.at('intake', 'hrss', 'leader').get(`/disputes/${id}`).expect(404);
  });
});
