import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { desk } from './desk.js';

const purpose = '交当事人签收';

describe('the papers of a mediation', () => {
  const at = desk();
  const listed = async (id: string) => (await at.county().get(`/mediations/${id}/papers`).expect(200)).body.items as Listed[];
  type Listed = Readonly<{ paper: string; made: readonly unknown[]; why: Readonly<{ code: string; text: string }> | null }>;
  const made = (id: string, paper: string, body: object = {}, by = at.village()) =>
    by.post(`/mediations/${id}/papers/${paper}`, { format: 'pdf', purpose, ...body }).responseType('blob');

  it('are listed with what can be made, and of the others what has to be done first', async () => {
    const id = await at.opened();
    const items = await listed(id);
    expect(items.find(({ paper }) => paper === 'rights-notice')).toEqual({
      paper: 'rights-notice',
      made: [{ nth: 1, on: null }],
      why: null,
    });
    expect(items.find(({ paper }) => paper === 'minutes')).toMatchObject({ made: [], why: { code: 'paper.no-session' } });
    const refused = await at.village().post(`/mediations/${id}/papers/minutes`, { format: 'pdf', purpose }).expect(409);
    expect(refused.body).toMatchObject({ code: 'paper.no-session', detail: expect.stringContaining('先登记一次调解') as string });
  });

  it('come as PDF and as Word, also while the register is away, and the reading is audited', async () => {
    const { id } = await at.settled();
    for (const [format, start] of [
      ['pdf', '%PDF-1.7'],
      ['docx', 'PK'],
    ] as const) {
      const { body, headers } = await made(id, 'oral-register', { format }).expect(200);
      expect((body as Buffer).toString('latin1', 0, start.length)).toBe(start);
      expect(headers['content-disposition']).toContain(encodeURIComponent('口头协议登记表'));
      expect(headers['cache-control']).toBe('no-store');
    }
    const acts = await at.service
      .get<Database>(DATABASE)
      .query<{ records: unknown[] }>(`select detail->'records' as records from act where aggregate = $1 and kind = 'disclosure'`, [id]);
    expect(acts.map(({ records }) => records.length)).toEqual([1, 1]);
  });

  it('are nobody’s but theirs who handle it, and of what there is', async () => {
    const { id } = await at.settled();
    await made(id, 'minutes', { nth: 2 }).expect(404);
    await made(id, 'minutes', {}, at.person('510722101')).expect(404);
    await made(id, 'no-such-paper').expect(400);
    await made(id, 'minutes', { format: 'odt' }).expect(400);
  });
});
