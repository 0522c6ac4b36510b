import type { Texts } from '#access';

export const zh = {
  'subsidy.mediator-twice': '同一名调解员只能列一次。请合并其份额后再报。',
  'subsidy.not-whole': '各调解员的份额合计为 {sum}%，应为 100%，且每人不少于 1%。请调整后再报。',
  'subsidy.not-now': '这笔补贴的状态已经变化，不能再这样办理。请刷新页面查看。',
  'subsidy.own-claim': '这笔补贴是您申报的，须由其他人办理。',
  'subsidy.approved-already': '您已经审批过这笔补贴，第二次审批须由另一人办理。',
} as const;

export const en: Texts<typeof zh> = {
  'subsidy.mediator-twice': 'A mediator is named once: put their shares together.',
  'subsidy.not-whole': 'The shares come to {sum}%: they have to come to 100%, with at least 1% for each mediator.',
  'subsidy.not-now': 'The claim has moved on since: reload the page to see where it stands.',
  'subsidy.own-claim': 'You made this claim yourself: somebody else decides on it.',
  'subsidy.approved-already': 'You approved this claim already: the second approval is another person’s.',
};
