import type { Messages } from '#access';

/** What the chassis itself refuses. */
export const chassisMessages: Messages = {
  zh: {
    'if-match-malformed': 'If-Match 请填写读取时得到的序号（ETag），例如 "3"。',
    'idempotency-key-malformed': 'Idempotency-Key 须为 8 至 200 个可见 ASCII 字符，请重新生成后再提交。',
    'idempotency-key-reused':
      '先前的一次提交已经办成，内容与这次不同，所以这次没有办理。请刷新页面，核对已办成的内容，再决定是否重新提交。',
  },
  en: {
    'if-match-malformed': 'Give If-Match the sequence that was read (the ETag), such as "3".',
    'idempotency-key-malformed': 'Idempotency-Key takes 8 to 200 visible ASCII characters; make a new one and submit again.',
    'idempotency-key-reused':
      'An earlier submission was done, with other content than this one, so this one was not. Reload the page, look at what was done, then decide whether to submit again.',
  },
};
