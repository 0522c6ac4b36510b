import type { Texts } from '#access';

export const zh = {
  'subsidy.not-settled': '本案尚未达成有效协议，或者已经重新调解，不能申报补贴。达成协议后再报。',
  'subsidy.changed-since': '本案在申报以后另行达成了协议，或者调解员有变化，与申报的不再一致。请不予发放，再按现在的卷宗重新申报。',
  'subsidy.too-late': '本案于 {on} 达成协议，已超过 {days} 天的申报期限，不能再报。',
  'subsidy.claimed-already': '本案已经申报过补贴：一案只补一次。请刷新页面查看。',
  'subsidy.lacking': '卷宗还缺 {count} 项材料，不能申报。请按“补贴”一栏所列补齐。',
  'subsidy.not-that-grade': '本案不属于所选的等级：口头协议只能报口头，书面协议请选一般、疑难或重大。',
  'subsidy.not-paid-for': '按本县规则，这一等级的案件不发补贴。',
  'subsidy.not-in-file': '卷宗中没有这名调解员参加本案调解的记录。请先在案件中指定，或者核对调解记录里的姓名。',
  'subsidy.not-payable': '{name} 不属于可以领取案件补贴的人员（如财政供养人员），或者当时不在任，请从申报中移除。',
  'subsidy.mediator-twice': '同一名调解员只能列一次。请合并其份额后再报。',
  'subsidy.not-whole': '各调解员的份额合计为 {sum}%，应为 100%，且每人不少于 1%。请调整后再报。',
  'subsidy.not-now': '这笔补贴的状态已经变化，不能再这样办理。请刷新页面查看。',
  'subsidy.own-claim': '这笔补贴是您申报的，须由其他人办理。',
  'subsidy.approved-already': '您已经审批过这笔补贴，第二次审批须由另一人办理。',
  'subsidy.first-below': '第一次审批由乡镇（街道）司法所或者主责部门办理，请等其审批后再由县级审批。',
  'subsidy.second-above': '第二次审批由县级办理，请等待县级审批。',
  'subsidy.by-county': '发放和冲销由县级办理，请与县司法局联系。',
  'subsidy.month-to-come': '不能生成以后月份的发放表，请选本月或者以前的月份。',
  'subsidy.nothing-approved': '目前没有审批完毕、等待发放的补贴。',
  'subsidy.no-such-month': '这个月还没有生成发放表，请先生成。',
  'subsidy.month-paid': '这个月已于 {on} 发放，不能再改。以后审批的请列入下一个月，有错的请冲销。',
  'subsidy.sheet-changed': '导出发放表以后，其中的案件有变化（金额相同也可能换了案件）。请重新导出，按新表核对后再登记。',
  'subsidy.sum-changed': '应发金额现为 {yuan} 元，与所填不符：导出后可能有案件被暂缓或者新增。请重新导出核对。',
} as const;

export const en: Texts<typeof zh> = {
  'subsidy.not-settled': 'No agreement of the case stands, or it is being mediated anew: claim once there is one.',
  'subsidy.changed-since':
    'The case was settled anew since it was claimed, or by others: turn the claim down, and have it claimed anew from the file as it is.',
  'subsidy.too-late': 'The case was settled on {on}; it could be claimed within {days} days.',
  'subsidy.claimed-already': 'It was claimed already, and a case is paid for once: reload the page to see it.',
  'subsidy.lacking': 'The file lacks {count} of what it must have: see what is listed under “Subsidy”, and add it first.',
  'subsidy.not-that-grade': 'The case is not of that grade: oral is what was settled by word of mouth, and only that.',
  'subsidy.not-paid-for': 'By the county’s rule nothing is paid for a case of this grade.',
  'subsidy.not-in-file': 'The file does not say that this mediator mediated: name them in the case, or check the name in its minutes.',
  'subsidy.not-payable':
    '{name} is not of those who are paid for cases (on the public payroll, say), or was not in office then: leave them out.',
  'subsidy.mediator-twice': 'A mediator is named once: put their shares together.',
  'subsidy.not-whole': 'The shares come to {sum}%: they have to come to 100%, with at least 1% for each mediator.',
  'subsidy.not-now': 'The claim has moved on since: reload the page to see where it stands.',
  'subsidy.own-claim': 'You made this claim yourself: somebody else decides on it.',
  'subsidy.approved-already': 'You approved this claim already: the second approval is another person’s.',
  'subsidy.first-below': 'The township or the department in charge approves it first; the county after that.',
  'subsidy.second-above': 'The second approval is the county’s: wait for it.',
  'subsidy.by-county': 'Paying, and taking back, is the county’s: ask its justice bureau.',
  'subsidy.month-to-come': 'A month to come cannot be paid yet: choose this one or one before.',
  'subsidy.nothing-approved': 'Nothing that is approved waits to be paid.',
  'subsidy.no-such-month': 'Nothing was put together for this month yet: do that first.',
  'subsidy.month-paid':
    'This month was paid on {on} and stays as it is: what comes later goes into the next, and what is wrong is reversed.',
  'subsidy.sheet-changed':
    'Since the sheet was exported some of its claims were held and others added, though the sum is the same. Export it anew and check.',
  'subsidy.sum-changed': 'It now comes to {yuan} yuan, not to that: something was held or added since. Export it anew and check.',
};
