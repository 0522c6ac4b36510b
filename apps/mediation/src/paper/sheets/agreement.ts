import type { Obligation } from '#contracts';
import { standingText } from '../../agreement/agreement.js';
import type { Agreement } from '../../agreement/agreement.js';
import { hashOf } from '../../agreement/signed-text.js';
import { pathOf } from '../../guest/drawn.js';
import type { HandDrawn } from '../../guest/drawn.js';
import type { Row } from '#documents';
import type { Mediation } from '../../mediation/mediation.js';
import { byWord, onPaper } from '../paper.js';
import { calledIn, day, matterOf, moment, notesOf, numberOf, partiesIn, sides, sum, wordsOf } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import { agreementTitles, effectOf, obliges } from '../words.js';

const asked = ['role', 'kind', 'name', 'phone', 'idNumber', 'address'] as const;
const parties = {
  kind: 'table',
  tag: 'parties',
  columns: [
    { label: '当事人', tag: 'side' },
    { label: '姓名或者名称', tag: 'name' },
    { label: '证件号码', tag: 'idNumber' },
    { label: '联系方式', tag: 'phone' },
    { label: '住址', tag: 'address', wide: true },
  ],
} as const;

const bears = (agreement: Agreement | undefined): string[] => (agreement ? [standingText(agreement).record] : []);
const onPaperAt = (mediation: Mediation, nth: number) => onPaper(mediation)[nth - 1];
const byWordAt = (mediation: Mediation, nth: number) => byWord(mediation)[nth - 1];

/**
 * 调解协议书 (人民调解法 29): the parties, what they agreed on, and who signed, or room to do so. Between parties and hands stands what is
 * signed and nothing else; what the register has of the matter nobody signed.
 */
export const agreement: Sheet = {
  asks: asked,
  bears: (mediation, nth) => bears(onPaperAt(mediation, nth)),
  hands: (mediation, nth) => onPaperAt(mediation, nth)?.id,
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      parties,
      { kind: 'words', label: '纠纷的主要事实、争议事项和各方责任', tag: 'facts', optional: true },
      { kind: 'text', text: '经调解，当事人自愿达成如下协议：' },
      { kind: 'items', tag: 'clauses' },
      { kind: 'words', tag: 'terms', optional: true },
      {
        kind: 'form',
        rows: [
          [
            { label: '涉及金额', tag: 'amount' },
            { label: '履行期限', tag: 'performBy' },
          ],
        ],
      },
      { kind: 'words', tag: 'effect' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record, nth) => {
    const made = onPaperAt(record.mediation, nth);
    const body = made?.under === undefined ? undefined : record.body(made.under);
    return {
      ...told(record, made),
      title: made?.paper ? agreementTitles[made.paper] : '',
      effect: made ? effectOf(made) : '',
      signed: (made?.needs ?? []).flatMap((by) => {
        if (by === 'parties') return lines(record, made);
        return [{ who: by === 'mediator' ? '调解员（签名）' : `${body ?? '调解组织'}（盖章）`, on: day(made?.signed[by]) }];
      }),
      notes: [...(made ? hashesOf(record, made) : []), ...notesOf(record)],
    };
  },
};

/** A line for each of the parties that sign it, by its number on the register; whoever signed by a link has drawn on it. */
function lines(record: CaseRecord, made: Agreement | undefined): Row[] {
  return signing(record, made).map(({ party, side, name }): Row => {
    const drawn = handsOf(record, made).find((hand) => hand.party === party);
    const on = made?.hands ? made.hands.find((hand) => hand.party === party)?.on : made?.signed.parties;
    const who = `${side}${name === '' ? '' : ` ${name}`}（签名、盖章或者按指印）`;
    return drawn ? { who, on: `${moment(drawn.at)}\n通过一次性链接签名`, hand: pathOf(drawn.strokes) } : { who, on: day(on) };
  });
}

const handsOf = ({ hands }: CaseRecord, made: Agreement | undefined): readonly HandDrawn[] => hands.get(made?.id ?? '') ?? [];

/** Each of the parties that sign it; where the register did not answer, by their numbers alone. */
function signing(record: CaseRecord, made: Agreement | undefined) {
  const all = partiesIn(record).map(({ side = '', name = '' }, i) => ({ side, name, party: numberOf(record, i) }));
  if (made?.parties === undefined) return all;
  return made.parties.map((party) => all.find((each) => each.party === party) ?? { side: `第${party}号当事人`, name: '', party });
}

