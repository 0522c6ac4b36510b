import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { en } from './messages.en.js';
import { zh } from './messages.zh.js';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  .join('\n');

/** Each `new Refused(…)` up to its parameters, with one code or a choice of two. */
const refusals = [...sources.matchAll(/new Refused\(([^{)]*)/g)].map(([, argument]) =>
  [...(argument ?? '').matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code ?? ''),
);
const codes = [...new Set(refusals.flat())];
const words = /^(status|venue|forum|decision|notice)\./;
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort();

describe('the messages', () => {
  it('are there for every refusal, in both languages', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(refusals.every((each) => each.length > 0)).toBe(true);
    expect(codes.filter((code) => !(code in zh) || !(code in en))).toEqual([]);
  });

  it('are for refusals that exist', () => {
    expect(Object.keys(zh).filter((key) => !words.test(key) && !codes.includes(key))).toEqual([]);
  });

  it.each(Object.keys(zh) as (keyof typeof zh)[])('name the same things in both languages: %s', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(zh[key]));
  });
});
