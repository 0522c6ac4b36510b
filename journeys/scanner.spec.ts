import { scan, spellingsOf, told } from './scanner.js';

const word = '独孤无名';
const json = (text: string) => JSON.stringify({ note: text });

describe('the scanner', () => {
  it.each<[string, string | Buffer]>([
    ['as it is', `there was ${word} in it`],
    ['as bytes', Buffer.from(`there was ${word} in it`)],
    ['in an address', `/disputes?q=${encodeURIComponent(word)}`],
    ['in an address of small letters', `/disputes?q=${encodeURIComponent(word).toLowerCase()}`],
    ['in an address inside of another', `/sign-in?to=${encodeURIComponent(`/disputes?q=${encodeURIComponent(word)}`)}`],
    ['in JSON of ASCII alone', json(word).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)],
    ['as a column of bytes', `(\\x${Buffer.from(json(word)).toString('hex')},7)`],
    ...[0, 1, 2].map((n): [string, string] => [`in base64, ${n} bytes in`, Buffer.from(`${'x'.repeat(n)}${word}!`).toString('base64')]),
    ...[0, 1, 2].map((n): [string, string] => [
      `in base64url, ${n} bytes in`,
      Buffer.from(`${'?'.repeat(n)}${word}`).toString('base64url'),
    ]),
  ])('finds a word %s', async (_, thing) => {
    const { place } = await scan([word], { place: () => ['nothing here', thing] });
    expect(place).toMatchObject({ things: 2, found: [{ word }] });
  });

  it('finds every word at every place, and nothing where nothing is', async () => {
    const words = [word, '13800001234'];
    const report = await scan(words, { one: () => [words.join()], other: () => ['13800001235', '独孤'], none: () => [] });
    expect(Object.values(report).map(({ found }) => found.map((find) => find.word))).toEqual([words, [], []]);
    expect(told(words, report).split('\n')).toEqual([
      '2 names, numbers and phrases were looked for',
      'one    1 things  16 characters  2 found: 独孤无名, 13800001234',
      'other  2 things  13 characters  none found',
      'none   0 things  0 characters   none found',
    ]);
  });

  it('takes no spelling for too short to mean anything', () => {
    for (const each of spellingsOf('张三丰')) expect(each.length).toBeGreaterThan(2);
  });
});
