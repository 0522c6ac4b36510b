import { textOf } from '#access';
import type { Language } from '#access';
import type { Retention } from '#sealed';
import { messages } from '../messages.js';
import type { RequestPolicy } from '../request/policy.js';
import { told } from './notice.dto.js';
import type { PrivacyNotice } from './notice.dto.js';

/** As the policies have it that seal and answer: nothing of it is written down a second time. */
export function noticeOf(retention: Retention, { days }: RequestPolicy, language: Language): PrivacyNotice {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => textOf(messages, language, key, params) ?? key;
  const kept = told.map((kind) => {
    const { keep, basis, unconfirmed } = retention.of(kind);
    const [count = '', unit = ''] = keep.split(' ');
    const mark = unconfirmed ? say('notice.unconfirmed') : '';
    const text = say(`notice.kept.${kind}`, { period: say(`notice.${unit}`, { count }), basis, mark });
    return { kind, keep, basis, unconfirmed, text };
  });
  return { text: say('notice.text'), kept, answeredWithin: days, requests: say('notice.requests', { days }) };
}
