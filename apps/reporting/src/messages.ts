import type { Messages } from '#access';

export const messages: Messages = {
  zh: {
    'metric.settled-of-accepted': '调解成功率（占受理数）',
    'metric.settled-of-accepted.formula':
      '调解成功数 ÷ 受理数。受理数 = 登记数 − 不予受理数 − 受理待定数 − 另行处理数（咨询解答、行政处理、仲裁、裁判）；部分达成协议的不计入成功数。',
    'metric.settled-of-concluded': '调解成功率（占办结数）',
    'metric.settled-of-concluded.formula': '调解成功数 ÷ 办结数。办结数 = 受理数 − 在办数；部分达成协议的不计入成功数。',
    'metric.returned-of-due': '排查覆盖率',
    'metric.returned-of-due.formula': '已报送（含零报告、逾期补报）的单位轮次 ÷ 应报送的单位轮次。',
    'metric.in-time-of-due': '按时报送率',
    'metric.in-time-of-due.formula': '按时报送（含零报告）的单位轮次 ÷ 应报送的单位轮次。',
  },
  en: {
    'metric.settled-of-accepted': 'Settled, of those accepted',
    'metric.settled-of-accepted.formula':
      'settled ÷ accepted. Accepted = registered − refused − undecided − otherwise handled (advised, administrative, arbitrated, judged); those settled in part do not count as settled.',
    'metric.settled-of-concluded': 'Settled, of those concluded',
    'metric.settled-of-concluded.formula':
      'settled ÷ concluded. Concluded = accepted − open; those settled in part do not count as settled.',
    'metric.returned-of-due': 'Screening coverage',
    'metric.returned-of-due.formula': 'Rounds returned (zero and late ones included) ÷ rounds due.',
    'metric.in-time-of-due': 'Returned in time',
    'metric.in-time-of-due.formula': 'Rounds returned in time (zero ones included) ÷ rounds due.',
  },
};
