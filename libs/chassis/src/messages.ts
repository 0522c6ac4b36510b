import type { Messages } from '#access';

const texts = {
  zh: {
    'if-match-malformed': 'If-Match 请填写读取时得到的序号（ETag），例如 "3"。',
    'idempotency-key-malformed': 'Idempotency-Key 须为 8 至 200 个可见 ASCII 字符，请重新生成后再提交。',
    'not-utf-8': '提交的文字不是 UTF-8 编码，请改用 UTF-8 后重新提交。',
    'too-many-parameters': '查询条件过多（最多 {most} 项），请减少后再查。',
    'too-slow': '请求没有及时传完，连接已断开，请检查网络后重新提交。',
    'headers-too-large': '请求头过大，请清除浏览器中本站的数据后重试。',
    'idempotency-key-reused':
      '先前的一次提交已经办成，内容与这次不同，所以这次没有办理。请刷新页面，核对已办成的内容，再决定是否重新提交。',
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
  },
  en: {
    'if-match-malformed': 'Give If-Match the sequence that was read (the ETag), such as "3".',
    'idempotency-key-malformed': 'Idempotency-Key takes 8 to 200 visible ASCII characters; make a new one and submit again.',
    'not-utf-8': 'The text that was sent is not UTF-8; encode it so and send it again.',
    'too-many-parameters': 'Too many parameters (at most {most}); ask with fewer.',
    'too-slow': 'The request did not come in whole in time and was cut off; check the line and send it again.',
    'headers-too-large': 'The request headers are too large; clear what the browser keeps for this site and try again.',
    'idempotency-key-reused':
      'An earlier submission was done, with other content than this one, so this one was not. Reload the page, look at what was done, then decide whether to submit again.',
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
  },
} as const satisfies Messages;

/** What the chassis itself refuses. */
export const chassisMessages: Messages = texts;

type Refusals = { [Code in keyof typeof texts.zh as Code extends `policy.${string}` ? Code : never]: (typeof texts.zh)[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
