import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { usualRule } from '../src/filing/filing.js';
import { agreed, desk, oral } from './desk.js';

describe('the file of a case', () => {
  const at = desk();
  const of = async (id: string) => (await at.village().get(`/mediations/${id}/filing`).expect(200)).body;
  const file = (id: string, by = at.village()) => by.post(`/mediations/${id}/filing`);
  const lacking = (items: readonly Readonly<{ piece: string; needed: boolean; there: boolean; which: number[] }>[]) =>
    items.flatMap(({ piece, needed, there, which }) => (needed && !there ? [[piece, ...which]] : []));

  it('is archived once the case is over and nothing is missing, and once', async () => {
    const open = await at.opened();
    expect(await of(open)).toMatchObject({ state: 'going-on', filedOn: null });
    expect((await file(open).expect(409)).body).toMatchObject({ code: 'filing.not-over' });

    const { id: unwritten } = await at.settled();
    expect(lacking((await of(unwritten)).items)).toEqual([['minutes', 1]]);
    const id = await at.opened();
    await at
      .village()
      .post(`/mediations/${id}/attempts`, { ...agreed, minutes: '双方各退半尺。' })
      .expect(200);
    const { agreement } = (await at.village().post(`/mediations/${id}/agreements`, oral).expect(201)).body;
    expect(await of(id)).toMatchObject({ state: 'complete' });
    const [first] = await Promise.all([file(id).expect(200), file(id).expect(200)]);
    expect(first.body).toMatchObject({ id });
    expect(await of(id)).toMatchObject({ state: 'filed', filedOn: '2026-11-23' });
    const acts = await at.service.get<Database>(DATABASE).query(`select from act where aggregate = $1 and what = 'case-filed'`, [id]);
    expect(acts).toHaveLength(1);

    await at.village().post(`/mediations/${id}/agreements/${agreement}/breach`, { on: '2026-11-20' }).expect(200);
    expect((await of(id)).state).not.toBe('filed');
  });

  it('is what the county says, which is told with what is missing', async () => {
    const { id } = await at.settled();
    const say = (value: object) =>
      at.person('510722', 'coordinator').post('/policies/filing/versions', { value, effectiveOn: '2026-11-23', why: '县档案馆要求' }).expect(201); // prettier-ignore
    await say({ written: [], oral: ['follow-up', 'identity-proof'], ended: [] });
    expect(lacking((await of(id)).items)).toEqual([['identity-proof'], ['follow-up', 1]]); // prettier-ignore
    expect((await file(id).expect(409)).body).toMatchObject({ code: 'filing.lacking', params: { count: 2 } });
    await file(id, at.person('510722107201')).expect(404);
    await say(usualRule);
  });
});
