import { deflateSync, inflateSync } from 'node:zlib';
import { pagesOf } from './pages.js';

const packed = (bytes: Buffer) =>
  Buffer.concat([Buffer.from('1 0 obj << /Type /ObjStm >>\nstream\n'), deflateSync(bytes), Buffer.from('\nendstream endobj\n')]);
const counted = (text: string | Buffer) => pagesOf(Buffer.from(text), inflateSync);

describe('the pages of a PDF', () => {
  it('are counted by its tree, packed or not, and of one that is locked none', () => {
    const plain = '1 0 obj << /Type /Pages /Kids [2 0 R << >> ] /Count 3 >> endobj';
    expect(counted(plain)).toBe(3);
    expect(counted('1 0 obj<</Count 7/Kids[2 0 R]/Resources<</Font<</F1 3 0 R>>>>/Type/Pages>>endobj 4 0 obj<</Count 9>>endobj')).toBe(7);
    expect(counted(packed(Buffer.from('<< /Count 12 /Type /Pages /Kids [] >>')))).toBe(12);
    expect(counted(`${plain} trailer << /Encrypt 5 0 R >>`)).toBe(0);
    expect(counted('no PDF')).toBe(0);
  });

  it.each([
    ['one endless dictionary', `%PDF-1.7\n<<${'a'.repeat(8_000_000)}`],
    ['dictionaries without an end', '<< <a>'.repeat(300_000)],
    ['one that says it is of pages over and over', `<</Type /Pages${' /Type /Pages'.repeat(400_000)}`],
    ['streams without an end', '/Type /ObjStm stream\n'.repeat(200_000)],
    ['streams that never begin', '/Type /ObjStm '.repeat(400_000)],
    ['blanks', `/Type${' '.repeat(4_000_000)}`.repeat(2)],
    ['more pages than there are papers', '<< /Type /Pages /Count 999999 >>'],
    ['what is packed and is not', Buffer.from('/Type /ObjStm stream\nno zlib endstream << /Type /Pages /Count 3 >>')],
  ])('are none in doubt, which takes no time: %s', (_, odd) => {
    const begun = performance.now();
    expect(counted(odd)).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('are not unpacked where that takes more room than there is', () => {
    const room: number[] = [];
    const bomb = packed(Buffer.alloc(40 * 1024 * 1024));
    const pages = pagesOf(Buffer.concat([bomb, bomb]), (bytes, limits) => {
      room.push(limits.maxOutputLength);
      return inflateSync(bytes, limits);
    });
    expect([pages, room]).toEqual([0, [16 * 1024 * 1024]]);
  });
});
