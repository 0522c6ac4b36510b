export const zh = {
  reminder: {
    do: '催办',
    reasons: {
      'not-accepted': '尚未签收',
      'not-decided': '尚未决定是否受理',
      'not-mediated': '久未开展调解',
      'time-running-out': '期限临近或已过',
      'parties-ask': '当事人催问',
      'at-risk': '有激化风险',
      other: '其他原因',
    },
    answers: {
      'under-way': '正在办理',
      'session-arranged': '已约定调解时间',
      'waits-for-party': '等待当事人',
      'waits-for-authority': '等待其他机关的结果',
      'beyond-us': '超出本单位能力',
      other: '其他情况',
    },
    'by-after': '，请在{on}前办理或答复',
  },
};

export const en: typeof zh = {
  reminder: {
    do: 'Remind',
    reasons: {
      'not-accepted': 'not accepted yet',
      'not-decided': 'admission not decided yet',
      'not-mediated': 'no session for a long time',
      'time-running-out': 'time is running out, or has',
      'parties-ask': 'the parties ask',
      'at-risk': 'it may get worse',
      other: 'another reason',
    },
    answers: {
      'under-way': 'it is being dealt with',
      'session-arranged': 'a session is arranged',
      'waits-for-party': 'waiting for a party',
      'waits-for-authority': 'waiting for another authority',
      'beyond-us': 'it is more than we can do',
      other: 'something else',
    },
    'by-after': ', to act or answer by {on}',
  },
};
