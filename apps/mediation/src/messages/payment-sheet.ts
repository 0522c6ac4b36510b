import type { SheetWords } from '../subsidy/payment-sheet.js';

/** What stands on the sheet of a month's payment, and what its file is called. */
export const sheetWords: Readonly<Record<'zh' | 'en', SheetWords & Readonly<{ name: string }>>> = {
  zh: {
    name: '以案定补发放表',
    heads: ['姓名', '调解组织', '案号', '案件等级', '结案日期', '金额（元）'],
    grades: { oral: '口头（随手调）', ordinary: '一般', difficult: '疑难', major: '重大' },
    sum: '本人小计',
    all: '合计',
  },
  en: {
    name: 'payment-',
    heads: ['Name', 'Mediation body', 'Case', 'Grade', 'Settled on', 'Yuan'],
    grades: { oral: 'By word of mouth', ordinary: 'Ordinary', difficult: 'Difficult', major: 'Major' },
    sum: 'Altogether',
    all: 'Total',
  },
};
