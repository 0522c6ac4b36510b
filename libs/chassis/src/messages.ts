import type { Messages } from '#access';

/** What the chassis itself refuses. */
export const chassisMessages: Messages = {
  zh: {
    'if-match-malformed': 'If-Match 请填写读取时得到的序号（ETag），例如 "3"。',
    'idempotency-key-malformed': 'Idempotency-Key 须为 8 至 200 个可见 ASCII 字符，请重新生成后再提交。',
    'idempotency-key-reused': '该 Idempotency-Key 已用于另一项提交，请为本次提交生成新的编号。',
  },
  en: {
    'if-match-malformed': 'Give If-Match the sequence that was read (the ETag), such as "3".',
    'idempotency-key-malformed': 'Idempotency-Key takes 8 to 200 visible ASCII characters; make a new one and submit again.',
    'idempotency-key-reused': 'This Idempotency-Key was spent on another submission; make a new one for this submission.',
  },
};
