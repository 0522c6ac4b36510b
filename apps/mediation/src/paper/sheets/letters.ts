import type { Forum } from '#contracts';
import { day, categoryOf, namesOf, notesOf, wordsOf } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import { handedOn } from '../paper.js';
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
  layout: letter,
  values: (record, nth) => {
    const { mediation } = record;
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
