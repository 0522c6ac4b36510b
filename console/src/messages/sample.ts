/** 随手调抽查. */
export const zh = {
  sample: {
    intro:
      '{from} 起至 {until} 前记入的随手调，按县里规定的比例随机抽取：内容和别的相同的，和当场全部办好的。再打开还是这些。只看事情办得对不对，不统计是谁填报的。',
    none: '这一周没有抽到的随手调。',
    title: '登记抽查结果',
    note: '看过案件、必要时问过当事人后再登记。重复的、查无此事的，请另外在案件页面按更正、作废办理。',
    found: '抽查结果',
    finding: { 'in-order': '属实', 'told-twice': '重复填报', 'did-not-happen': '查无此事', incomplete: '内容不全，需补充' },
    reason: { alike: '内容相同', instant: '当场全部办好' },
    alike: '和 {count} 件相同：',
    other: '第 {n} 件',
    entered: '{at} 记入',
    look: '登记结果',
    again: '重新登记',
    'look-at': '登记结果、重新登记：{number}',
    told: '随手调：{at} 记入。',
    looked: '{on} 抽查：{finding}。',
  },
};

export const en: typeof zh = {
  sample: {
    intro:
      'What was told on the spot from {from} to before {until}, drawn by chance in the share that is the county’s rule: those whose words are another’s, and those that were done at once. Opened again they are the same. What is looked at is the dispute; nobody is counted by it.',
    none: 'Nothing was drawn in this week.',
    title: 'What was found',
    note: 'Once the case was read and, where need be, the parties were asked. What was told twice, or did not happen, is corrected or voided on the page of the case.',
    found: 'Found',
    finding: {
      'in-order': 'In order',
      'told-twice': 'Told twice',
      'did-not-happen': 'Did not happen',
      incomplete: 'Incomplete, to be added to',
    },
    reason: { alike: 'Same words', instant: 'All done at once' },
    alike: 'Same as {count}:',
    other: 'No. {n}',
    entered: 'Told {at}',
    look: 'Note what was found',
    again: 'Note it anew',
    'look-at': 'Note what was found, Note it anew: {number}',
    told: 'Told on the spot: {at}.',
    looked: 'Looked at on {on}: {finding}.',
  },
};
