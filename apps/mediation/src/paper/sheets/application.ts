import { categoryOf, matterOf, notesOf, partiesIn, sides } from '../record.js';
import type { Sheet } from '../record.js';

/** 调解申请书 (人民调解法 17, 18): what was said at the desk is filled in, and whoever applies signs it. */
export const application: Sheet = {
  asks: ['role', 'kind', 'name', 'phone', 'idNumber', 'address'],
  matter: true,
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'table',
        tag: 'parties',
        columns: [
          { label: '当事人', tag: 'side' },
          { label: '姓名或者名称', tag: 'name' },
          { label: '证件号码', tag: 'idNumber' },
          { label: '联系方式', tag: 'phone' },
          { label: '住址', tag: 'address', wide: true },
        ],
      },
      { kind: 'form', rows: [[{ label: '纠纷类型', tag: 'category' }]] },
      { kind: 'words', label: '纠纷简要情况', tag: 'matter' },
      { kind: 'words', label: '当事人申请事项', tag: 'requests' },
      {
        kind: 'text',
        text: '调解组织已经将申请调解的相关规定告知本人，现自愿申请调解。',
      },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record) => ({
    title: '调解申请书',
    number: record.number,
    // Whoever applies signs it, and need not be shown the other side's number.
    parties: partiesIn(record).map((party) => (party['side'] === sides.respondent ? { ...party, idNumber: '' } : party)),
    category: categoryOf(record),
    matter: matterOf(record),
    requests: '',
    signed: [{ who: '申请人（签名、盖章或者按指印）', on: '' }],
    notes: notesOf(record),
  }),
};
