import { messages } from './index.js';

const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort();

describe('the messages', () => {
  it('say the same in both languages, with the same parameters', () => {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.zh).sort());
    for (const [key, text] of Object.entries(messages.zh)) expect([key, placeholders(messages.en[key])]).toEqual([key, placeholders(text)]);
  });
});
