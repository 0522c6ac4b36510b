import type { Forum } from '#contracts';
import { day, categoryOf, namesOf, notesOf, wordsOf } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import type { Commission, Result } from '../../commission/commission.js';
import { answered, handedOn } from '../paper.js';
import { forums, resultOf } from '../words.js';

const letter = {
  blocks: [
    { kind: 'title', tag: 'title' },
    { kind: 'end', tag: 'number' },
    { kind: 'line', tag: 'to' },
    { kind: 'words', tag: 'text' },
    { kind: 'words', label: '附件', tag: 'enclosed' },
    { kind: 'end', tag: 'from' },
    { kind: 'end', tag: 'on' },
  ],
} as const;

const quarrelOf = (record: CaseRecord): string => {
  const [applicants, respondents] = [namesOf(record, 'applicant'), namesOf(record, 'respondent')];
  const between = applicants === '' && respondents === '' ? '' : `${applicants}与${respondents}`;
  return `${between}${categoryOf(record)}纠纷（案号：${record.number}）`;
};

/** Whose seat it was that handed it on; a county has several, which write it by hand. */
function senderOf({ mediation: { village, township, lead }, unit }: CaseRecord, from: Forum | undefined): string {
  switch (from) {
    case 'village':
      return village === null ? '' : unit(village);
    case 'township':
      return unit(township);
    case 'department':
      return unit(lead);
    default:
      return '';
  }
}

/** 移送函: to whom the dispute goes on, of one referral. */
export const transferLetter: Sheet = {
  asks: ['role', 'kind', 'name'],
  bears: (mediation, nth) => [handedOn(mediation)[nth - 1]?.outside ?? ''],
  layout: letter,
  values: (record, nth) => {
    const referral = handedOn(record.mediation)[nth - 1];
    const outside = wordsOf(record, referral?.outside, 'name');
    const to = outside || (referral?.unit === undefined ? referral && forums[referral.to] : record.unit(referral.unit)) || '';
    return {
      title: '移送函',
      number: record.number,
      to: `${to}：`,
      text: `${quarrelOf(record)}，经研究，按照分级调解和职责分工的规定，自${day(referral?.on)}起由${forums[referral?.from ?? 'other']}移送你单位处理。请依法办理，并将处理结果告知我单位。`,
      enclosed: '',
      from: senderOf(record, referral?.from),
      on: day(referral?.on),
      notes: notesOf(record),
    };
  },
};

/** As the register has it; a referral names who takes the case, and never the court that sent it. */
const courtOf = ({ entry, unit }: CaseRecord): string => (entry?.court === undefined ? '____________人民法院' : unit(entry.court));

/** 调解结果告知函: what came of it, to the court that had sent it. */
export const resultLetter: Sheet = {
  asks: ['role', 'kind', 'name'],
  ofCourts: (commissions, nth) => [answered(commissions)[nth - 1]?.outside ?? ''],
  layout: letter,
  values: (record, nth) => {
    const { mediation } = record;
    const commission = answered(record.commissions)[nth - 1];
    if (commission) return answerTo(commission, record);
    const referral = mediation.referrals.filter(({ from }) => from === 'court')[nth - 1];
    const standing = mediation.agreements.filter(({ effectiveOn }) => effectiveOn !== null);
    const agreed = standing.map(({ effectiveOn }) => `协议自${day(effectiveOn)}起生效。`).join('');
    return {
      title: '调解结果告知函',
      number: record.number,
      to: `${courtOf(record)}：`,
      text: `你院${day(referral?.on)}委派（委托）调解的${quarrelOf(record)}，共调解${mediation.attempts.length}次，结果：${resultOf(mediation)}。${agreed}\n调解过程和当事人在调解中的陈述依法保密，不随本函移送。`,
      enclosed: '',
      from: record.unit(mediation.lead),
      on: day(record.today),
      notes: notesOf(record),
    };
  },
};

const results: Readonly<Record<Result, string>> = {
  agreed: '达成调解协议',
  'no-agreement': '未能达成调解协议',
  refused: '当事人不同意调解',
  unreachable: '未能与当事人取得联系，未能调解',
  withdrawn: '当事人撤回，或者已由你院收回',
};
const wished = {
  confirmation: '当事人申请你院司法确认。',
  'court-paper': '当事人请求你院出具调解书。',
  withdrawal: '当事人表示撤回起诉（申请）。',
  nothing: '',
} as const;

/** Of what the court commissioned under a number of its own: what it is told, and what it gets with it. */
function answerTo(commission: Commission, record: CaseRecord) {
  const { number, kind, court, outside, receivedOn, endedOn, result, wish, agreement } = commission;
  const made = record.mediation.agreements.find(({ id }) => id === agreement);
  const agreed = made?.effectiveOn ? `协议自${day(made.effectiveOn)}起生效。${wish === null ? '' : wished[wish]}` : '';
  const to = court === null ? wordsOf(record, outside, 'name') : record.unit(court);
  const how = kind === 'delegated' ? '委派' : '委托';
  return {
    title: '调解结果告知函',
    number: record.number,
    to: `${to || '____________人民法院'}：`,
    text: `你院${number}${how}调解的${quarrelOf(record)}，材料于${day(receivedOn)}收到，调解于${day(endedOn)}结束，结果：${result === null ? '' : results[result]}。${agreed}\n调解过程和当事人在调解中的陈述依法保密，不随本函移送。`,
    enclosed: ['你院移送的材料', ...(made ? ['调解协议书'] : []), ...(wish === 'confirmation' ? ['司法确认申请书'] : [])].join('、'),
    from: record.unit(record.mediation.lead),
    on: day(record.today),
    notes: notesOf(record),
  };
}
