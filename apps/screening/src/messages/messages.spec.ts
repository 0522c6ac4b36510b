import { messages } from './index.js';

describe('the texts', () => {
  it('say the same in both languages, with the same parameters', () => {
    const params = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.zh).sort());
    for (const [code, text] of Object.entries(messages.zh)) expect([code, params(messages.en[code])]).toEqual([code, params(text)]);
  });
});
