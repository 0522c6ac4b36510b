import { mediaOf } from './media.js';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n', 'latin1');
/** The head of every compound file of Office, in which macros come. */
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);

describe('what a file is', () => {
  it.each([
    ['a scan', pdf, '调解协议书.pdf', 'application/pdf'],
    ['a photo', png, '现场.PNG', 'image/png'],
    ['a photo without an ending', png, '现场', 'image/png'],
    ['a photo under the name of another kind', png, '现场.jpg', 'not-what-it-says'],
    ['a document with macros renamed to PDF', compound, '协议.pdf', 'not-what-it-says'],
    ['a document with macros under its own name', compound, '协议.doc', 'not-taken'],
    ['a program', program, 'setup.exe', 'not-taken'],
    ['text', Buffer.from('你好'), '说明.txt', 'not-taken'],
    ['nothing', Buffer.alloc(0), '空.pdf', 'not-what-it-says'],
  ])('is told of %s', async (_what, bytes, name, is) => {
    expect(await mediaOf(bytes, name)).toBe(is);
  });
});
