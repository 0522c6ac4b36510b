import fc from 'fast-check';
import { ListError } from '#kernel';
import { mustFit, readTable, textOf } from './csv.js';

/** What is read; of what is refused in words, nothing. Anything else that is thrown fails the test. */
function readOrRefused(text: string) {
  try {
    return readTable('a.csv', text, ['name', 'note']).rows;
  } catch (error) {
    if (error instanceof ListError) return [];
    throw error;
  }
}

describe('a CSV file', () => {
  it('is read as spreadsheets write it', () => {
    const { rows } = readTable('a.csv', '\uFEFFname,note\r\n"甲,乙","says ""no""\nand goes"\r\n\r\n丙,\r\n', ['name', 'note']);
    expect(rows).toEqual([
      { line: 2, name: '甲,乙', note: 'says "no"\nand goes' },
      { line: 5, name: '丙', note: '' },
    ]);
  });

  it.each([
    ['', 'a.csv:1: is empty; its first line must read name,note'],
    ['name\n甲', 'a.csv:1: lacks the column note; the first line must read name,note'],
    ['name,note\n甲,1\n乙', 'a.csv:3: has 1 fields instead of 2'],
    ['name,note\n甲,"1\n乙,2', 'a.csv:3: has a quote that does not close, or text beside a quoted field'],
    ['name,note,name\n甲,1,乙', 'a.csv:1: has the column name twice'],
    ['name,note\n"=HYPERLINK(""http://x"")",1', 'a.csv:2: has a formula in the column name'],
    ['name,note\n甲,@SUM(1)', 'a.csv:2: has a formula in the column note'],
    ['name,note\n甲\u0000,1', 'a.csv:2: has a character in the column name that cannot be read'],
    ['name,note\n甲\uFFFD,1', 'a.csv:2: has a character in the column name that cannot be read'],
    ['name,note\r甲,1', 'a.csv:1: lacks the column note'],
    ['name,note\n甲,1\n"乙"丙,2', 'a.csv:3: has a quote that does not close, or text beside a quoted field'],
    [`name,note\n${'甲'.repeat(3_000)},1`, 'a.csv:2: has a field of more than 2000 letters; is a quote missing?'],
    [`name,note\n"${'甲,'.repeat(1_500)}",1`, 'a.csv:2: has a field of more than 2000 letters; is a quote missing?'],
  ])('tells where it cannot be read: %.60j', (text, problem) => {
    expect(() => readTable('a.csv', text, ['name', 'note'])).toThrow(problem);
  });

  it('is turned away by its size alone, before it is opened', () => {
    expect(() => mustFit('a.csv', 16 * 1024 * 1024 + 1)).toThrow('a.csv:1: is larger than 16 MiB');
    expect(() => mustFit('a.csv', 16 * 1024 * 1024)).not.toThrow();
  });

  it('is not guessed at where it is in another encoding than UTF-8', () => {
    expect(textOf('a.csv', Buffer.from('name\n张三'))).toBe('name\n张三');
    const gbk = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
    expect(() => textOf('a.csv', gbk)).toThrow('a.csv:1: is not encoded in UTF-8; save it as “CSV UTF-8”');
  });

  // Whoever went back over what was read at each step would never come to their end.
  it.each([
    ['a line', 'x'.repeat(16 * 1024 * 1024)],
    ['a quoted field', `"${'x'.repeat(16 * 1024 * 1024)}"`],
    ['doubled quotes', `"${'""'.repeat(8 * 1024 * 1024)}"`],
    ['a quote that does not close', `"${'x,'.repeat(8 * 1024 * 1024)}`],
    ['commas', `甲${','.repeat(1024 * 1024)}`],
  ])('of the largest size is refused in words: %s', (_, text) => {
    expect(() => readTable('a.csv', `name,note\n${text}`, ['name', 'note'])).toThrow(/^a\.csv:/);
  });

  it('is read, or refused in words, whatever it is', () => {
    const pieces = fc.constantFrom('name', 'note', ',', '"', '""', '\n', '\r\n', '\r', '\uFEFF', '=1', '甲', ' ', '\t', '\u0000', '\ud800');
    const whole = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
    const text = fc.oneof(
      whole,
      whole.map((each) => `name,note\n${each}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (each) => {
        for (const { name, note } of readOrRefused(each)) expect(name + note).not.toMatch(/^[=+@-]|[\0\uFFFD]/);
      }),
      { numRuns: 1_000 },
    );
  });
});
