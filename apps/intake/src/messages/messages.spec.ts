import { RefusalGround, RequestGround } from '#contracts';
import { otherRoutes } from '../dispute/routes.js';
import { kinds } from '../kinds.js';
import { messages } from './index.js';
import { told } from '../notice/notice.dto.js';

const params = (text = '') => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each(['zh', 'en'] as const)('the texts in %s', (language) => {
  const texts = messages[language];

  it('give the reason and the law of every ground on which a person is refused', () => {
    for (const ground of RequestGround.options) {
      expect(texts[`refusal.${ground}`]).toMatch(/.{15}/);
      expect(texts[`refusal-basis.${ground}`]).toMatch(/\d|第.+条/);
    }
  });

  it('give the law of all that is told before it is kept', () => {
    for (const kind of told) expect(texts[`basis.${kinds.kinds[kind]?.basis}`]).toMatch(/\d|第.+条/);
  });

  it('name the other routes of every ground', () => {
    for (const ground of RefusalGround.options) {
      const routes = otherRoutes[ground];
      expect(routes.length).toBeGreaterThan(0);
      expect(texts[`ground-basis.${ground}`]).toMatch(/第.+条|art\. \d/);
      for (const route of routes) expect(texts[`route.${route}`]).toMatch(/.{20}/);
    }
  });
});

it('has the same texts in both languages', () => {
  expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.zh).sort());
  for (const [code, text] of Object.entries(messages.zh)) expect([code, params(messages.en[code])]).toEqual([code, params(text)]);
});
