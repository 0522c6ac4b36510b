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

  it('are looked up by own keys alone, whatever word was sent', () => {
    expect(textOf(accessMessages, 'zh', 'constructor')).toBeUndefined();
    expect(textOf(accessMessages, 'en', 'not-found', { what: 'toString' })).toContain('toString');
  });
});
