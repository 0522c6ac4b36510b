import { newId } from '#kernel';
import { eventually } from '#testing';
import { papers } from '../src/agreement/paper.js';
import type { PaperRules } from '../src/agreement/paper.js';
import { Papers } from '../src/agreement/paper.store.js';
import { agreed, desk, failed, oral } from './desk.js';

describe('what was agreed', () => {
  const at = desk();
  const { village, county, lead, standing, opened, settled, types } = at;

  it('by word of mouth may be written down later: the same agreement, its words in both forms', async () => {
    const { id, agreement } = await settled();
    const paper = `/mediations/${id}/agreements/${agreement}`;
    await village().post(`${paper}/writing`, { on: '2026-11-20', terms: '一、移走挡路石块；二、恢复通行。' }).expect(200);
    await village().post(`${paper}/signatures`, { by: 'parties', on: '2026-11-20' }).expect(200);
    const [written] = (await standing(id)).agreements;
    expect(written).toMatchObject({
      id: agreement,
      form: 'written',
      paper: 'committee',
      writtenOn: '2026-11-20',
      effectiveOn: '2026-11-02',
      confirmBy: '2026-12-02',
      signed: { parties: '2026-11-20' },
    });
    const { body } = await village().post(`/mediations/${id}/disclosures`, { purpose: '核对文本' }).expect(200);
    expect(body.records).toMatchObject([{ kind: 'minutes' }, { id: agreement }, { id: written.paperRecord, content: { agreement } }]);
    expect((await village().post(`${paper}/writing`, { on: '2026-11-20', terms: '又一份' }).expect(409)).body.code).toBe(
      'agreement.written-already',
    );
    await eventually(async () => expect(await types(id)).toContain('agreement-written'));
    expect((await types(id)).filter((type) => type === 'settled')).toHaveLength(1);
  });

  it('by word of mouth in clauses is written down with them, and each party signs it for itself', async () => {
    const entered = (['applicant', 'respondent'] as const).map((side) => ({
      record: newId(),
      side,
      consent: { answer: 'given' as const, how: 'oral' as const, on: '2026-11-01' },
    }));
    const id = await opened({ entered });
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const spoken = { facts: '石块是李四堆的', clauses: [{ kind: 'do', what: '移走石块', byParty: 2 }] };
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { ...oral, terms: undefined, ...spoken })
      .expect(201);
    const paper = `/mediations/${id}/agreements/${body.agreement}`;
    await village().post(`${paper}/writing`, { on: '2026-11-20', terms: '此后互不追究' }).expect(200);
    const [written] = (await standing(id)).agreements;
    expect(written).toMatchObject({ form: 'written', parties: [1, 2], obligations: [{ clause: 1 }] });
    const { records } = (await village().post(`/mediations/${id}/disclosures`, { purpose: '核对文本' }).expect(200)).body;
    expect(records.find((each: { id: string }) => each.id === written.paperRecord).content).toMatchObject({
      facts: '石块是李四堆的',
      terms: '此后互不追究',
      clauses: [{ clause: 1, what: '移走石块' }],
    });
    await village().post(`/mediations/${id}/links`, { purpose: 'sign', subject: body.agreement, party: 1 }).expect(201);
  });

  it('on the paper of an authority binds without a committee’s seal, by the county’s rule of papers', async () => {
    expect((await at.service.get(Papers).current()).administrative).toEqual(papers.administrative);
    const id = await opened({ place: 'enterprise' });
    await lead()
      .post(`/mediations/${id}/attempts`, { ...agreed, venue: 'department', form: 'administrative', bodies: ['natural-resources'] })
      .expect(200);
    const { body } = await lead()
      .post(`/mediations/${id}/agreements`, { ...oral, form: 'written', partiesSignedOn: '2026-11-02' })
      .expect(201);
    expect((await standing(id)).agreements).toMatchObject([{ paper: 'administrative', needs: ['parties', 'mediator'] }]);
    const sign = () => lead().post(`/mediations/${id}/agreements/${body.agreement}/signatures`, { by: 'mediator', on: '2026-11-03' });
    await sign().expect(200);
    expect(await standing(id)).toMatchObject({ status: 'settled', agreements: [{ effectiveOn: '2026-11-03' }] });
  });

  it('is told clause by clause: sums and days in the open, the words sealed; what does not add up is refused at its field', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const pay = {
      kind: 'pay',
      what: '李四分两期付给张三树苗款',
      manner: '银行转账',
      bySide: 'respondent',
      toSide: 'applicant',
      fen: 120_050,
      instalments: [
        { due: '2026-11-10', fen: 60_000 },
        { due: '2026-12-10', fen: 60_050 },
      ],
      restFallsDue: true,
    };
    const clear = { kind: 'refrain', what: '双方不得再堵路' };
    const make = (clauses: readonly object[], more = {}) =>
      village().post(`/mediations/${id}/agreements`, { form: 'oral', scope: 'whole', on: '2026-11-02', clauses, ...more });
    for (const [clauses, more, pointer, detail] of [
      [[{ ...pay, fen: 120_000 }], {}, '#/clauses/0/instalments', '第 1 条各期合计 1200.50 元，与该条总额 1200 元不一致，请核对。'],
      [[clear, { ...clear, byParty: 9 }], {}, '#/clauses/1/byParty', '登记的当事人中没有第 9 号，请重新选择。'],
      [[{ ...clear, byParty: 1, bySide: 'applicant' }], {}, '#/clauses/0/bySide', '已指定某一当事人，又指定了一方全体，请只保留一个。'],
      [[pay], { amountYuan: 1200 }, '#/amountYuan', undefined],
      [undefined, {}, '#/terms', '请写明协议内容，或者至少列出一条约定。'],
    ] as const)
      expect((await make(clauses as never, more).expect(409)).body.errors).toMatchObject([{ pointer, ...(detail && { detail }) }]);

    const { body } = await make([pay, clear], { facts: '树苗死了一半' }).expect(201);
    const [agreement] = (await standing(id)).agreements;
    expect(agreement).toMatchObject({
      amountYuan: 1201,
      performBy: '2026-12-10',
      obligations: [
        { clause: 1, kind: 'pay', fen: 120_050, by: { party: null, side: 'respondent' }, restFallsDue: true },
        { clause: 2, kind: 'refrain', fen: null, by: { party: null, side: null }, to: null },
      ],
      items: [
        { clause: 1, nth: 1, due: '2026-11-10', fen: 60_000, paidFen: 0, state: 'overdue' },
        { clause: 1, nth: 2, due: '2026-12-10', fen: 60_050, state: 'waiting' },
      ],
    });
    await eventually(async () => expect(await types(id)).toContain('settled'));
    expect(JSON.stringify(await at.bus.heard(id))).not.toMatch(/树苗|堵路|转账/);

    const door = `/mediations/${id}/agreements/${body.agreement}`;
    await village().post(`${door}/part-performances`, { clause: 1, nth: 1, on: '2026-11-09', fen: 20_000, proof: '收条一张' }).expect(200);
    await village()
      .post(`${door}/breach`, { on: '2026-11-12', items: [{ clause: 1, nth: 1 }] })
      .expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'open',
      agreements: [{ breachedOn: '2026-11-12', items: [{ paidFen: 20_000, state: 'broken' }, { state: 'broken' }] }],
    });
    await village().post(`${door}/part-performances`, { clause: 1, nth: 1, on: '2026-11-15' }).expect(200);
    await village().post(`${door}/part-performances`, { clause: 1, nth: 2, on: '2026-11-15' }).expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'settled',
      agreements: [{ breachedOn: null, performedOn: '2026-11-15', items: [{ state: 'done' }, { state: 'done', doneOn: '2026-11-15' }] }],
    });
    const opening = await village().post(`/mediations/${id}/disclosures`, { purpose: '核对文本' }).expect(200);
    expect(opening.body.records).toMatchObject([
      { kind: 'minutes' },
      {
        id: body.agreement,
        content: {
          facts: '树苗死了一半',
          clauses: [
            { clause: 1, what: pay.what, manner: '银行转账' },
            { clause: 2, what: clear.what },
          ],
        },
      },
      { kind: 'performance-proof', content: { proof: '收条一张' } },
    ]);
  });

  it('warns, while it is written, of what a court might not confirm, and refuses nothing for it', async () => {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const clauses = [{ kind: 'pay', what: '离婚后李四付生活费', bySide: 'respondent' }];
    const { body } = await village().post(`/mediations/${id}/agreements/warnings`, { clauses }).expect(200);
    expect(body.warnings.map(({ code, clause }: { code: string; clause: number }) => [code, clause])).toEqual(
      ['identity', 'no-sum', 'no-day', 'to-nobody'].map((code) => [code, 1]),
    );
    expect(body.warnings[0]).toMatchObject({
      text: expect.stringContaining('身份关系'),
      basis: expect.stringContaining('法释〔2011〕5号第四条'),
    });
    expect((await standing(id)).agreements).toEqual([]);
    await village().post(`/mediations/${id}/agreements`, { form: 'oral', scope: 'whole', on: '2026-11-02', clauses }).expect(201);
  });

  it('as a draft is altered until somebody signs, and is signed in the text that stands, by each party', async () => {
    const entered = (['applicant', 'respondent'] as const).map((side) => ({
      record: newId(),
      side,
      consent: { answer: 'given' as const, how: 'oral' as const, on: '2026-11-01' },
    }));
    const id = await opened({ entered });
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const clauses = ['李四移走石块', '张三不再堵路'].map((what, i) => ({ kind: i ? 'refrain' : 'do', what, byParty: 2 - i }));
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { form: 'written', scope: 'whole', on: '2026-11-02', clauses })
      .expect(201);
    const door = `/mediations/${id}/agreements/${body.agreement}`;
    const other = clauses.map((clause, i) => (i ? clause : { ...clause, what: '李四三日内移走石块', due: '2026-11-30' }));
    await village().post(`${door}/alterations`, { version: 1, clauses }).expect(200);
    expect((await standing(id)).agreements[0].versions).toBeUndefined();
    await village().post(`${door}/alterations`, { version: 1, clauses: other }).expect(200);
    const [draft] = (await standing(id)).agreements;
    expect(draft).toMatchObject({ performBy: '2026-11-30', parties: [1, 2], versions: [{ version: 2, changed: { clauses: [1] } }] });

    const sign = (more: object) => village().post(`${door}/signatures`, { by: 'parties', on: '2026-11-23', ...more });
    const old = await sign({ party: 1, version: 1 }).expect(409);
    expect(old.body).toMatchObject({ code: 'agreement.other-version', detail: expect.stringContaining('有改动的条款：1。') });
    await sign({ party: 1, version: 2 }).expect(200);
    expect((await village().post(`${door}/alterations`, { version: 2, clauses }).expect(409)).body.code).toBe('agreement.signed-already');
    expect((await standing(id)).agreements[0]).toMatchObject({ hands: [{ party: 1, on: '2026-11-23' }], signed: {} });
    await sign({ party: 2, version: 2 }).expect(200);
    for (const by of ['mediator', 'committee']) await sign({ by, version: 2 }).expect(200);
    expect(await standing(id)).toMatchObject({ status: 'settled', agreements: [{ effectiveOn: '2026-11-23' }] });
    const { body: opening } = await village().post(`/mediations/${id}/disclosures`, { purpose: '核对两稿' }).expect(200);
    expect(opening.records).toMatchObject([
      { kind: 'minutes' },
      { id: body.agreement, content: { clauses: [{ what: '李四移走石块' }, {}] } },
      { id: draft.versions[0].record, content: { version: 2, clauses: [{ what: '李四三日内移走石块' }, {}] } },
    ]);
  });

  let begun: PaperRules;
  beforeAll(async () => void (begun = await at.service.get(Papers).current()));

  it('goes by the rules of papers that a county begins with', () => expect(begun).toEqual(papers));

  it('asks for the signatures that the county’s newest rule of its paper names', async () => {
    const value = { basis: '本县规定', needs: ['parties', 'mediator', 'committee'], confirmable: true, enforceable: false };
    const coordinator = at.service.as({ unit: '510722', roles: ['coordinator'] });
    const enter = (change: object) =>
      coordinator.post('/policies/paper-lawyer/versions', { value: { ...value, ...change }, effectiveOn: '2026-11-23', why: '本县规定' });
    for (const [change, pointer] of [
      [{ needs: ['mediator'] }, '#/value/needs'],
      [{ needs: ['parties', 'parties'] }, '#/value/needs'],
      [{ enforceable: true }, '#/value/enforceable'],
    ] as const)
      expect((await enter(change).expect(409)).body.errors).toMatchObject([{ pointer }]);
    await enter({}).expect(201);
    const id = await opened();
    await village()
      .post(`/mediations/${id}/attempts`, { ...agreed, form: 'lawyer' })
      .expect(200);
    await village()
      .post(`/mediations/${id}/agreements`, { ...oral, form: 'written' })
      .expect(201);
    expect((await standing(id)).agreements).toMatchObject([{ paper: 'lawyer', needs: ['parties', 'mediator', 'committee'] }]);
  });

  it('tells whether a court may be asked to confirm it, as the county’s rule of its paper has it', async () => {
    const confirmable = async (paper: string) => {
      const id = await opened();
      await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
      await village()
        .post(`/mediations/${id}/agreements`, { ...oral, form: 'written', paper })
        .expect(201);
      return (await standing(id)).agreements[0].confirmable as boolean;
    };
    expect(await confirmable('committee')).toBe(true);
    expect(await confirmable('court')).toBe(false);
    expect((await standing((await settled()).id)).agreements).toMatchObject([{ paper: null, confirmable: true }]);
    const value = { basis: '本县规定', needs: ['parties', 'mediator'], confirmable: false, enforceable: false };
    await at.service
      .as({ unit: '510722', roles: ['coordinator'] })
      .post('/policies/paper-court-invited/versions', { value, effectiveOn: '2026-11-23', why: '本县规定' })
      .expect(201);
    expect(await confirmable('court-invited')).toBe(false);
  });

  it('on a part stands where the rest ends: that is said, shown and found', async () => {
    const id = await opened({ category: 'consumer' });
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    await village()
      .post(`/mediations/${id}/agreements`, { ...oral, scope: 'part' })
      .expect(201);
    await village().post(`/mediations/${id}/termination`, { reason: 'left-for-court' }).expect(200);
    expect(await standing(id)).toMatchObject({ status: 'settled-in-part', termination: 'left-for-court' });
    const { body } = await county().get('/mediations?status=settled-in-part&category=consumer').expect(200);
    expect(body.items).toMatchObject([{ id, status: 'settled-in-part' }]);
    await eventually(async () =>
      expect((await at.bus.heard(id)).at(-1)).toMatchObject({ type: 'mediation.terminated.v1', data: { settledInPart: true } }),
    );
  });

  it('stands where a new point is not agreed on, in part; and as it was, where that is withdrawn', async () => {
    for (const [reason, status] of [
      ['no-agreement', 'settled-in-part'],
      ['withdrawn', 'settled'],
    ]) {
      const { id, agreement } = await settled();
      await village().post(`/mediations/${id}/reopening`, { reason: 'new-claims' }).expect(200);
      await village().post(`/mediations/${id}/attempts`, failed).expect(200);
      await village().post(`/mediations/${id}/termination`, { reason }).expect(200);
      expect(await standing(id)).toMatchObject({ status, agreements: [{ id: agreement, breachedOn: null, contested: false }] });
    }
  });

  it('is settled again when it is performed late; until then the notice names the suit on it', async () => {
    const { id, agreement } = await settled();
    const paper = `/mediations/${id}/agreements/${agreement}`;
    await village().post(`${paper}/breach`, { on: '2026-11-20' }).expect(200);
    const { body } = await village().get(`/mediations/${id}/notice`).set('Accept-Language', 'en').expect(200);
    expect(body.routes[0]).toMatchObject({ route: 'suit-on-agreement', basis: expect.stringContaining('32') });
    await village().post(`${paper}/performance`, { on: '2026-11-19' }).expect(409);
    await village().post(`${paper}/performance`, { on: '2026-11-22' }).expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'settled',
      agreements: [{ performedOn: '2026-11-22', breachedOn: null, pastBreaches: [{ on: '2026-11-20', endedOn: '2026-11-22' }] }],
    });
    await eventually(async () => expect((await types(id)).slice(-4)).toEqual(['breached', 'reopened', 'performed', 'settled']));
  });

  it('and broken calls nobody back who has sued over it', async () => {
    const { id, agreement } = await settled();
    await village().post(`/mediations/${id}/litigation`, { stage: 'filed', on: '2026-11-20' }).expect(200);
    await village().post(`/mediations/${id}/agreements/${agreement}/breach`, { on: '2026-11-19' }).expect(200);
    expect(await standing(id)).toMatchObject({ status: 'settled', agreements: [{ breachedOn: '2026-11-19' }] });
  });

  it('is confirmed by a court that is named, whose number is sealed and can be read back', async () => {
    const { id, agreement } = await settled();
    const door = `/mediations/${id}/agreements/${agreement}/confirmation`;
    const outside = '绵阳市涪城区人民法院';
    const two = { stage: 'applied', on: '2026-11-20', jointly: true, court: 'hrss', outside };
    expect((await village().post(door, two).expect(409)).body.code).toBe('confirmation.two-courts');
    await village().post(door, { stage: 'applied', on: '2026-11-20', jointly: true, outside }).expect(200);
    const number = '（2026）川0703民特12号';
    await village().post(door, { stage: 'granted', on: '2026-11-22', outside, number }).expect(200);
    const { agreements } = await standing(id);
    expect(JSON.stringify(agreements)).not.toContain('川');
    const { body } = await village().post(`/mediations/${id}/disclosures`, { purpose: '核对裁定' }).expect(200);
    expect(body.records.at(-1)).toMatchObject({ id: agreements[0].ruling, kind: 'ruling', content: { agreement, court: outside, number } });
    await eventually(async () => expect(await types(id)).toContain('confirmation-granted'));
    expect(JSON.stringify(await at.bus.heard(id))).not.toContain('川');
  });

  it('may be confirmed late, for a reason; taken, withdrawn, asked for anew, refused; and the parties go on', async () => {
    const id = await opened();
    await village()
      .post(`/mediations/${id}/attempts`, { ...agreed, heldOn: '2026-10-02' })
      .expect(200);
    const { body } = await village()
      .post(`/mediations/${id}/agreements`, { ...oral, on: '2026-10-02' })
      .expect(201);
    const door = `/mediations/${id}/agreements/${body.agreement}/confirmation`;
    const said = (stage: string, on: string, more = {}) => village().post(door, { stage, on, ...more });
    const joint = { jointly: true };
    expect((await said('applied', '2026-11-09', joint).expect(409)).body.code).toBe('confirmation.too-late');
    await said('applied', '2026-11-09', { ...joint, late: 'whenever' }).expect(400);
    await said('applied', '2026-11-09', { ...joint, late: 'force-majeure' }).expect(200);
    await said('not-accepted', '2026-11-10').expect(200);
    await said('applied', '2026-11-11', { ...joint, late: 'just-cause' }).expect(200);
    await said('accepted', '2026-11-12').expect(200);
    await said('withdrawn', '2026-11-13').expect(200);
    await said('applied', '2026-11-16', { ...joint, late: 'taken-by-court' }).expect(200);
    await said('refused', '2026-11-18').expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'settled',
      agreements: [{ confirmation: 'refused', appliedLate: 'taken-by-court', confirmationOn: '2026-11-18' }],
    });
    const notice = await village().get(`/mediations/${id}/notice`).expect(200);
    expect(notice.body.routes[0]).toMatchObject({ route: 'after-refusal', basis: expect.stringContaining('第二百零六条') });
    await village().post(`/mediations/${id}/termination`, { reason: 'left-for-court' }).expect(200);
    expect(await standing(id)).toMatchObject({ status: 'terminated', termination: 'left-for-court' });
    await eventually(async () =>
      expect((await types(id)).slice(5)).toEqual([
        'confirmation-applied',
        'confirmation-not-accepted',
        'confirmation-applied',
        'confirmation-accepted',
        'confirmation-withdrawn',
        'confirmation-applied',
        'confirmation-refused',
        'terminated',
      ]),
    );
  });
});
