import { PartiesOf } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { usualTerms } from '../src/subsidy/subsidy-rule.js';
import { agreed, assignment, desk, oral } from './desk.js';
import { intakeAnswers } from './intake.js';

const { village, township } = assignment;

describe('what is paid for a case', () => {
  const at = desk();
  const db = () => at.service.get<Database>(DATABASE);
  const approver = (unit: string) => at.person(unit, 'approver');
  const of = async (id: string, by = at.village()) => (await by.get(`/mediations/${id}/subsidy`).expect(200)).body;
  const step = (id: string, what: string, by: ReturnType<typeof approver>, body: object = {}) =>
    by.post(`/mediations/${id}/subsidy/${what}`, body);
  const month = (path: string, body: object, by = approver('510722')) => by.post(`/subsidies/months${path}`, { month: '2026-11', ...body });

  let committee: string;
  let zhou: string;
  let parties: readonly string[];
  let letGo: () => Promise<void>;
  const tell = () => Promise.resolve({ answer: { parties: parties.map((name) => ({ id: newId(), name })) } });
  const entered = async (name: string, kind = 'people') => {
    const mediator = { name, kind, appointedOn: '2026-01-05', skills: [], languages: ['local'] };
    return (await at.person(village, 'coordinator').post(`/bodies/${committee}/mediators`, mediator).expect(201)).body.id as string;
  };
  beforeAll(async () => {
    const body = { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: '2026-01-05' };
    committee = (await at.person(village, 'coordinator').post(`/units/${village}/bodies`, body).expect(201)).body.id as string;
    zhou = await entered('周调解');
    letGo = await intakeAnswers(at.broker, PartiesOf, tell);
  });
  afterAll(() => letGo());

  let days = 0;
  /** Another for each case, so that none becomes implausible by the number of these tests. */
  const nextDay = () => `2026-11-${String(3 + days++).padStart(2, '0')}`;
  /** Settled in the village by word of mouth, with minutes, between people who were not there before. */
  async function settled(more: object = {}, on = nextDay()): Promise<string> {
    const id = await at.opened();
    parties = [`甲${id}`, `乙${id}`];
    await at.village().post(`/mediations/${id}/attempts`, { ...agreed, heldOn: on, minutes: '移走石块。', ...more }).expect(200); // prettier-ignore
    await at
      .village()
      .post(`/mediations/${id}/agreements`, { ...oral, on })
      .expect(201);
    return id;
  }
  const claim = (id: string, more: object = {}, by = at.village()) =>
    by.post(`/mediations/${id}/subsidy`, { grade: 'oral', parts: [{ mediator: zhou, hundredths: 100 }], ...more });
  async function claimed(on = nextDay()): Promise<string> {
    const id = await settled({}, on);
    await claim(id).expect(200);
    return id;
  }
  async function approved(on: string): Promise<string> {
    const id = await claimed(on);
    await step(id, 'approval', approver(township)).expect(200);
    await step(id, 'approval', approver('510722')).expect(200);
    return id;
  }

  it('is computed from the file, and claimed once, whoever asks again', async () => {
    const open = await at.opened();
    expect(await of(open)).toMatchObject({ claim: null, offer: null, why: { code: 'subsidy.not-settled' }, acts: [] });
    const id = await settled({}, '2026-11-02');
    expect(await of(id)).toMatchObject({
      offer: { settledOn: '2026-11-02', policy: 0, grades: [{ grade: 'oral', fen: 2_000, lacking: [] }], mediators: [{ mediator: zhou, name: '周调解', payable: true }] },
      acts: ['claim'],
    }); // prettier-ignore
    expect((await claim(id, { grade: 'major' }).expect(409)).body).toMatchObject({ code: 'subsidy.not-that-grade' });
    const answers = await Promise.all([claim(id), claim(id, {}, at.person(township, 'coordinator'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await claim(id).expect(409)).body).toMatchObject({ code: 'subsidy.claimed-already' });
    expect(await of(id)).toMatchObject({ claim: { state: 'claimed', fen: 2_000, shares: [{ name: '周调解', fen: 2_000 }] }, acts: [] });
    await at.person('510722107201').get(`/mediations/${id}/subsidy`).expect(404);
    await expect(
      db().query(`insert into subsidy_claim select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).* from subsidy_claim c where mediation = $1`, [id]),
    ).rejects.toThrow('subsidy_one_a_dispute'); // prettier-ignore
  });

  it('is for those whom the file names, and whom no payroll pays already', async () => {
    const clerk = await entered('李干部', 'administrative');
    const id = await settled({ mediators: ['周调解', '李干部'] });
    const parts = (other: string) => ({ parts: [{ mediator: zhou, hundredths: 50 }, { mediator: other, hundredths: 50 }] }); // prettier-ignore
    expect((await claim(id, parts(await entered('王别人'))).expect(409)).body).toMatchObject({ code: 'subsidy.not-in-file' });
    expect((await claim(id, parts(clerk)).expect(409)).body).toMatchObject({ code: 'subsidy.not-payable', params: { name: '李干部' } });
    expect((await claim(id, { parts: [{ mediator: zhou, hundredths: 99 }] }).expect(409)).body).toMatchObject({
      code: 'subsidy.not-whole',
    });
    const unwritten = await settled({ minutes: undefined });
    expect((await claim(unwritten).expect(409)).body).toMatchObject({ code: 'subsidy.lacking', params: { count: 1 } });
  });

  it('is approved below and above, by people who did not claim it, and paid by the month', async () => {
    const id = await settled({}, '2026-11-02');
    const both = at.person(township, 'coordinator', 'approver');
    await claim(id, {}, both).expect(200);
    expect((await step(id, 'approval', both).expect(409)).body).toMatchObject({ code: 'subsidy.own-claim' });
    expect((await step(id, 'approval', approver('510722')).expect(409)).body).toMatchObject({ code: 'subsidy.first-below' });
    // Whoever claims is not who looks at it first.
    await step(id, 'approval', approver(village)).expect(404);
    const [first, again] = await Promise.all([step(id, 'approval', approver(township)), step(id, 'approval', approver(township))]);
    expect([first.status, again.status].sort()).toEqual([200, 409]);
    expect((await of(id, approver('510722'))).acts).toEqual(['approve', 'refuse']);
    await step(id, 'approval', approver('510722')).expect(200);

    expect((await month('', {}, approver(township)).expect(409)).body).toMatchObject({ code: 'subsidy.by-county' });
    expect((await month('', { month: '2026-12' }).expect(409)).body).toMatchObject({ code: 'subsidy.month-to-come' });
    const { sheet: mark, ...made } = (await month('', {}).expect(200)).body;
    expect(made).toEqual({ month: '2026-11', claims: 1, fen: 2_000, paidOn: null });
    expect((await month('', {}).expect(409)).body).toMatchObject({ code: 'subsidy.nothing-approved' });
    const sheet = await month('/sheet', { purpose: '十一月发放' }).expect(200);
    expect(sheet.headers['content-type']).toContain('text/csv');
    const csv = sheet.text ?? (sheet.body as Buffer).toString();
    expect(csv).toContain('"周调解","石桥村人民调解委员会","","口头（随手调）",2026-11-02,20.00');
    const [act] = await db().query<{ detail: { fields: string[] } }>(
      `select detail from act where kind = 'disclosure' order by number desc limit 1`,
    );
    expect(act?.detail.fields).toEqual(['name']);
    expect((await month('/payment', { on: '2026-11-23', fen: 1, sheet: mark }).expect(409)).body).toMatchObject({
      code: 'subsidy.sum-changed',
    });
    expect((await month('/payment', { on: '2026-11-23', fen: 2_000, sheet: mark }).expect(200)).body).toMatchObject({
      paidOn: '2026-11-23',
    });
    expect((await month('', {}).expect(409)).body).toMatchObject({ code: 'subsidy.month-paid' });
    const line = (await approver(township).get('/subsidies?state=paid&month=2026-11').expect(200)).body.items;
    expect(line).toContainEqual(expect.objectContaining({ mediation: id, state: 'paid', fen: 2_000, month: '2026-11' }));
    expect((await approver('510722101').get('/subsidies?state=paid').expect(200)).body.items).toEqual([]);

    // What is wrong with it later is told, and taken back in a month to come.
    await at.village().post(`/mediations/${id}/reopening`, { reason: 'contested' }).expect(200);
    expect(await of(id)).toMatchObject({ claim: { state: 'to-recover', heldFor: ['contested'] } });
    expect((await step(id, 'reversal', approver(township), { reason: 'case-turned' }).expect(409)).body).toMatchObject({ code: 'subsidy.by-county' }); // prettier-ignore
    await step(id, 'reversal', approver('510722'), { reason: 'case-turned' }).expect(200);
    await db().query(`insert into subsidy_month (month, made_by, made_at) values ('2026-10', 'x', now())`);
    expect((await month('', { month: '2026-10' }).expect(200)).body).toMatchObject({ claims: 1, fen: -2_000 });
  });

  it('is paid as the sheet had it that was exported, and not others of the same sum', async () => {
    const september = (path: string, body: object = {}) => month(path, { month: '2026-09', ...body });
    const first = await approved('2026-11-17');
    const { sheet, fen } = (await september('').expect(200)).body;
    await at.village().post(`/mediations/${first}/reopening`, { reason: 'parties-ask' }).expect(200);
    await approved('2026-11-18');
    expect((await september('').expect(200)).body).toMatchObject({ claims: 1, fen });
    const { body } = await september('/payment', { on: '2026-11-23', fen, sheet }).expect(409);
    expect(body).toMatchObject({ code: 'subsidy.sheet-changed', errors: [{ pointer: '#/sheet' }] });
    const items = (await approver('510722').get('/subsidies/months').expect(200)).body.items as { month: string; sheet: string }[];
    const now = items.find((each) => each.month === '2026-09')?.sheet;
    await september('/payment', { on: '2026-11-23', fen, sheet: now }).expect(200);
  });

  it('is held where it looks implausible, until somebody else has looked', async () => {
    const first = await claimed();
    const same = parties;
    await db().query(`update subsidy_claim set settled_on = '2026-10-10' where mediation = $1`, [first]);
    const id = await settled();
    parties = same;
    await claim(id).expect(200);
    expect(await of(id)).toMatchObject({ claim: { state: 'held', heldFor: ['same-parties'] } });
    expect((await step(id, 'approval', approver(township)).expect(409)).body).toMatchObject({ code: 'subsidy.not-now' });
    await step(id, 'release', approver(township), { reason: 'parties-asked' }).expect(200);
    await step(id, 'refusal', approver(township), { reason: 'file-lacking' }).expect(200);
    const { claim: told, acts } = await of(id);
    expect(told.steps.map(({ step, why }: { step: string; why: string }) => [step, why])).toEqual([
      ['claimed', null],
      ['released', 'parties-asked'],
      ['refused', 'file-lacking'],
    ]);
    // Put right, it is claimed anew.
    expect(acts).toEqual(['claim']);
    await claim(id).expect(200);
  });

  it('is held anew as its case turns, its approvals gone, and let go once the case is over again', async () => {
    const on = '2026-11-19';
    const id = await approved(on);
    await at.village().post(`/mediations/${id}/reopening`, { reason: 'parties-ask' }).expect(200);
    expect(await of(id)).toMatchObject({ claim: { state: 'held', heldFor: ['reopened'] } });
    expect((await step(id, 'release', approver(township), { reason: 'file-in-order' }).expect(409)).body).toMatchObject({ code: 'subsidy.not-settled' }); // prettier-ignore
    await at
      .village()
      .post(`/mediations/${id}/attempts`, { ...agreed, heldOn: on, minutes: '再议。' })
      .expect(200);
    await at
      .village()
      .post(`/mediations/${id}/agreements`, { ...oral, on })
      .expect(201);
    expect((await claim(id).expect(409)).body).toMatchObject({ code: 'subsidy.claimed-already' });
    await step(id, 'release', approver(township), { reason: 'file-in-order' }).expect(200);
    expect(await of(id)).toMatchObject({ claim: { state: 'claimed', heldFor: [] } });
  });

  it('is not let go where the case was settled anew otherwise: what is paid is what the file shows', async () => {
    const id = await approved('2026-11-20');
    await at.village().post(`/mediations/${id}/reopening`, { reason: 'parties-ask' }).expect(200);
    const anew = { ...agreed, heldOn: '2026-11-21', minutes: '另议。' };
    await at.village().post(`/mediations/${id}/attempts`, anew).expect(200);
    await at
      .village()
      .post(`/mediations/${id}/agreements`, { ...oral, on: '2026-11-21' })
      .expect(201);
    const { body } = await step(id, 'release', approver(township), { reason: 'file-in-order' }).expect(409);
    expect(body).toMatchObject({ code: 'subsidy.changed-since' });
    await step(id, 'refusal', approver(township), { reason: 'claimed-wrongly' }).expect(200);
    expect((await of(id)).offer).toMatchObject({ settledOn: '2026-11-21' });
  });

  it('is by the rule that was in force on the day it was settled', async () => {
    const id = await settled();
    const enacted = { value: { ...usualTerms, oralVillage: 99 }, effectiveOn: '2026-11-23', why: '县财政〔2026〕7号' };
    await at.person('510722', 'coordinator').post('/policies/subsidy/versions', enacted).expect(201);
    expect((await of(id)).offer).toMatchObject({ policy: 0, grades: [{ fen: 2_000 }] });
  });

  it('is held where the register does not say who the parties are', async () => {
    const id = await settled();
    await letGo();
    await claim(id).expect(200);
    expect((await of(id)).claim.heldFor).toContain('parties-unknown');
    letGo = await intakeAnswers(at.broker, PartiesOf, tell);
  });
});