/** What was signed by link, by which one can count whether it is the text above; a text of before this way of counting has its own. */
function hashesOf(record: CaseRecord, made: Agreement): Row[] {
  const hands = handsOf(record, made);
  if (hands.length === 0) return [];
  const now = hashOf(made, record.words.get(standingText(made).record) ?? {});
  return [...new Set(hands.map(({ sha256 }) => sha256))].map((sha256) => {
    const whose = hands.filter((hand) => hand.sha256 === sha256).map(({ party }) => `第${party}号`);
    const which = sha256 === now ? '即上述文本' : '按以前的方法计算';
    return { text: `${whose.join('、')}当事人通过链接签名的文本（${which}）的校验值（SHA-256）：${sha256}。` };
  });
}

/** 口头协议登记表 (人民调解法 28, 30): the mediator records it; nobody has to sign. */
export const oralRegister: Sheet = {
  asks: ['role', 'kind', 'name', 'phone', 'address'],
  matter: true,
  bears: (mediation, nth) => bears(byWordAt(mediation, nth)),
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      { ...parties, columns: parties.columns.filter(({ tag }) => tag !== 'idNumber') },
      {
        kind: 'form',
        rows: [
          [
            { label: '达成日期', tag: 'on' },
            { label: '履行情况', tag: 'performed' },
          ],
        ],
      },
      { kind: 'words', label: '纠纷的主要事实和争议事项', tag: 'matter' },
      { kind: 'words', label: '双方认可的事实和责任', tag: 'facts', optional: true },
      { kind: 'text', strong: true, text: '协议内容' },
      { kind: 'items', tag: 'clauses' },
      { kind: 'words', tag: 'terms', optional: true },
      {
        kind: 'form',
        rows: [
          [
            { label: '涉及金额', tag: 'amount' },
            { label: '履行期限', tag: 'performBy' },
          ],
        ],
      },
      { kind: 'text', text: '口头协议自达成之日起生效，由调解员记录，当事人无需签名。' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record, nth) => {
    const made = byWordAt(record.mediation, nth);
    return {
      ...told(record, made),
      title: '口头协议登记表',
      on: day(made?.on),
      performed: made?.performedOn ? `${day(made.performedOn)}履行完毕` : made?.breachedOn ? '未履行' : '',
      matter: matterOf(record),
      signed: [{ who: '调解员（签名）', on: '' }],
    };
  },
};

function told(record: CaseRecord, made: Agreement | undefined) {
  const text = made && standingText(made).record;
  const terms = wordsOf(record, text, 'terms');
  const paid = (made?.obligations ?? []).filter(({ kind, fen }) => kind === 'pay' && fen !== null);
  const whole = paid.reduce((all, { fen }) => all + (fen ?? 0), 0);
  const amount = paid.length > 0 ? sum(whole) : made === undefined || made.amountYuan === null ? '' : sum(made.amountYuan * 100);
  return {
    number: record.number,
    parties: partiesIn(record),
    facts: wordsOf(record, text, 'facts'),
    clauses: made ? clausesIn(record, made, text ?? '') : [],
    terms,
    amount,
    performBy: day(made?.performBy),
    notes: notesOf(record),
  };
}

/** 被申请人 赵铁柱向申请人 王秀英付款. */
function whoTo(record: CaseRecord, { by, to, kind }: Obligation): string {
  const called = ({ party, side }: Obligation['by']): string => {
    if (party !== null) return calledIn(record, party);
    return side === null ? '各方当事人' : sides[side];
  };
  return `${called(by)}${to === null ? '' : `向${called(to)}`}${obliges[kind]}`;
}

type Clause = Readonly<{ clause: number; what: string; manner?: string }>;

/** 民法典 204, 1259: what is due by a day may be done until it ends. */
const until = (due: string): string => `${day(due)}（含当日）以前`;

/** Each in its words, with the days and sums that stand in the record. */
function clausesIn(record: CaseRecord, { obligations = [] }: Agreement, text: string) {
  const clauses = record.words.get(text)?.['clauses'];
  return (Array.isArray(clauses) ? (clauses as readonly Clause[]) : []).map(({ clause, what, manner }) => {
    const obligation = obligations.find((each) => each.clause === clause);
    const { fen, due, instalments, restFallsDue } = obligation ?? {};
    const parts = (instalments ?? []).map((each, i) => `第${i + 1}期：于${until(each.due)}付${sum(each.fen)}`);
    const lines = [
      `${clause}．${obligation ? `${whoTo(record, obligation)}：` : ''}${what}`,
      manner && `履行方式、地点：${manner}`,
      fen && `金额：${sum(fen)}`,
      ...parts,
      restFallsDue ? '一期不按期付清的，余下各期同时到期。' : !instalments && due && `履行期限：${until(due)}`,
    ];
    return { text: lines.filter((line) => typeof line === 'string' && line !== '').join('\n') };
  });
}
