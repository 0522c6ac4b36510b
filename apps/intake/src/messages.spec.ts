import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { RefusalGround, RequestGround } from '#contracts';
import { otherRoutes } from './dispute/routes.js';
import { messages } from './messages.js';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
const refusals = sources.flatMap((source) => [...source.matchAll(/new (?:Refused|Contradiction)\(\s*'([^']+)'(?:,\s*\{([^}]*)\})?/g)]);
const params = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(['zh', 'en'] as const)('the texts in %s', (language) => {
  const texts = messages[language];

  it('are there for every refusal, and use no parameter that it does not give', () => {
    expect(refusals.length).toBeGreaterThan(10);
    for (const [, code = '', given = ''] of refusals) {
      expect(Object.keys(texts)).toContain(code);
      const names = given.split(',').map((each) => each.split(':')[0]?.trim());
      expect(names).toEqual(expect.arrayContaining(params(texts[code])));
    }
  });

  it('tell of no refusal that there is not', () => {
    const told = Object.keys(texts).filter((code) => /^(dispute|request)\./.test(code));
    expect(told.sort()).toEqual([...new Set(refusals.map(([, code]) => code))].sort());
  });

  it('give the reason and the law of every ground on which a person is refused', () => {
    for (const ground of RequestGround.options) {
      expect(texts[`refusal.${ground}`]).toMatch(/.{15}/);
      expect(texts[`refusal-basis.${ground}`]).toMatch(/\d|第.+条/);
    }
  });

  it('name the other routes of every ground', () => {
    for (const ground of RefusalGround.options) {
      const routes = otherRoutes(ground);
      expect(routes.length).toBeGreaterThan(0);
      for (const route of routes) expect(texts[`route.${route}`]).toMatch(/.{20}/);
    }
  });
});

it('has the same texts in both languages', () => {
  expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.zh).sort());
  for (const [code, text] of Object.entries(messages.zh)) expect(params(messages.en[code])).toEqual(params(text));
});
