import type { Texts } from '#access';

export const zh = {
  'policy.by-county': '本县的规则由县级协调员设定，如需修改请向县里提出。',
  'policy.day-past': '{day} 已经过去，请填今天（{today}）或以后的日期；此前已经开始的，仍按开始时的规则办理。',
  'policy.value-or-none': '请二选一：填写内容，或者写明从该日起不再设定。',
  'policy.cannot-be-none': '这一项不能没有，请填写内容。',
  'policy.missing': '请填写这一项。',
  'policy.not-offered': '这一项填写有误，请从所列的选项中选择，或按格式填写。',
  'policy.unknown-field': '没有这一项，请删去。',
  'policy.too-small': '不能小于 {least}。',
  'policy.too-large': '不能大于 {most}。',
  'policy.too-short': '至少 {least} 个字。',
  'policy.too-long': '最多 {most} 个字。',
} as const;

export const en: Texts<typeof zh> = {
  'policy.by-county': 'A coordinator of the county sets its rules; ask the county for a change.',
  'policy.day-past':
    '{day} is over; let it hold from today ({today}) or later. What has begun before goes by the rule it began under all the same.',
  'policy.value-or-none': 'Choose one: give what is to hold, or say that there is none from that day on.',
  'policy.cannot-be-none': 'There must be one; give what is to hold.',
  'policy.missing': 'Give this as well.',
  'policy.not-offered': 'This cannot be so; choose one of what is offered, or write it as the example has it.',
  'policy.unknown-field': 'There is no such field; take it out.',
  'policy.too-small': 'Give {least} or more.',
  'policy.too-large': 'Give {most} or less.',
  'policy.too-short': 'Give {least} characters or more.',
  'policy.too-long': 'Give {most} characters or fewer.',
};
