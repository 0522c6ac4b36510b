import { roles } from '#kernel';
import { accessMessages } from './index.js';
import { join, textOf } from './text.js';

const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the texts', () => {
  it('say the same in both languages, with the same params', () => {
    for (const [code, text] of Object.entries(accessMessages.zh)) {
      expect({ code, params: placeholders(accessMessages.en[code]) }).toEqual({ code, params: placeholders(text) });
    }
  });

  it('name every role', () => {
    for (const role of roles) expect(accessMessages.zh[`roles.${role}`]).toBeDefined();
  });

  it('take their params in, a known word by its own text', () => {
    const messages = join(accessMessages, {
      zh: { closed: '{what}已{status}，共{n}次{missing}', 'status.settled': '达成协议' },
      en: {},
    });
    expect(textOf(messages, 'zh', 'closed', { what: 'dispute', status: 'settled', n: 3 })).toBe('纠纷已达成协议，共3次{missing}');
    expect(textOf(messages, 'en', 'closed')).toBeUndefined();
  });

  it('say a day as the console writes it, beside which they are read', () => {
    const messages = { zh: { due: '期限 {day} 已过，{days}' }, en: { due: 'It was due on {day}, {days}.' } };
    const params = { day: '2026-11-25', days: ['2026-11-26', 'x'] };
    expect(textOf(messages, 'zh', 'due', params)).toBe('期限 2026-11-25 已过，2026-11-26、x');
    expect(textOf(messages, 'en', 'due', params)).toBe('It was due on 2026-11-25, 2026-11-26, x.');
  });

  it('are looked up by own keys alone, whatever word was sent', () => {
    expect(textOf(accessMessages, 'zh', 'constructor')).toBeUndefined();
    expect(textOf(accessMessages, 'en', 'not-found', { what: 'toString' })).toContain('toString');
  });
});
