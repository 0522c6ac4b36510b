import { County, township, village } from './county.js';

const COUNTY = '510722';
const matter = {
  channel: 'court',
  court: 'court',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [{ role: 'applicant', kind: 'person', name: '周建国' }],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  consent: true,
};
const patience = { timeoutMs: 30_000 };

describe('whether a dispute is mediated at all', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open();
  }, 60_000);
  afterAll(() => county.close());

  const register = async (more: object): Promise<string> => {
    const { body } = await county
      .at('intake', township, 'clerk')
      .post('/disputes', { ...matter, ...more })
      .expect(201);
    return body.id as string;
  };
  const decide = (id: string, body: object) => county.at('intake', COUNTY, 'coordinator').post(`/disputes/${id}/admission`, body);
  const board = (by: string, key: string, row: object) =>
    county.shows('reporting', `/board?by=${by}`, { items: expect.arrayContaining([expect.objectContaining({ key, ...row })]) }, patience);

  it('is left open, decided, taken back and given again, and every service follows', async () => {
    const id = await register({ taken: 'undecided' });
    await county.shows(
      'reporting',
      `/disputes/${id}/way`,
      { items: [{ type: 'intake.dispute-registered.v1' }, { type: 'intake.dispute-undecided.v1' }] },
      patience,
    );
    await board('outcome', 'undecided', { total: 1, accepted: 0, undecided: 1 });
    await county.at('mediation', township, 'mediator').get(`/mediations/${id}`).expect(404);

    await decide(id, { decision: 'admitted' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { status: 'open', joint: ['court'] }, patience);
    await county.at('mediation', 'court', 'leader').get(`/mediations/${id}`).expect(200);
    await decide(id, { decision: 'refused', grounds: ['accepted-by-court'], reason: 'found-out' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { status: 'terminated', ended: 'not-admitted' }, patience);
    await board('outcome', 'refused', { total: 1, refused: 1, accepted: 0 });
    await decide(id, { decision: 'admitted', reason: 'mistaken' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { status: 'open', ended: null }, patience);
    await county.shows('intake', `/disputes/${id}`, { status: 'assigned', outcome: null }, patience);

    await county
      .at('mediation', village, 'mediator')
      .post(`/mediations/${id}/danger-reports`, { danger: 'threat', to: 'police' })
      .expect(200);
    await county.at('mediation', township, 'mediator').post(`/mediations/${id}/handling`, { as: 'judged' }).expect(200);
    await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'judged' }, patience);
    await board('outcome', 'judged', {
      total: 1,
      judged: 1,
      otherwise: 1,
      accepted: 0,
      terminated: 0,
      dangers: 1,
      settledOfAccepted: null,
    });
  }, 180_000);

  it('advice at the window is counted by itself', async () => {
    const id = await register({ taken: 'advised' });
    const { body } = await county.at('intake', township, 'clerk').get(`/disputes/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'closed', outcome: 'advised', grounds: [] });
    await board('outcome', 'advised', { total: 1, advised: 1, refused: 0, accepted: 0 });
  }, 60_000);
});
