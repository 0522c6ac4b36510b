import { today } from '#calendar';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { COUNTY, County, township, village } from './county.js';

const on = today(new Date());
const [name, phone] = ['周建国', '13890110001'];
const matter = {
  channel: 'walk-in',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name, phone },
    { role: 'respondent', kind: 'person', name: '李富贵' },
  ],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  consent: true,
};

describe('who asks to be forgotten', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open();
  });
  afterAll(() => county.close());

  const clerk = () => county.at('intake', township, 'clerk');
  const coordinator = () => county.at('intake', COUNTY, 'coordinator');
  const mediator = () => county.at('mediation', village, 'mediator');
  const sql = <R extends object>(service: 'intake' | 'mediation', text: string, params: readonly unknown[]) =>
    county.service(service).get<Database>(DATABASE).query<R>(text, params);
  const sealed = async (service: 'intake' | 'mediation', id: string): Promise<string[]> => {
    const rows = await sql<{ kind: string }>(service, 'select kind from sealed_record where aggregate_id = $1 order by kind', [id]);
    return rows.map(({ kind }) => kind);
  };
  const found = async (): Promise<string[]> =>
    (await clerk().post('/disputes/search', { q: phone }).expect(200)).body.items.map(({ id }: { id: string }) => id);

  /** A quarrel settled by word of mouth in the village, with minutes and terms. */
  async function settled(): Promise<string> {
    const { body } = await clerk().post('/disputes', matter).expect(201);
    const id = body.id as string;
    await county.shows('mediation', `/mediations/${id}`, { status: 'open' });
    const held = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: on,
      outcome: 'agreed',
      minutes: `${name}当场同意。`,
    };
    await mediator().post(`/mediations/${id}/attempts`, held).expect(200);
    const oral = { form: 'oral', scope: 'whole', on, terms: '竹林以老沟为界，各管各的。' };
    await mediator().post(`/mediations/${id}/agreements`, oral).expect(201);
    await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'settled' });
    return id;
  }

  /** Reporting has heard so much of a dispute. */
  const told = (id: string, ...types: readonly string[]) =>
    eventually(async () => {
      const { body: way } = await county.at('reporting', COUNTY, 'leader').get(`/disputes/${id}/way`).expect(200);
      expect((way.items as { type: string }[]).map(({ type }) => type)).toEqual(expect.arrayContaining([...types]));
    });

  async function asks(kind: string, dispute: string): Promise<string> {
    const asked = { kind, standing: 'self', identity: 'id-card', applicant: { name, phone }, disputes: [dispute] };
    return (await clerk().post('/requests', asked).expect(201)).body.id as string;
  }

  it('is, in every service, once the law lets the county: the dispute and who did what remain', async () => {
    const id = await settled();
    expect([await sealed('intake', id), await sealed('mediation', id)]).toEqual([
      ['narrative', 'party', 'party'],
      ['minutes', 'terms'],
    ]);
    expect(await found()).toContain(id);
    await told(id, 'intake.dispute-closed.v1');
    const before = await county.shows('reporting', '/board?by=outcome', { items: expect.anything() });

    const request = await asks('delete', id);
    const answer = (body: object) => coordinator().post(`/requests/${request}/answer`, body);
    const { body } = await answer({ outcome: 'granted', whole: true }).expect(409);
    expect(body.code).toBe('request.kept-by-law');
    await sql('intake', `update sealed_record set erase_after = '2026-01-01' where aggregate_id = $1`, [id]);
    await answer({ outcome: 'granted', whole: true, words: '已删除。' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { personalData: 'erased', status: 'settled', agreements: [{ form: 'oral' }] });

    for (const service of ['intake', 'mediation'] as const) expect(new Set(await sealed(service, id))).toEqual(new Set(['purpose']));
    expect(await found()).not.toContain(id);
    for (const [at, desk] of [
      ['disputes', coordinator()],
      ['mediations', mediator()],
    ] as const) {
      const { body: refused } = await desk.post(`/${at}/${id}/disclosures`, { purpose: '核对' }).expect(409);
      expect(refused.code).toMatch(/^(dispute|mediation)\.data-erased$/);
    }

    await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'settled', partyCount: 2, parties: [] });
    await told(id, 'intake.dispute-data-erased.v1', 'mediation.data-erased.v1');
    const after = await county.shows('reporting', '/board?by=outcome', { items: expect.anything() });
    expect(after['items']).toEqual(before['items']);
    for (const service of ['intake', 'mediation'] as const) {
      const acts = await sql<{ kind: string }>(service, `select distinct kind from act where aggregate = $1`, [id]);
      expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['change', 'erasure']));
    }
  });

  it('is not, where the file must be kept: then it is only kept, in every service', async () => {
    const id = await settled();
    const request = await asks('delete', id);
    await coordinator().post(`/requests/${request}/answer`, { outcome: 'restricted', ground: 'kept-by-law' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { personalData: 'restricted' });
    expect(await sealed('mediation', id)).toEqual(['minutes', 'terms']);
    expect(await found()).not.toContain(id);
    const { body } = await mediator().post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(409);
    expect(body.code).toBe('mediation.data-restricted');

    // A party goes on: it is used again everywhere, and whoever had asked is to be told.
    await mediator().post(`/mediations/${id}/reopening`, { reason: 'new-claims' }).expect(200);
    await county.shows('mediation', `/mediations/${id}`, { status: 'open', personalData: 'kept' });
    await county.shows('intake', `/disputes/${id}`, { personalData: 'kept' });
    const { body: asked } = await coordinator().get(`/requests/${request}`).expect(200);
    expect(asked).toMatchObject({ outcome: 'restricted', toTell: 'new-claims' });
    expect(await found()).toContain(id);
  });
});
