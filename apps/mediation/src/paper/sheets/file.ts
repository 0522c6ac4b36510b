import { writtenAttempts } from '../paper.js';
import { day, mediatorsOf, namesOf, categoryOf, notesOf } from '../record.js';
import type { Sheet } from '../record.js';

/** 卷宗封面. */
export const cover: Sheet = {
  asks: ['role', 'kind', 'name'],
  bears: (mediation) => writtenAttempts(mediation).map(({ record }) => record ?? ''),
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      {
        kind: 'form',
        rows: [
          [{ label: '卷　　名', tag: 'name' }],
          [{ label: '案　　号', tag: 'number' }],
          [{ label: '调解组织', tag: 'body' }],
          [{ label: '调 解 员', tag: 'mediators' }],
          [
            { label: '受理日期', tag: 'from' },
            { label: '调解日期', tag: 'until' },
          ],
          [
            { label: '立 卷 人', tag: 'filedBy' },
            { label: '立卷日期', tag: 'filedOn' },
          ],
          [{ label: '保管期限', tag: 'keep' }],
          [{ label: '备　　注', tag: 'remarks' }],
        ],
      },
    ],
  },
  values: (record) => {
    const { mediation, unit } = record;
    const [applicants, respondents] = [namesOf(record, 'applicant'), namesOf(record, 'respondent')];
    const bodies = mediation.attempts.flatMap((attempt) => attempt.bodies);
    return {
      title: '调解卷宗',
      name: `${applicants}${respondents === '' ? '' : `与${respondents}`}${categoryOf(record)}纠纷`,
      number: record.number,
      body: [...new Set(bodies.length > 0 ? bodies : [mediation.lead])].map(unit).join('、'),
      mediators: mediatorsOf(record).join('、'),
      from: day(mediation.openedOn),
      until: day(mediation.attempts.at(-1)?.heldOn),
      filedBy: '',
      filedOn: '',
      keep: '',
      remarks: '',
      notes: notesOf(record),
    };
  },
};

/** 卷内目录: by itself without pages, which are known once the file is put together. */
export const catalogue: Sheet = {
  asks: [],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      {
        kind: 'table',
        tag: 'pieces',
        columns: [
          { label: '序号', tag: 'n' },
          { label: '材料名称', tag: 'name', wide: true },
          { label: '日期', tag: 'on' },
          { label: '页码', tag: 'page' },
          { label: '备注', tag: 'remark' },
        ],
      },
    ],
  },
  values: (record) => ({ title: '卷内目录', number: record.number, pieces: [], notes: [] }),
};

/** 卷宗封底、备考表. */
export const backCover: Sheet = {
  asks: [],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      { kind: 'form', rows: [[{ label: '本卷件数', tag: 'count' }]] },
      { kind: 'words', label: '卷内情况说明', tag: 'remarks' },
      { kind: 'words', label: '材料校验值（SHA-256）', tag: 'hashes', optional: true },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record) => ({
    title: '卷内备考表',
    number: record.number,
    count: '',
    remarks: '',
    hashes: '',
    signed: [
      { who: '立卷人（签名）', on: '' },
      { who: '检查人（签名）', on: '' },
    ],
    notes: [],
  }),
};
