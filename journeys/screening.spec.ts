import { today, weekOf } from '#calendar';
import { eventually, inTurn } from '#testing';
import { County, township, village } from './county.js';

const COUNTY = '510722';
const on = today(new Date());
const week = weekOf(on).name;
const VILLAGES = 462;
const found = {
  category: 'neighbour',
  place: 'village',
  risk: 'low',
  people: 2,
  summary: '张家和刘家为晒坝占用吵过两次。',
  outcome: 'reported',
};

describe('a week of screening', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.open();
  });

  afterAll(() => county.close());

  const screener = (unit: string) => county.at('screening', unit, 'screener');

  async function roundOf(unit: string): Promise<string> {
    const { body } = await screener(unit).get(`/rounds?unit=${unit}&period=${week}`).expect(200);
    return body.items[0].id as string;
  }

  /** The week's counts over the whole county, from the service itself or from reporting's board. */
  async function totals(name: 'screening' | 'reporting'): Promise<Record<string, number>> {
    const path = name === 'screening' ? '/coverage' : '/screening-board';
    const { body } = await county.at(name, COUNTY, 'leader').get(`${path}?period=${week}`).expect(200);
    const sum = (field: string) => (body.items as Record<string, number>[]).reduce((total, row) => total + (row[field] ?? 0), 0);
    return Object.fromEntries(['due', 'returned', 'zero', 'silent'].map((field) => [field, sum(field)]));
  }

  const counts = async (expected: Record<string, number>) => {
    expect(await totals('screening')).toEqual(expected);
    await eventually(async () => expect(await totals('reporting')).toEqual(expected));
  };

  inTurn('from the round to the board', ({ it }) => {
    it('is opened by the clock for every village that intake knows', async () => {
      await eventually(
        async () => {
          await county.service('screening').tick();
          expect(await totals('screening')).toMatchObject({ due: VILLAGES });
        },
        { timeoutMs: 20_000, everyMs: 100 },
      );
      await county.service('screening').tick();
      await counts({ due: VILLAGES, returned: 0, zero: 0, silent: VILLAGES });
    });

    it('brings a finding that becomes a dispute of the same id, is mediated, and shows its outcome', async () => {
      const round = await roundOf(village);
      await screener(village)
        .post(`/rounds/${round}/return`, { findings: [found] })
        .expect(200);
      const { body } = await screener(village).get(`/findings?round=${round}`).expect(200);
      expect(body.items).toHaveLength(1);
      const id = body.items[0].id as string;

      await county.shows('intake', `/disputes/${id}`, { finding: id, channel: 'screening', status: 'assigned', lead: 'justice', village });
      await county.shows('mediation', `/mediations/${id}`, { status: 'open', tier: 1, village });
      await county.shows('screening', `/findings/${id}`, { status: 'dispute', outcome: 'open' });

      const consent = { answer: 'given', how: 'oral' };
      const parties = [
        { role: 'applicant', kind: 'person', name: '张桂芳', consent },
        { role: 'respondent', kind: 'person', name: '刘永贵', consent },
      ];
      await county.at('intake', village, 'clerk').post(`/disputes/${id}/parties`, { parties }).expect(200);
      await county.shows('mediation', `/mediations/${id}`, { consents: [{ consent: 'given' }, { consent: 'given' }] });
      const mediator = county.at('mediation', village, 'mediator');
      const attempt = {
        venue: 'village',
        form: 'people',
        bodies: [village],
        mediators: ['周调解'],
        parties: ['applicant', 'respondent'],
        heldOn: on,
        outcome: 'agreed',
      };
      await mediator.post(`/mediations/${id}/attempts`, attempt).expect(200);
      await mediator
        .post(`/mediations/${id}/agreements`, { form: 'oral', scope: 'whole', on, terms: '晒坝轮流用，单日归张家。' })
        .expect(201);

      await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'settled', partyCount: 2 });
      await county.shows('screening', `/findings/${id}`, { status: 'dispute', outcome: 'settled' });
      await county.shows('reporting', `/board?by=outcome&township=${township}`, {
        items: [expect.objectContaining({ key: 'settled', total: 1, people: 2 })],
      });
    });

    it('counts a zero report as a return and what was settled on the spot as no dispute; silence stays silence', async () => {
      const [zero, spot] = ['510722101002', '510722101003'];
      await screener(zero)
        .post(`/rounds/${await roundOf(zero)}/return`, { zero: true, scope: '走访三个院落' })
        .expect(200);
      const prevented = { ...found, place: 'community', outcome: 'prevented' };
      await screener(spot)
        .post(`/rounds/${await roundOf(spot)}/return`, { findings: [prevented] })
        .expect(200);
      await counts({ due: VILLAGES, returned: 3, zero: 1, silent: VILLAGES - 3 });
      const { body } = await county.at('intake', COUNTY, 'leader').get('/disputes').expect(200);
      expect(body.items).toHaveLength(1);
    });

    it('is nobody else’s to return, nor twice', async () => {
      await screener('510722101004')
        .post(`/rounds/${await roundOf(village)}/return`, { zero: true })
        .expect(404);
      await screener(village)
        .post(`/rounds/${await roundOf(village)}/return`, { zero: true })
        .expect(409);
    });
  });
});
