import type { Attempt, Mediation, Session } from '../../mediation/mediation.js';
import { writtenAttempts } from '../paper.js';
import { categoryOf, day, notesOf, partiesIn, sides, wordsOf } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import { failures, outcomes } from '../words.js';

/** What nobody noted is for whoever writes to tick. */
const noted = (was: boolean): string => (was ? '' : '□ ');

const attemptAt = (mediation: Mediation, nth: number) => writtenAttempts(mediation)[nth - 1];

/** 调解记录 of one session, as it was written down. */
export const minutes: Sheet = {
  asks: ['role', 'kind', 'name'],
  bears: (mediation, nth) => [attemptAt(mediation, nth)?.record ?? ''],
  perhaps: (mediation, nth) => [sessionOf(mediation, attemptAt(mediation, nth))?.session ?? ''],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'form',
        rows: [
          [
            { label: '时间', tag: 'heldOn' },
            { label: '次数', tag: 'attempt' },
          ],
          [
            { label: '调解组织', tag: 'body' },
            { label: '调解员', tag: 'mediators' },
          ],
          [
            { label: '纠纷类型', tag: 'category' },
            { label: '到场（听取意见）的当事人', tag: 'there' },
          ],
          [
            { label: '地点', tag: 'place' },
            { label: '其他参加人', tag: 'present' },
          ],
        ],
      },
      {
        kind: 'table',
        tag: 'parties',
        columns: [
          { label: '当事人', tag: 'side' },
          { label: '姓名或者名称', tag: 'name', wide: true },
        ],
      },
      { kind: 'words', tag: 'told' },
      { kind: 'words', label: '调解记录', tag: 'minutes' },
      { kind: 'words', label: '调解结果', tag: 'outcome' },
      { kind: 'words', tag: 'routes', optional: true },
      { kind: 'text', text: '以上记录经当事人核对无误后签名。' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record, nth) => {
    const { mediation, unit } = record;
    const attempt = attemptAt(mediation, nth);
    const failed = attempt && attempt.outcome !== 'agreed' && attempt.outcome !== 'adjourned';
    const informed = mediation.consents.length > 0 && mediation.consents.every(({ notices }) => notices.length > 0);
    const why = attempt?.reason ? `：${failures[attempt.reason]}` : '';
    const body = attempt?.under === undefined ? undefined : record.body(attempt.under);
    return {
      title: '调解记录',
      number: record.number,
      heldOn: day(attempt?.heldOn),
      attempt: `第${nth}次`,
      body: body ?? (attempt?.bodies ?? []).map(unit).join('、'),
      mediators: wordsOf(record, attempt?.record, 'mediators'),
      category: categoryOf(record),
      there: (attempt?.parties ?? []).map((side) => sides[side]).join('、'),
      place: placeOf(record, attempt),
      present: wordsOf(record, attempt?.record, 'present'),
      parties: partiesIn(record),
      minutes: wordsOf(record, attempt?.record, 'minutes'),
      outcome: attempt ? `${outcomes[attempt.outcome]}${why}。` : '',
      told: `${noted(informed)}调解员已经告知当事人在调解中的权利和义务，以及调解协议的效力。`,
      routes: failed ? `${noted(mediation.routesTold.length > 0)}已经告知当事人可以依法申请仲裁、行政处理或者向人民法院提起诉讼。` : '',
      signed: [
        ...partiesIn(record).map(({ side = '', name = '' }) => ({ who: `${side}${name === '' ? '' : ` ${name}`}（签名）`, on: '' })),
        { who: '调解员（签名）', on: '' },
        { who: '记录人（签名）', on: '' },
      ],
      notes: notesOf(record),
    };
  },
};

const sessionOf = ({ sessions }: Mediation, attempt: Attempt | undefined): Session | undefined =>
  sessions.find(({ session }) => session === attempt?.session);

/** Where they were asked to come; of what nobody arranged it is for whoever writes. */
function placeOf(record: CaseRecord, attempt: Attempt | undefined): string {
  const session = sessionOf(record.mediation, attempt);
  if (session?.online) return '线上调解';
  return record.room(session?.room ?? '') ?? wordsOf(record, session?.session, 'place');
}
