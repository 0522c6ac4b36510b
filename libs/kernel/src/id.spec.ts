import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { idOf } from './id.js';

describe('an id made of words', () => {
  it('is the first half of their SHA-256, marked as a UUIDv8', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        const hash = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16);
        hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
        hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
        expect(idOf(...words).replaceAll('-', '')).toBe(hash.toString('hex'));
        expect(idOf(...words)).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
      }),
    );
  });

  it('stays what it was: rounds that are open are found by it', () => {
    expect(idOf('round', '510722101001', 'weekly', '2026-W48')).toBe('b43df208-2e60-80b7-b761-4e7ef97b0359');
  });
});
