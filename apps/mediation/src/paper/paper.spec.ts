import { AgreementSigned, AnswerTakenBack, ConsentNoted, FollowedUp, MediationReopened, Referred, SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import { defaultTemplate, fillDocx, tagsIn } from '#documents';
import {
  byWordOfMouth,
  effective,
  held,
  made,
  agreed,
  ended,
  ids,
  inClauses,
  opened,
  openedAt,
  openedOn,
  settled,
} from '../../test/history.js';
import type { Agreement } from '../agreement/agreement.js';
import { hashOf } from '../agreement/signed-text.js';
import type { HandDrawn } from '../guest/drawn.js';
import { evolve, initial } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { end, receive } from '../commission/commission.js';
import type { Commission } from '../commission/commission.js';
import { mustBeMade, papers, papersOf } from './paper.js';
import type { CaseRecord } from './record.js';
import { sheetOf } from './sheets/sheet-of.js';

const after = (...facts: readonly MediationFact[]): Mediation => facts.reduce(evolve, initial);
const open = (...facts: readonly MediationFact[]) =>
  Object.fromEntries(papersOf(after(...facts)).map(({ paper, made: all, why }) => [paper, why ?? all.map(({ on }) => on)]));

const record = ids.second;
const village = '510722106201';
const terms = { terms: '另议其他', facts: '石块是被申请人堆的', clauses: [{ clause: 1, what: '赔偿误工费', manner: '转账' }] };
const written = [opened, agreed(1, 1, { record }), made(), effective(), settled()] as const;
const recordOf = (mediation: Mediation, more: Partial<CaseRecord> = {}): CaseRecord => ({
  mediation,
  number: '三调〔2026〕第123号',
  entry: {
    parties: [
      { id: ids.first, role: 'applicant', kind: 'person', name: '王秀英', phone: '13890000001', address: '龙树镇' },
      { id: ids.second, role: 'respondent', kind: 'person', name: '赵铁柱' },
    ],
    category: '山林土地',
    summaries: ['为界石争执。'],
  },
  words: new Map<string, Readonly<Record<string, unknown>>>([
    [ids.first, terms],
    [record, { heldOn: '2026-11-02', mediators: ['周调解', '李委员'], minutes: '双方各让一步。' }],
  ]),
  hands: new Map(),
  commissions: [],
  unit: (code) => (code === village ? '龙树村' : code),
  incomplete: false,
  body: () => undefined,
  room: (id) => (id === ids.first ? '二楼调解室' : undefined),
  onIdentity: false,
  today: '2026-11-23',
  ...more,
});

describe('papers', () => {
  it('of what was not done yet are not made, and say what has to come first', () => {
    expect(open(opened)).toMatchObject({
      application: [null],
      'rights-notice': [null],
      minutes: 'no-session',
      agreement: 'no-agreement',
      'oral-register': 'no-oral-agreement',
      'follow-up': 'no-follow-up',
      'transfer-letter': 'no-referral',
      'result-letter': 'not-from-court',
      'closing-report': 'not-over',
      'confirmation-application': 'no-agreement-in-effect',
    });
  });

  it('ask for no application where nobody applied, and for one as soon as somebody has', () => {
    const consent = (how: 'applied' | 'oral') => ({ answer: 'given', how, on: openedOn }) as const;
    const entered = (how: 'applied' | 'oral') => [{ record: ids.first, side: 'applicant', consent: consent(how) } as const];
    const taken = openedAt(1, { entered: entered('oral') });
    const applied = ConsentNoted({ party: 1, side: 'applicant', ...consent('applied'), unit: village });
    expect(open(taken)).toMatchObject({ application: 'nobody-applied', acceptance: [null] });
    expect(open(openedAt(1, { entered: entered('applied') }))).toMatchObject({ application: [null] });
    expect(open(taken, applied)).toMatchObject({ application: [null] });
    expect(
      open(taken, applied, AnswerTakenBack({ party: 1, side: 'applicant', nth: 2, reason: 'misheard', on: openedOn, unit: village })),
    ).toMatchObject({
      application: 'nobody-applied',
    });
  });

  it('come one for each session, agreement, visit and referral, by their days', () => {
    const visit = FollowedUp({ agreement: ids.first, on: '2026-11-20', performed: true, satisfied: null });
    const sent = Referred({ from: 'court', to: 'township', on: '2026-11-01' });
    expect(open(opened, sent, held(1, 1, { record }), agreed(1, 2, { record }), made(), effective(), settled(), visit)).toMatchObject({
      minutes: ['2026-11-02', '2026-11-02'],
      agreement: ['2026-11-02'],
      'oral-register': 'no-oral-agreement',
      'follow-up': ['2026-11-20'],
      'transfer-letter': 'no-referral',
      'result-letter': ['2026-11-01'],
      'closing-report': [null],
    });
    expect(open(...byWordOfMouth)).toMatchObject({ agreement: 'no-agreement', 'oral-register': ['2026-11-02'] });
    expect(open(opened, sent)).toMatchObject({ 'result-letter': 'not-over' });
    expect(open(opened, ended(1, 'no-agreement'))).toMatchObject({ 'closing-report': [null] });
  });

  it('that are not there are refused', () => {
    expect(() => mustBeMade(after(opened), 'minutes', 1)).toThrow('paper.no-session');
    expect(() => mustBeMade(after(opened), 'application', 2)).toThrow('paper not found');
    expect(() => mustBeMade(initial, 'application', 1)).toThrow('mediation not found');
  });

  it.each(papers)('fill every tag of %s, and of no other', (paper) => {
    const { layout, values } = sheetOf[paper];
    const filled = values(recordOf(after(...written)), 1);
    const lists = Object.entries(filled).flatMap(([tag, rows]) =>
      typeof rows === 'string' ? [] : rows.flatMap((row) => Object.keys(row).map((each) => `${tag}.${each}`)),
    );
    const known = new Set(tagsIn(layout));
    expect([...Object.keys(filled), ...lists].filter((tag) => !known.has(tag) && !/^(parties\.|signed\.hand$)/.test(tag))).toEqual([]);
    expect([...known].filter((tag) => !tag.includes('.') && !(tag in filled))).toEqual([]);
    expect(() => fillDocx(defaultTemplate(layout), filled)).not.toThrow();
  });

  it('say what was agreed clause by clause, with the days and sums of the record', () => {
    const agreement = sheetOf['oral-register'].values(recordOf(after(...inClauses)), 1);
    expect(agreement).toMatchObject({ facts: '石块是被申请人堆的', terms: '另议其他', amount: '1,200.50元', performBy: '2026年11月30日' });
    expect(agreement['clauses']).toEqual([
      {
        text: [
          '1．被申请人向申请人付款：赔偿误工费',
          '履行方式、地点：转账',
          '金额：1,200.50元',
          '第1期：于2026年11月10日（含当日）以前付600元',
          '第2期：于2026年11月30日（含当日）以前付600.50元',
          '一期不按期付清的，余下各期同时到期。',
        ].join('\n'),
      },
    ]);
  });

  it('have a line for each party to sign on, and for the seal of whose paper it is', () => {
    const { signed } = sheetOf.agreement.values(recordOf(after(...written)), 1);
    expect(signed).toMatchObject([
      { who: '申请人 王秀英（签名、盖章或者按指印）' },
      { who: '被申请人 赵铁柱（签名、盖章或者按指印）' },
      { who: '调解员（签名）' },
      { who: '调解组织（盖章）' },
    ]);
  });

  it('have what was drawn by link beside the name of who drew it, however the register tells them, and the hash of the text above', () => {
    const named = { clauses: [{ clause: 1, what: '赔偿误工费' }], facts: '石块是被申请人堆的' };
    const draft = [opened, agreed(1, 1, { record }), made({ parties: [1, 2] })] as const;
    const mediation = after(...draft, AgreementSigned({ agreement: ids.first, by: 'parties', party: 1, on: '2026-11-03', how: 'link' }));
    const [theirs] = mediation.agreements;
    const hand = (sha256: string): HandDrawn => ({
      ...{ party: 1, version: 1, sha256, at: '2026-11-03T04:05:00Z', agent: 'phone' },
      strokes: [{ points: [1, 2, 3, 4] }],
    });
    // The register tells its records in the order in which they were put right last.
    const entry: CaseRecord['entry'] = {
      parties: [
        { id: ids.second, party: 2, role: 'respondent', kind: 'person', name: '赵铁柱' },
        { id: ids.first, party: 1, role: 'applicant', kind: 'person', name: '王秀英' },
      ],
      category: '山林土地',
      summaries: ['登记的案情，没有人签过。'],
    };
    const told = { entry, words: new Map([[ids.first, named]]) };
    const sha256 = hashOf(theirs as Agreement, named);
    const { signed, notes, ...rest } = sheetOf.agreement.values(
      recordOf(mediation, { ...told, hands: new Map([[ids.first, [hand(sha256)]]]) }),
      1,
    );
    expect(signed).toMatchObject([
      { who: expect.stringContaining('王秀英') as string, on: '2026年11月3日 12:05\n通过一次性链接签名', hand: 'M1 2L3 4' },
      { who: expect.stringContaining('赵铁柱') as string, on: '' },
      { who: '调解员（签名）' },
      { who: '调解组织（盖章）' },
    ]);
    expect(notes).toMatchObject([{ text: expect.stringContaining(`即上述文本）的校验值（SHA-256）：${sha256}`) as string }]);
    expect(JSON.stringify(rest)).not.toContain('登记的案情');
    const before = recordOf(mediation, { ...told, hands: new Map([[ids.first, [hand('0'.repeat(64))]]]) });
    expect(JSON.stringify(sheetOf.agreement.values(before, 1)['notes'])).toContain('按以前的方法计算');
  });

  it('tell of a session who mediated, what was said and what came of it', () => {
    expect(sheetOf.minutes.values(recordOf(after(...written)), 1)).toMatchObject({
      heldOn: '2026年11月2日',
      body: '龙树村',
      mediators: '周调解、李委员',
      minutes: '双方各让一步。',
      outcome: '达成一致。',
      routes: '',
    });
    const failed = after(opened, held(1, 1, { record }));
    expect(sheetOf.minutes.values(recordOf(failed), 1)).toMatchObject({ outcome: '未达成一致：意见不一致。' });
  });

  it('tell of a visit what whoever was asked said then, and of none what another said', () => {
    const asked = (party: number | undefined, note?: string) =>
      FollowedUp({
        agreement: ids.first,
        on: '2026-11-20',
        performed: null,
        satisfied: null,
        ...(party && { party }),
        ...(note && { record: note }),
      });
    const noted = (note: string) => ({ agreement: ids.first, on: '2026-11-20', note });
    const notes = new Map([ids.first, ids.second].map((id, i) => [id, noted(`${i + 1}号说的`)]));
    const mediation = after(...written, asked(1, ids.first), asked(2, ids.second), asked(undefined));
    const entry = {
      ...recordOf(mediation).entry,
      parties: [{ id: ids.second, party: 2, role: 'respondent' as const, name: '赵铁柱' }],
      summaries: [],
    };
    const told = [1, 2, 3].map((nth) => sheetOf['follow-up'].values(recordOf(mediation, { entry, words: notes }), nth));
    expect(told).toMatchObject([
      { parties: '第1号当事人', note: '1号说的' },
      { parties: '被申请人 赵铁柱', note: '2号说的' },
      { note: '' },
    ]);
    // Of before, where one visit has one note.
    const before = recordOf(after(...written, asked(undefined)), { words: new Map([[ids.first, noted('旧记录')]]) });
    expect(sheetOf['follow-up'].values(before, 1)).toMatchObject({ note: '旧记录' });
  });

  it('tell where a session was held: in a room of the county, at the place that was told, or online', () => {
    const arranged = { session: ids.first, at: '2026-11-02T01:00:00Z', venue: 'village', online: false } as const;
    const sat = (session: Partial<SessionScheduled['data']>) =>
      after(opened, SessionScheduled({ ...arranged, ...session }), agreed(1, 1, { record, session: ids.first }));
    const told = new Map([[ids.first, { place: '村委会院内' }]]);
    const placeOf = (mediation: Mediation) => sheetOf.minutes.values(recordOf(mediation, { words: told }), 1)['place'];
    expect([sat({ room: ids.first }), sat({}), sat({ online: true }), after(...written)].map(placeOf)).toEqual([
      '二楼调解室',
      '村委会院内',
      '线上调解',
      '',
    ]);
    expect(sheetOf.minutes.perhaps?.(sat({}), 1)).toEqual([ids.first]);
  });

  it('name the court that the register knows, and leave room for one that it does not', () => {
    const sent = after(opened, Referred({ from: 'court', to: 'township', on: '2026-11-01' }), ended(1, 'no-agreement'));
    const plain = recordOf(sent);
    const known = recordOf(sent, { entry: { ...plain.entry!, channel: 'court', court: 'court' }, unit: (code) => `县${code}` });
    expect(sheetOf['result-letter'].values(known, 1)['to']).toBe('县court：');
    expect(sheetOf['result-letter'].values(plain, 1)['to']).toBe('____________人民法院：');
    expect(sheetOf['closing-report'].values(known, 1)).toMatchObject({ source: '法院委派、委托（县court）', closedOn: '' });
  });

  it('answer a court under its number, with what it commissioned and when, and what the parties ask for', () => {
    const received = { kind: 'delegated', number: '（2026）川0722诉前调123号', court: 'court', outside: null, body: null } as const;
    const running = receive({ ...received, receivedOn: '2026-11-01' }, { lastDay: '2026-12-01', provisional: false }, '2026-11-23');
    const bound = after(...written);
    const outcome = { result: 'agreed', on: '2026-11-20', agreement: ids.first, wish: 'confirmation' } as const;
    const told = end(running, outcome, { mediation: bound, today: '2026-11-23' });
    const why = (commissions: readonly Commission[]) => papersOf(bound, commissions).find(({ paper }) => paper === 'result-letter');
    expect(why([running])).toMatchObject({ made: [], why: 'no-result' });
    expect(why([{ ...running, struck: true }, told])).toMatchObject({ made: [{ nth: 1, on: '2026-11-01' }] });
    const letter = sheetOf['result-letter'].values(recordOf(bound, { commissions: [told], unit: (code) => `县${code}` }), 1);
    expect(letter).toMatchObject({ to: '县court：', enclosed: '你院移送的材料、调解协议书、司法确认申请书' });
    expect(letter['text']).toMatch(/^你院（2026）川0722诉前调123号委派调解的.*2026年11月1日收到.*结果：达成调解协议。.*申请你院司法确认/);
    expect(sheetOf['result-letter'].ofCourts?.([{ ...told, court: null, outside: record }], 1)).toEqual([record]);
  });

  it('report at the end who handled it, and since when it is settled', () => {
    const settledCase = after(opened, agreed(1, 1, { record }), made(), effective('2026-11-05'), settled());
    expect(sheetOf['closing-report'].values(recordOf(settledCase), 1)).toMatchObject({
      handler: '周调解、李委员',
      closedOn: '2026年11月5日',
      source: '',
    });
  });

  it('ask a court in the name of all parties, until the last day', () => {
    const { signed, request, reasons } = sheetOf['confirmation-application'].values(recordOf(after(...written)), 1);
    expect(signed).toMatchObject([{ who: '申请人 王秀英（签名、盖章或者按指印）' }, { who: '申请人 赵铁柱（签名、盖章或者按指印）' }]);
    expect(request).toBe('请求依法确认《人民调解协议书》有效。');
    expect(reasons).toContain('龙树村');
    expect(reasons).toMatch(/至2026年\d+月\d+日止/);
    const spoken = sheetOf['confirmation-application'].values(recordOf(after(...byWordOfMouth)), 1);
    expect(spoken['request']).toBe('请求依法确认口头协议有效。');
  });

  it('ask a court for those who made that agreement, before whom they made it, and name no last day that is past', () => {
    const sat = agreed(2, 2, { bodies: ['510722106'], heldOn: '2026-11-10' });
    const later = [MediationReopened({ tier: 2, reason: 'new-claims' }), sat] as const;
    const mediation = after(opened, agreed(1, 1, { record }), made({ parties: [1] }), effective(), settled(), ...later);
    const entry: CaseRecord['entry'] = {
      ...{ category: '山林土地', summaries: [] },
      parties: [
        { id: ids.second, party: 2, role: 'respondent', name: '赵铁柱' },
        { id: ids.first, party: 1, role: 'applicant', name: '王秀英' },
      ],
    };
    const asked = (more: Partial<CaseRecord> = {}) =>
      sheetOf['confirmation-application'].values(recordOf(mediation, { entry, ...more }), 1);
    expect(asked()).toMatchObject({
      parties: [{ name: '王秀英' }],
      signed: [{ who: '申请人 王秀英（签名、盖章或者按指印）' }],
      reasons: expect.stringMatching(/^王秀英因.*经龙树村主持/) as string,
    });
    expect(asked({ today: '2026-12-02' })['reasons']).toContain('至2026年12月2日止');
    expect(asked({ today: '2026-12-03' })['reasons']).not.toContain('申请期限');
    const reported = { ...mediation, agreements: mediation.agreements.map((each) => ({ ...each, under: ids.second })) };
    const known = recordOf(reported, { entry, body: (id) => (id === ids.second ? '镇调委会' : undefined) });
    expect(sheetOf['confirmation-application'].values(known, 1)['reasons']).toContain('经镇调委会主持');
  });

  it('say of no quarrel over identity that what was agreed does not concern it', () => {
    const said = (onIdentity: boolean) => {
      const { layout, values } = sheetOf['confirmation-application'];
      const filled = values(recordOf(after(...written), { onIdentity }), 1);
      return JSON.stringify([layout, filled]).includes('不涉及婚姻');
    };
    expect([said(false), said(true)]).toEqual([true, false]);
  });

  it('say where words are missing that another desk has', () => {
    const { notes } = sheetOf.minutes.values(recordOf(after(...written), { incomplete: true }), 1);
    expect(notes).toEqual([{ text: expect.stringContaining('原承办单位') as string }]);
  });

  it('come without the register too, with room for the names, and say so', () => {
    const blank = sheetOf.agreement.values(recordOf(after(...written), { entry: null }), 1);
    expect(blank).toMatchObject({
      parties: [
        { side: '申请人', name: '' },
        { side: '被申请人', name: '' },
      ],
    });
    expect(blank['notes']).toEqual([{ text: expect.stringContaining('没有答复') as string }]);
  });
});
