import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en;q=0.8, zh;q=0.9', 'zh'],
    ['zh;q=0.2,en;q=0.3', 'en'],
    ['en,zh', 'en'],
    ['fr,en;q=0.5', 'en'],
    ['fr', 'zh'],
    ['en;q=0', 'zh'],
    ['zh;q=0,en;q=0.1', 'en'],
    ['en;q=x', 'zh'],
    ['english', 'zh'],
    [';;;,,,=', 'zh'],
  ])('to %p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
