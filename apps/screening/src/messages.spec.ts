import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messages } from './messages.js';

const source = import.meta.dirname;
const refusals = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => [...readFileSync(path.join(source, file), 'utf8').matchAll(/new Refused\(\s*'([^']+)'/g)].map(([, code]) => code));

describe('the texts', () => {
  it.each(['zh', 'en'] as const)('say in %s of every refusal what to do next, and of nothing else', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual([...new Set(refusals)].sort());
  });

  it('name the same parameters in both languages', () => {
    const params = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [code, text] of Object.entries(messages.zh)) expect([code, params(messages.en[code])]).toEqual([code, params(text)]);
  });
});
