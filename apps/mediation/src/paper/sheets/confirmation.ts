import type { Row } from '#documents';
import type { Agreement } from '../../agreement/agreement.js';
import { confirmable } from '../paper.js';
import { day, categoryOf, notesOf, numberOf, partiesIn } from '../record.js';
import type { CaseRecord, Sheet } from '../record.js';
import { agreementTitles } from '../words.js';

/**
 * 司法确认申请书: both parties ask jointly, within thirty days of its taking effect (人民调解法 33; 民事诉讼法 205, 206). Which court is for
 * them to say: of a party's domicile, of the thing in dispute, of the mediation body, or the one that had invited it.
 */
export const confirmationApplication: Sheet = {
  asks: ['role', 'kind', 'name', 'phone', 'idNumber', 'address'],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'table',
        tag: 'parties',
        columns: [
          { label: '申请人', tag: 'name' },
          { label: '证件号码', tag: 'idNumber' },
          { label: '联系方式', tag: 'phone' },
          { label: '住址', tag: 'address', wide: true },
        ],
      },
      { kind: 'text', strong: true, text: '请求事项' },
      { kind: 'words', tag: 'request' },
      { kind: 'text', strong: true, text: '事实和理由' },
      { kind: 'words', tag: 'reasons' },
      { kind: 'text', strong: true, text: '申请人声明' },
      {
        kind: 'text',
        text: '协议是各方自愿达成的，内容是真实意思；各方没有为了规避法律、损害国家和社会公共利益或者他人权益而达成协议；提交的材料属实。',
      },
      { kind: 'words', tag: 'identity', optional: true },
      { kind: 'words', label: '附件', tag: 'enclosed' },
      { kind: 'line', tag: 'to' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record, nth) => {
    const agreement = confirmable(record.mediation)[nth - 1];
    const called = agreement?.paper ? `《${agreementTitles[agreement.paper]}》` : '口头协议';
    const lastDay = agreement?.confirmBy ?? '';
    const parties = askingIn(record, agreement);
    const names = parties.flatMap(({ name = '' }) => (name === '' ? [] : [name])).join('、');
    return {
      title: '司法确认申请书',
      number: record.number,
      parties,
      request: `请求依法确认${called}有效。`,
      reasons: [
        `${names}因${categoryOf(record)}纠纷，经${mediatedBy(record, agreement)}主持调解，于${day(agreement?.on)}达成${called}，协议自${day(agreement?.effectiveOn)}起生效。`,
        `现各方共同申请司法确认。${lastDay < record.today ? '' : `申请期限自协议生效之日起三十日，至${day(lastDay)}止。`}`,
      ].join('\n'),
      // Where the quarrel is of that kind, the parties alone can say so of what they agreed.
      identity: record.onIdentity ? '' : '协议内容不涉及婚姻、收养等身份关系的确认。',
      enclosed: `1．${called}${agreement?.paper ? '' : '登记表'}；2．申请人身份证明；3．与协议有关的其他材料。`,
      to: '此致　____________人民法院',
      // To confirm it is both parties' wish, whichever of them had brought the quarrel.
      signed: parties.map(({ name = '' }) => ({ who: `申请人${name === '' ? '' : ` ${name}`}（签名、盖章或者按指印）`, on: '' })),
      notes: notesOf(record),
    };
  },
};

/** Those that made it, where that is known; of whom the register tells nothing, the number. */
function askingIn(record: CaseRecord, agreement: Agreement | undefined): Row[] {
  const all = partiesIn(record);
  return agreement?.parties?.map((party) => all.find((_, i) => numberOf(record, i) === party) ?? { side: `第${party}号当事人` }) ?? all;
}

/** The body under which it was made, or those that sat when it was agreed, or whoever answers for the case. */
function mediatedBy({ mediation: { attempts, lead }, unit, body }: CaseRecord, made: Agreement | undefined): string {
  const under = made?.under === undefined ? undefined : body(made.under);
  const agreed = attempts.findLast(
    ({ outcome, tier, heldOn }) => outcome === 'agreed' && made !== undefined && tier === made.tier && heldOn <= made.on,
  );
  return under ?? (agreed?.bodies ?? [lead]).map(unit).join('、');
}
