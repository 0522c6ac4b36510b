import type { Texts } from '#access';

export const zh = {
  'if-match-malformed': 'If-Match 请填写读取时得到的序号（ETag），例如 "3"。',
  'idempotency-key-malformed': 'Idempotency-Key 须为 8 至 200 个可见 ASCII 字符，请重新生成后再提交。',
  'not-utf-8': '提交的文字不是 UTF-8 编码，请改用 UTF-8 后重新提交。',
  'too-many-parameters': '查询条件过多（最多 {most} 项），请减少后再查。',
  'too-slow': '请求没有及时传完，连接已断开，请检查网络后重新提交。',
  'headers-too-large': '请求头过大，请清除浏览器中本站的数据后重试。',
  'idempotency-key-reused': '先前的一次提交已经办成，内容与这次不同，所以这次没有办理。请刷新页面，核对已办成的内容，再决定是否重新提交。',
} as const;

export const en: Texts<typeof zh> = {
  'if-match-malformed': 'Give If-Match the sequence that was read (the ETag), such as "3".',
  'idempotency-key-malformed': 'Idempotency-Key takes 8 to 200 visible ASCII characters; make a new one and submit again.',
  'not-utf-8': 'The text that was sent is not UTF-8; encode it so and send it again.',
  'too-many-parameters': 'Too many parameters (at most {most}); ask with fewer.',
  'too-slow': 'The request did not come in whole in time and was cut off; check the line and send it again.',
  'headers-too-large': 'The request headers are too large; clear what the browser keeps for this site and try again.',
  'idempotency-key-reused':
    'An earlier submission was done, with other content than this one, so this one was not. Reload the page, look at what was done, then decide whether to submit again.',
};
