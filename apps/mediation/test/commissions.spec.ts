import { DisputeVoided, UnitChanged } from '#contracts';
import { idOf, newId } from '#kernel';
import { eventually } from '#testing';
import { desk } from './desk.js';

const court = { unit: 'court', level: 'department', name: '人民法院', parent: '510722', desk: 'county', active: true } as const;
const from = { kind: 'delegated', number: '(2026)川0722诉前调123号', court: 'court', receivedOn: '2026-11-02' };
const entry = (side: 'applicant' | 'respondent') => ({ record: newId(), side });
const abroad = '成都市中级人民法院';

describe('a commission of a court', () => {
  const at = desk();
  beforeAll(async () => {
    await at.bus.say(idOf('unit', court.unit), UnitChanged(court));
    await eventually(async () => {
      const { body } = await at.village().get('/units').expect(200);
      expect(JSON.stringify(body)).toContain(court.name);
    });
  });
  const post = (id: string, what: string, body: object = {}, by = at.village()) => by.post(`/mediations/${id}/commissions${what}`, body);
  const of = async (id: string) => (await at.village().get(`/mediations/${id}/commissions`).expect(200)).body;
  const today = async () => (await at.village().get('/today?kind=commission').expect(200)).body.items;
  const listed = async (query = '', by = at.village()) => (await by.get(`/commissions${query}`).expect(200)).body.items;

  it('runs its days, is put off by all parties, and goes back with what came of it', async () => {
    const id = await at.opened({ entered: [entry('applicant'), entry('respondent')] });
    const first = (await post(id, '', from).expect(201)).body;
    expect((await post(id, '', { ...from, number: '（2026）川0722诉前调123号' }).expect(201)).body).toEqual(first);
    const [running] = (await of(id)).items;
    expect(running).toMatchObject({ number: '（2026）川0722诉前调123号', state: 'running', lastDay: '2026-12-02', due: 'running' });
    expect(running).toMatchObject({ extendable: '2027-01-01', court: 'court', outside: null });
    expect(await today()).toEqual([]);

    await post(id, `/${first.id}/extension`, { until: '2026-12-20', agreedOn: '2026-11-20', parties: [1, 2] }).expect(200);
    expect((await of(id)).items).toMatchObject([{ lastDay: '2026-12-20', extensions: [{ until: '2026-12-20', parties: [1, 2] }] }]);
    await post(id, `/${first.id}/outcome`, { result: 'refused', on: '2026-11-22' }).expect(200);
    expect(await today()).toMatchObject([{ id, kind: 'commission', part: first.id, state: 'running', at: '2026-12-20T16:00:00.000Z' }]);
    await post(id, `/${first.id}/return`, { on: '2026-11-23' }).expect(200);
    expect(await today()).toEqual([]);
    await post(id, `/${first.id}/acknowledgement`, { on: '2026-11-23' }).expect(200);
    expect((await of(id)).items).toMatchObject([{ state: 'acknowledged', due: null, result: 'refused', returnedOn: '2026-11-23' }]);
    // Of the mediation it decided nothing.
    expect((await at.standing(id)).status).toBe('open');
    expect(JSON.stringify(await at.bus.heard(id))).not.toContain('诉前调');
  });

  it('is told until when it is to be answered, of every case of the unit, the first first', async () => {
    const [late, soon] = [await at.opened(), await at.opened()];
    await post(soon, '', { ...from, number: '（2026）川0722民初9号', kind: 'entrusted-ordinary', receivedOn: '2026-11-10' }).expect(201);
    await post(late, '', { ...from, number: '（2026）川0722民初8号', kind: 'entrusted-simple', receivedOn: '2026-11-10' }).expect(201);
    expect(await today()).toMatchObject([
      { id: late, state: 'overdue' },
      { id: soon, state: 'soon' },
    ]);
    expect((await listed('?state=running')).slice(0, 2)).toMatchObject([
      { mediation: late, lastDay: '2026-11-17', due: 'overdue' },
      { mediation: soon, lastDay: '2026-11-25', due: 'soon' },
    ]);
    const { next } = (await at.village().get('/commissions?limit=1').expect(200)).body;
    expect(await listed(`?limit=1&cursor=${next}`)).toMatchObject([{ mediation: soon }]);
    expect(await listed('', at.person('510722107201'))).toEqual([]);
  });

  it('books a number once, until it is struck, and says what is wrong with one', async () => {
    const [here, elsewhere] = [await at.opened(), await at.opened()];
    const number = '（2026）川0722诉前调77号';
    const { id } = (await post(here, '', { ...from, number }).expect(201)).body;
    expect((await post(elsewhere, '', { ...from, number }).expect(409)).body).toMatchObject({ code: 'commission.number-elsewhere' });
    expect((await post(elsewhere, '', { ...from, number: '123' }).expect(409)).body).toMatchObject({
      code: 'commission.number-form',
      errors: [{ pointer: '#/number' }],
    });
    await post(elsewhere, '', { ...from, number: '（2026）川0722诉前调78号', court: 'no-court' }).expect(409);
    await post(elsewhere, '', { ...from, number: '甲'.repeat(41) }).expect(400);
    await post(here, `/${id}/withdrawal`).expect(200);
    await post(elsewhere, '', { ...from, number }).expect(201);
    await post(elsewhere, `/${id}/outcome`, { result: 'refused', on: '2026-11-22' }).expect(404);
    await post(here, '', from, at.person('510722107201')).expect(404);
  });

  it('told again with other facts is refused, and is moved from a case that was voided', async () => {
    const [twin, stays] = [await at.opened(), await at.opened()];
    const told = { ...from, number: '（2026）川0722诉前调90号' };
    await post(twin, '', told).expect(201);
    expect((await post(twin, '', { ...told, receivedOn: '2026-11-20' }).expect(409)).body).toMatchObject({
      code: 'commission.number-here',
    });
    await at.bus.say(twin, DisputeVoided({ reason: 'entered-twice', other: stays, on: '2026-11-23', unit: '510722' }));
    await eventually(async () => expect(await at.standing(twin)).toMatchObject({ status: 'voided' }));
    expect(await listed('?state=running')).toContainEqual(expect.objectContaining({ mediation: twin, number: told.number }));
    await post(stays, '', told).expect(201);
    expect((await of(twin)).items).toMatchObject([{ state: 'struck' }]);
    const there = (await listed('?state=running')).filter(({ number }: { number: string }) => number === told.number);
    expect(there).toMatchObject([{ mediation: stays }]);
  });

  it('of another county’s court keeps its name sealed', async () => {
    const id = await at.opened();
    const { court: _, ...nowhere } = { ...from, number: '（2026）川01诉前调5号' };
    expect((await post(id, '', nowhere).expect(409)).body).toMatchObject({ code: 'commission.one-court' });
    await post(id, '', { ...nowhere, outside: abroad }).expect(201);
    const { outside } = (await of(id)).items[0];
    const { body } = await at.village().post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(200);
    expect(body.records).toEqual([{ id: outside, kind: 'referral', content: { name: abroad } }]);
  });
});
