import { categoryOf, day, matterOf, notesOf, partiesIn } from '../record.js';
import type { Sheet } from '../record.js';

/** 受理登记表: that it was taken, when, and by whom it is mediated. */
export const acceptance: Sheet = {
  asks: ['role', 'kind', 'name', 'phone', 'address'],
  matter: true,
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
            { label: '纠纷类型', tag: 'category' },
            { label: '发生地', tag: 'place' },
          ],
          [{ label: '责任单位', tag: 'lead' }],
        ],
      },
      {
        kind: 'table',
        tag: 'parties',
        columns: [
          { label: '当事人', tag: 'side' },
          { label: '姓名或者名称', tag: 'name' },
          { label: '联系方式', tag: 'phone' },
          { label: '住址', tag: 'address', wide: true },
        ],
      },
      { kind: 'words', label: '纠纷简要情况', tag: 'matter' },
      {
        kind: 'text',
        text: '上述纠纷符合受理条件，予以受理。调解自愿、免费，当事人可以随时终止调解，不影响依法申请仲裁、行政处理或者提起诉讼。',
      },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record) => {
    const { mediation, unit } = record;
    return {
      title: '调解受理登记表',
      number: record.number,
      receivedOn: day(mediation.receivedOn),
      openedOn: day(mediation.openedOn),
      category: categoryOf(record),
      place: unit(mediation.village ?? mediation.township),
      lead: unit(mediation.lead),
      parties: partiesIn(record),
      matter: matterOf(record),
      signed: [
        { who: '当事人（签名）', on: '' },
        { who: '登记人（签名）', on: '' },
        { who: '调解组织（盖章）', on: '' },
      ],
      notes: notesOf(record),
    };
  },
};
