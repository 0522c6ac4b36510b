import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const DEFLATED = 8;

/** One file out of a zip of less than 4 GB, as its directory lists it. */
export function entryOf(zip, wanted) {
  let at = zip.length - 22;
  while (at >= 0 && zip.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new Error('no zip');
  let entry = zip.readUInt32LE(at + 16);
  for (let left = zip.readUInt16LE(at + 10); left > 0 && zip.readUInt32LE(entry) === DIRECTORY; left--) {
    const [method, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(entry + field));
    if (zip.toString('utf8', entry + 46, entry + 46 + name) === wanted) {
      const local = zip.readUInt32LE(entry + 42);
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(data, data + size);
      return method === DEFLATED ? inflateRawSync(packed) : packed;
    }
    entry += 46 + name + extra + comment;
  }
  throw new Error(`there is no ${wanted} in it`);
}
