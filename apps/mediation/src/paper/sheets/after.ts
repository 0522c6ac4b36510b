import type { Mediation } from '../../mediation/mediation.js';
import { visits, writtenAttempts } from '../paper.js';
import { calledIn, categoryOf, day, matterOf, mediatorsOf, namesOf, notesOf, partiesIn } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import { channels, outcomes, resultOf, stages } from '../words.js';

const yes = (said: boolean | null): string => (said === null ? '' : said ? '是' : '否');
const visitAt = (mediation: Mediation, nth: number) => visits(mediation)[nth - 1];

/** 回访记录 (人民调解法 31). */
export const followUp: Sheet = {
  asks: ['role', 'kind', 'name'],
  kinds: ['follow-up-note'],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'form',
        rows: [
          [
            { label: '回访日期', tag: 'on' },
            { label: '协议', tag: 'agreement' },
          ],
          [{ label: '当事人', tag: 'parties' }],
          [
            { label: '是否履行', tag: 'performed' },
            { label: '是否满意', tag: 'satisfied' },
          ],
        ],
      },
      { kind: 'words', label: '回访情况', tag: 'note' },
      { kind: 'words', label: '有无新的隐患和措施', tag: 'measures' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record, nth) => {
    const found = visitAt(record.mediation, nth);
    const note = noteOf(record, found);
    return {
      title: '回访记录',
      number: record.number,
      on: day(found?.visit.on),
      agreement: found ? `第${found.number}份，${day(found.agreement.on)}达成` : '',
      parties: found?.visit.party === undefined ? namesOf(record) : calledIn(record, found.visit.party),
      performed: yes(found?.visit.performed ?? null),
      satisfied: yes(found?.visit.satisfied ?? null),
      note: typeof note?.['note'] === 'string' ? note['note'] : '',
      measures: '',
      signed: [
        { who: '被回访人（签名）', on: '' },
        { who: '回访人（签名）', on: day(found?.visit.on) },
      ],
      notes: notesOf(record),
    };
  },
};

/**
 * What was noted of this visit. One of before names no note: it is told where no other of its day could be meant, or else there is room to
 * write, so that nobody's words stand at another's name.
 */
function noteOf({ mediation, words }: CaseRecord, found: ReturnType<typeof visitAt>) {
  if (found?.visit.record !== undefined) return words.get(found.visit.record);
  const named = new Set(visits(mediation).flatMap(({ visit }) => visit.record ?? []));
  const alike = [...words].filter(
    ([id, each]) => !named.has(id) && each['agreement'] === found?.agreement.id && each['on'] === found?.visit.on,
  );
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** 结案报告: how it came, what was tried, and what came of it. */
export const closingReport: Sheet = {
  asks: ['role', 'kind', 'name', 'phone'],
  matter: true,
  bears: (mediation) => writtenAttempts(mediation).map(({ record }) => record ?? ''),
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'form',
        rows: [
          [
            { label: '登记日期', tag: 'receivedOn' },
            { label: '受理日期', tag: 'openedOn' },
          ],
          [
            { label: '案件来源', tag: 'source' },
            { label: '结案日期', tag: 'closedOn' },
          ],
          [
            { label: '纠纷类型', tag: 'category' },
            { label: '责任单位', tag: 'lead' },
          ],
          [{ label: '承办人', tag: 'handler' }],
        ],
      },
      {
        kind: 'table',
        tag: 'parties',
        columns: [
          { label: '当事人', tag: 'side' },
          { label: '姓名或者名称', tag: 'name', wide: true },
          { label: '联系方式', tag: 'phone' },
        ],
      },
      { kind: 'words', label: '简要案情', tag: 'matter' },
      {
        kind: 'table',
        tag: 'attempts',
        columns: [
          { label: '次数', tag: 'n' },
          { label: '日期', tag: 'on' },
          { label: '调解组织', tag: 'body', wide: true },
          { label: '结果', tag: 'outcome' },
        ],
      },
      { kind: 'words', label: '调解结果', tag: 'result' },
      { kind: 'words', label: '协议履行和回访情况', tag: 'performed' },
      { kind: 'words', label: '承办人意见', tag: 'opinion' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record) => {
    const { mediation, unit } = record;
    const done = mediation.agreements.flatMap(({ on, effectiveOn, performedOn, breachedOn, followUps }, i) => [
      `第${i + 1}份协议（${day(on)}）：${performedOn ? `${day(performedOn)}履行完毕` : breachedOn ? `${day(breachedOn)}起未按约履行` : effectiveOn ? '履行中' : '尚未生效'}，回访${followUps.length}次。`,
    ]);
    const court = mediation.litigation.map(({ stage, on }) => `${day(on)}${stages[stage]}。`).join('');
    return {
      title: '调解结案报告',
      number: record.number,
      receivedOn: day(mediation.receivedOn),
      openedOn: day(mediation.openedOn),
      source: sourceOf(record),
      closedOn: day(closedOn(mediation)),
      handler: mediatorsOf(record).join('、'),
      category: categoryOf(record),
      lead: unit(mediation.lead),
      parties: partiesIn(record),
      matter: matterOf(record),
      attempts: mediation.attempts.map(({ heldOn, bodies, outcome }, i) => ({
        n: String(i + 1),
        on: day(heldOn),
        body: bodies.map(unit).join('、'),
        outcome: outcomes[outcome],
      })),
      result: `${resultOf(mediation)}。${court}`,
      performed: done.join('\n'),
      opinion: '',
      signed: [
        { who: '承办人（签名）', on: '' },
        { who: '负责人（签名）', on: '' },
      ],
      notes: notesOf(record),
    };
  },
};

/** A county's own channels are known by their codes alone, and are for whoever writes. */
const sourceOf = ({ entry, unit }: CaseRecord): string => {
  const channel = channels[entry?.channel ?? ''] ?? '';
  return entry?.court === undefined ? channel : `${channel}（${unit(entry.court)}）`;
};

/** Settled it is closed by what was agreed last; the day of an end without agreement is no fact of its own, and is filled in by hand. */
const closedOn = ({ status, agreements }: Mediation): string | undefined =>
  status === 'settled'
    ? agreements.flatMap(({ effectiveOn }) => effectiveOn ?? []).reduce<string | undefined>(later, undefined)
    : undefined;

const later = (last: string | undefined, on: string): string => (last === undefined || on > last ? on : last);
