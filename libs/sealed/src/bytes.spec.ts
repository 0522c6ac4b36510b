import { newBytesKey, openBytes, sealBytes } from './bytes.js';
import { algorithms } from './ciphers.js';

describe.each(algorithms)('bytes sealed by %s', (algorithm) => {
  const key = newBytesKey(algorithm);
  const plain = Buffer.from('一页扫描件');

  it('open to whoever has their key, and show nothing of what they are', () => {
    const box = sealBytes(key, 'a/1', plain);
    expect(openBytes(key, 'a/1', box).equals(plain)).toBe(true);
    expect(box.includes(plain)).toBe(false);
  });

  it('do not open under another key, in another place or with a bit changed', () => {
    const box = sealBytes(key, 'a/1', plain);
    const changed = Buffer.from(box);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(() => openBytes(newBytesKey(algorithm), 'a/1', box)).toThrow();
    expect(() => openBytes(key, 'a/2', box)).toThrow();
    expect(() => openBytes(key, 'a/1', changed)).toThrow();
  });

  it('of no bytes are bytes, too', () => {
    expect(openBytes(key, 'a/1', sealBytes(key, 'a/1', Buffer.alloc(0)))).toHaveLength(0);
  });
});
