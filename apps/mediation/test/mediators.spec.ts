import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { MediatorList } from '../src/mediator/mediator-list.store.js';
import { assignment, desk } from './desk.js';

const { village, township, lead } = assignment;
const phone = '13800001234';
const zhou = { name: '周调解', kind: 'people', appointedOn: '2026-01-05', skills: ['forest-land'], languages: ['local'], phone };

describe('the roster of mediators', () => {
  const at = desk();
  const coordinator = (unit: string) => at.person(unit, 'coordinator');
  const leader = () => at.person(lead, 'leader');
  const refused = async (sent: PromiseLike<{ status: number; body: { code: string } }>, status: number, code: string) =>
    expect(await sent).toMatchObject({ status, body: { code } });

  let committee: string;
  beforeAll(async () => {
    const body = { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: '2026-01-05' };
    committee = (await coordinator(village).post(`/units/${village}/bodies`, body).expect(201)).body.id as string;
  });
  const entered = async (more: object = {}, by: string = village) =>
    (
      await coordinator(by)
        .post(`/bodies/${committee}/mediators`, { ...zhou, name: `调解员${newId()}`, ...more })
        .expect(201)
    ).body.id as string;

  it('tells who mediates, for which body, since when, and what was said of them in between', async () => {
    const id = await entered({ name: '周调解' }, township);
    const change = { skills: ['neighbour'], away: [{ from: '2026-12-07', until: '2026-12-09' }], appointedUntil: '2028-12-31' };
    await coordinator(village).post(`/mediators/${id}/changes`, change).set('If-Match', '"1"').expect(200);
    await coordinator(village).post(`/mediators/${id}/changes`, { name: '周解调' }).set('If-Match', '"1"').expect(412);
    const { body } = await leader().get(`/mediators/${id}`).expect(200);
    expect(body).toMatchObject({
      ...change,
      id,
      sequence: 2,
      name: '周调解',
      kind: 'people',
      body: committee,
      bodyName: '石桥村人民调解委员会',
      unit: village,
      languages: ['local'],
      areas: [],
      endedOn: null,
      acts: [],
      history: [
        { step: 'appointed', enteredBy: township, skills: ['forest-land'], appointedUntil: null },
        { step: 'changed', enteredBy: village },
      ],
    });
    const found = async (query: string) =>
      ((await leader().get(`/mediators?limit=200&${query}`).expect(200)).body.items as { id: string }[]).some((each) => each.id === id);
    for (const fits of [`unit=${village}`, `body=${committee}`, 'skill=neighbour&language=local&kind=people&standing=there'])
      expect(await found(fits)).toBe(true);
    for (const other of [`unit=${township}`, 'skill=forest-land', 'language=sign', 'kind=lawyer', 'standing=ended'])
      expect(await found(other)).toBe(false);
  });

  it('takes the word of whoever has charge of the body, and of nobody beside', async () => {
    const id = await entered();
    for (const beside of ['510722101', lead]) {
      await refused(coordinator(beside).post(`/bodies/${committee}/mediators`, zhou), 404, 'not-found');
      await refused(coordinator(beside).post(`/mediators/${id}/changes`, { kind: 'lawyer' }), 404, 'not-found');
      await refused(coordinator(beside).post(`/mediators/${id}/ending`, { on: '2026-11-20' }), 404, 'not-found');
    }
    const { name } = (await coordinator(village).get(`/mediators/${id}`).expect(200)).body;
    await refused(coordinator(township).post(`/bodies/${committee}/mediators`, { ...zhou, name }), 409, 'mediator.there-already');
    await refused(coordinator(township).post(`/bodies/${newId()}/mediators`, zhou), 404, 'not-found');
    expect((await coordinator(township).get(`/mediators/${id}`).expect(200)).body.acts).toEqual(['changes', 'ending']);
  });

  it('keeps the number sealed, tells it for a purpose, and lets it go with the office', async () => {
    const id = await entered({ phone });
    const db = at.service.get<Database>(DATABASE);
    const rows = await db.query('select to_jsonb(m)::text as row from mediator m where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(phone);
    const caller = () => at.person(lead, 'mediator');
    const told = async () =>
      (await caller().post(`/mediators/${id}/disclosures`, { purpose: '通知开会' }).expect(200)).body.phone as string;
    expect(await told()).toBe(phone);
    const read = await db.query<{ unit: string }>(`select unit from act where kind = 'disclosure' and aggregate = $1`, [id]);
    expect(read).toEqual([{ unit: lead }]);
    await coordinator(village).post(`/mediators/${id}/changes`, { phone: '13900005678' }).expect(200);
    expect(await told()).toBe('13900005678');
    await coordinator(village).post(`/mediators/${id}/ending`, { on: '2026-11-20' }).expect(200);
    expect(await told()).toBeNull();
    expect(await db.query('select 1 from sealed_record where aggregate_id = $1 and kind = $2', [id, 'mediator-phone'])).toEqual([]);
  });

  it('says of those named for a day what they are called, and who cannot be there', async () => {
    const there = await entered({ name: '吴在岗' });
    const away = await entered({ name: '郑外出', away: [{ from: '2026-11-30', until: '2026-11-30' }] });
    const list = at.service.get(MediatorList);
    expect(await list.named([away, newId(), there], '2026-11-30')).toEqual([
      { id: away, name: '郑外出', availability: 'away' },
      { id: there, name: '吴在岗', availability: 'there' },
    ]);
  });

  it('has nobody left of a body that ended', async () => {
    const other = { kind: 'enterprise-committee', name: '石桥糖厂调解委员会', setUpOn: '2026-01-05' };
    const body = (await coordinator(village).post(`/units/${village}/bodies`, other).expect(201)).body.id as string;
    const { id } = (await coordinator(village).post(`/bodies/${body}/mediators`, zhou).expect(201)).body;
    await coordinator(village).post(`/bodies/${body}/ending`, { on: '2026-11-20' }).expect(200);
    expect((await leader().get(`/mediators/${id}`).expect(200)).body).toMatchObject({ endedOn: '2026-11-20', acts: [] });
    await refused(coordinator(village).post(`/mediators/${id}/changes`, { kind: 'lawyer' }), 409, 'mediator.ended');
    await refused(coordinator(village).post(`/bodies/${body}/mediators`, { ...zhou, name: '吴' }), 409, 'body.ended');
  });

  it('calls kinds and languages as the county does, and lets nobody write over what was said', async () => {
    const rule = async (language: string) => (await leader().get('/mediators/rule').set('Accept-Language', language).expect(200)).body;
    expect((await rule('zh')).kinds).toContainEqual(expect.objectContaining({ kind: 'five-elders', text: '“五老”调解员', taken: true }));
    expect((await rule('en')).languages).toContainEqual({ language: 'sign', text: 'sign language' });
    const value = { languages: ['mandarin', 'local'], localSpeech: '三台话', wishes: 2, openCases: 5, skilledOnly: false };
    await coordinator('510722').post('/policies/roster/versions', { value, effectiveOn: '2026-11-23', why: '县规定' }).expect(201);
    expect(await rule('zh')).toMatchObject({ wishes: 2, languages: [{}, { language: 'local', text: '三台话' }] });
    await refused(
      coordinator(village).post(`/bodies/${committee}/mediators`, { ...zhou, languages: ['sign'] }),
      409,
      'mediator.language-not-asked',
    );
    for (const statement of ['update mediator set kind = kind', 'delete from mediator'])
      await expect(at.service.get<Database>(DATABASE).query(statement)).rejects.toThrow(/permission denied/);
  });

  describe('in a case', () => {
    const entry = (side: 'applicant' | 'respondent') => ({
      record: newId(),
      side,
      consent: { answer: 'given' as const, how: 'oral' as const, on: '2026-11-01' },
    });
    const opened = () => at.opened({ entered: [entry('applicant'), entry('respondent')] });
    const standing = async (id: string, by = at.village()) => (await by.get(`/mediations/${id}/mediators`).expect(200)).body;
    const suggested = async (id: string, query = '') =>
      (await at.village().get(`/mediations/${id}/mediators/suggestions?${query}`).expect(200)).body as {
        suggested: { id: string; reasons: string[]; open: number }[];
        excluded: { id: string; why: string; party: number | null }[];
      };

    it('are suggested with why and excluded with why, named, replaced, and stand aside, each act kept', async () => {
      const [zhou, wu] = [await entered({ name: '周一', skills: ['forest-land'] }), await entered({ name: '吴二' })];
      const id = await opened();
      const found = (await suggested(id)).suggested.find((each) => each.id === zhou);
      expect(found).toMatchObject({ reasons: ['tier', 'skill', 'village', 'room'], open: 0 });
      const post = (door: string, body: object) => at.village().post(`/mediations/${id}/mediators${door}`, body);
      await post('', { mediator: zhou }).set('If-Match', '"0"').expect(201);
      await post('', { mediator: zhou }).set('If-Match', '"0"').expect(412);
      expect(await standing(id)).toMatchObject({ sequence: 1, named: [{ id: zhou, name: '周一' }], assigns: true });
      expect(await standing(id, at.person(lead, 'leader'))).toMatchObject({ named: [{ id: zhou }], assigns: false });
      const other = await opened();
      expect((await suggested(other)).suggested.find((each) => each.id === zhou)).toMatchObject({ open: 1 });

      await post(`/${zhou}/replacement`, { party: 1, reason: 'unsaid', successor: wu }).expect(200);
      await post(`/${wu}/ties`, { tie: 'family', party: 2 }).expect(200);
      await refused(post('', { mediator: wu }), 409, 'mediator.excluded');
      await refused(post('', { mediator: newId() }), 409, 'mediator.unknown');
      const { excluded } = await suggested(id);
      expect(excluded).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: zhou, why: 'wished-away', party: 1 }),
          expect.objectContaining({ id: wu, why: 'family', party: 2 }),
        ]),
      );
      expect(await standing(id)).toMatchObject({
        sequence: 4,
        named: [],
        noted: [
          { what: 'named', name: '周一', by: village },
          { what: 'wished', party: 1, granted: true },
          { what: 'named', name: '吴二' },
          { what: 'tied', reason: 'family', party: 2 },
        ],
      });
      const acts = await at.service
        .get<Database>(DATABASE)
        .query<{ what: string }>(`select what from act where aggregate = $1 and what like 'mediator-%' order by number`, [id]);
      expect(acts.map(({ what }) => what)).toEqual(['mediator-named', 'mediator-wished', 'mediator-named', 'mediator-tied']);
      expect(JSON.stringify(await at.bus.heard(id))).not.toContain(zhou);
    });

    it('are kept out no more once a tie is taken back or every party accepts them, and come another day where they cannot come this one', async () => {
      const [zhou, wu] = [await entered({ languages: ['local'] }), await entered()];
      const id = await opened();
      const post = (mediator: string, door: string, body: object) =>
        at.village().post(`/mediations/${id}/mediators/${mediator}/${door}`, body);
      const ofZhou = async (query = '') => {
        const { suggested: fit, excluded } = await suggested(id, query);
        return fit.some((each) => each.id === zhou) ? 'fits' : excluded.find((each) => each.id === zhou)?.why;
      };
      await refused(post(zhou, 'ties/withdrawal', { party: 1, reason: 'mistaken' }), 409, 'mediator.no-tie');
      await refused(post(zhou, 'acceptances', { party: 1 }), 409, 'mediator.not-excluded');
      await refused(post(zhou, 'hindrance', { reason: 'ill' }), 409, 'mediator.not-named');
      await post(zhou, 'ties', { tie: 'same-enterprise', party: 1 }).expect(200);
      expect(await ofZhou()).toBe('same-enterprise');
      await post(zhou, 'ties/withdrawal', { party: 1, reason: 'wrong-person' }).expect(200);
      expect([await ofZhou(), await ofZhou('language=local')]).toEqual(['fits', 'fits']);

      await post(wu, 'recusal', { reason: 'family' }).expect(200);
      await post(wu, 'acceptances', { party: 1 }).expect(200);
      const naming = () => at.village().post(`/mediations/${id}/mediators`, { mediator: wu });
      await refused(naming(), 409, 'mediator.excluded');
      await post(wu, 'acceptances', { party: 2 }).expect(200);
      await naming().expect(201);
      await post(wu, 'hindrance', { reason: 'ill' }).expect(200);
      expect(await standing(id)).toMatchObject({ named: [], noted: [{}, {}, {}, {}, {}, {}, { what: 'unavailable', reason: 'ill' }] });
      await naming().expect(201);

      // Of a session it is asked who can be there then: whoever is needed elsewhere is left out, but for what it takes the place of.
      const arranged = { at: '2026-12-01T09:00:00+08:00', venue: 'village', online: false, mediators: [zhou] };
      const { session } = (
        await at
          .village()
          .post(`/mediations/${await opened()}/sessions`, arranged)
          .expect(201)
      ).body;
      const then = `at=${encodeURIComponent(arranged.at)}&on=2026-12-01&minutes=30`;
      expect([await ofZhou(then), await ofZhou(`${then}&instead=${session}`)]).toEqual(['booked', 'fits']);
    });

    it('are nobody’s to name but of those who hold the case', async () => {
      const [zhou, id] = [await entered(), await opened()];
      await refused(at.person('510722101', 'mediator').post(`/mediations/${id}/mediators`, { mediator: zhou }), 404, 'not-found');
      await at.village().post(`/mediations/${id}/mediators/${zhou}/recusal`, { reason: 'other' }).expect(200);
      await at.village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
      await refused(at.village().post(`/mediations/${id}/mediators`, { mediator: zhou }), 409, 'mediation.closed');
      expect(await standing(id)).toMatchObject({ assigns: false, noted: [{ what: 'recused', reason: 'other' }] });
    });
  });
});
