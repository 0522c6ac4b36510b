import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const usage = `npm run verify -- FILE --key KEY [--key KEY…]
  FILE  the PDF of an agreement, as the desk made it
  KEY   the public key of the desk, asked for there by another way: it stands on the last page of its papers, and a forger prints his own
Ends with 0 where the desk made the file and nobody altered it since, 1 where it was altered, 2 where it is not known to be of the desk.`;

const MARK = Buffer.from('\n%junan-seal 1 ');
const SEAL = /^\n%junan-seal 1 ([\w-]+)\.([\w-]{86})\n$/;
/** Before the 32 bytes of an Ed25519 key in SPKI (RFC 8410, 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const said = {
  made: [
    '没有改动：文件由“{desk}”于 {on} 制作，此后一个字节都没有改动。',
    'Unaltered: “{desk}” made this file on {on}, and not a byte of it was changed since.',
  ],
  text: [
    '协议文本的校验值（SHA-256）：{text}，与随附的文本一致。',
    'The hash of the agreed text, {text}, is that of the text that comes along.',
  ],
  not: [
    '不能证明：签名的人是谁、登记的姓名是否真实、协议现在是否有效。是否有效请在网上查询，或者向制作单位查询。',
    'It does not prove who held the pen, that the names are right, nor that the agreement stands today: ask the page on the web, or the desk.',
  ],
  altered: [
    '已被改动：文件带有核验标记，但内容与制作时不同。请向制作单位索取原文件。',
    'Altered: the file bears a seal, and is not what was sealed. Ask the desk for the file itself.',
  ],
  unsealed: [
    '没有核验标记：不是郡安制作的协议书定稿，或者是另存、打印、转换以后的文件。',
    'No seal: this is no final agreement made by Junan, or was saved or printed anew since.',
  ],
  unknown: [
    '标记完好，但公钥 {key} 不在您给出的公钥之中：不能认定是哪个单位制作的。请向制作单位索取公钥，再用 --key 核验。',
    'The seal is whole, and its key {key} is none of those you gave: nobody can say whose it is. Ask the desk for its key, and check again with --key.',
  ],
};

function main(args) {
  const keys = [];
  const files = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--key') keys.push(args[++i] ?? '');
    else files.push(args[i]);
  }
  if (files.length !== 1 || files[0].startsWith('-')) return tell(2, usage);
  let file;
  try {
    file = readFileSync(files[0]);
  } catch {
    return tell(2, `读不到文件 / cannot be read: ${files[0]}`);
  }
  const { code, lines, claims } = checked(file, keys);
  tell(code, ...lines.flatMap((line) => said[line].map((words) => words.replace(/\{(\w+)\}/g, (_, name) => claims[name] ?? ''))));
}

/** @returns what is known of a file by its own bytes and the keys that are trusted. */
function checked(file, keys) {
  const at = file.lastIndexOf(MARK);
  if (at < 0) return { code: 2, lines: ['unsealed'], claims: {} };
  const [, told, signature] = SEAL.exec(file.toString('latin1', at)) ?? [];
  const claims = told === undefined ? undefined : claimsIn(told);
  if (claims === undefined) return { code: 1, lines: ['altered'], claims: {} };
  const signed = file.subarray(0, at + MARK.length + told.length);
  if (!isSigned(signed, claims.key, signature)) return { code: 1, lines: ['altered'], claims };
  if (!keys.includes(claims.key)) return { code: 2, lines: ['unknown'], claims };
  const whole = attachedTo(signed).some((bytes) => createHash('sha256').update(bytes).digest('hex') === claims.text);
  return whole ? { code: 0, lines: ['made', 'text', 'not'], claims } : { code: 1, lines: ['altered'], claims };
}

function claimsIn(told) {
  try {
    const { desk, on, text, key } = JSON.parse(Buffer.from(told, 'base64url').toString());
    return [desk, on, text, key].every((each) => typeof each === 'string') ? { desk, on, text, key } : undefined;
  } catch {
    return undefined;
  }
}

function isSigned(bytes, key, signature) {
  try {
    const spki = createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(key, 'base64url')]), format: 'der', type: 'spki' });
    const given = Buffer.from(signature, 'base64url');
    // Its last letter has bits that no decoder reads; changed, the file is another one.
    return given.toString('base64url') === signature && verify(null, bytes, spki, given);
  } catch {
    return false;
  }
}

/** Files that come along in the PDF. They are looked for after its seal was found to be whole: what is read is what the desk wrote. */
function attachedTo(pdf) {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)].flatMap(({ index }) => {
    const start = /stream\r?\n/.exec(text.slice(index, index + 2_000));
    if (!start) return [];
    const from = index + start.index + start[0].length;
    const [, length] = /\/Length\s+(\d+)/.exec(text.slice(text.lastIndexOf('obj', index), from)) ?? [];
    if (length === undefined) return [];
    const bytes = pdf.subarray(from, from + Number(length));
    try {
      return [bytes, inflateSync(bytes)];
    } catch {
      return [bytes];
    }
  });
}

function tell(code, ...lines) {
  for (const line of lines) console.log(line);
  process.exitCode = code;
}

main(process.argv.slice(2));
