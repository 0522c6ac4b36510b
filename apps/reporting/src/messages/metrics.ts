import type { Texts } from '#access';

export const zh = {
  'metric.settled-of-accepted': '调解成功率（占受理数）',
  'metric.settled-of-accepted.formula': '调解成功 ÷ 受理。受理 = 登记 − 不予受理 − 受理待定 − 另行处理；部分达成协议的不计入调解成功。',
  'metric.settled-of-concluded': '调解成功率（占办结数）',
  'metric.settled-of-concluded.formula': '调解成功 ÷ 办结。办结 = 受理 − 办理中；部分达成协议的不计入调解成功。',
  'metric.returned-of-due': '排查覆盖率',
  'metric.returned-of-due.formula': '已报（含零报告、迟报）÷ 应报。',
  'metric.in-time-of-due': '按时报送率',
  'metric.in-time-of-due.formula': '按时报送（含零报告）的轮次 ÷ 应报。',
} as const;

export const en: Texts<typeof zh> = {
  'metric.settled-of-accepted': 'Settled, of those admitted',
  'metric.settled-of-accepted.formula':
    'Settled ÷ admitted. Admitted = registered − not admitted − admission open − handled otherwise; those settled in part do not count as settled.',
  'metric.settled-of-concluded': 'Settled, of those concluded',
  'metric.settled-of-concluded.formula':
    'Settled ÷ concluded. Concluded = admitted − in progress; those settled in part do not count as settled.',
  'metric.returned-of-due': 'Screening coverage',
  'metric.returned-of-due.formula': 'Returned (zero and late ones included) ÷ due.',
  'metric.in-time-of-due': 'Returned in time',
  'metric.in-time-of-due.formula': 'Rounds returned in time (zero ones included) ÷ due.',
};
