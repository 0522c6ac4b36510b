import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalId, idOf, newId } from './id.js';

const id = '0199f0a4-7c1e-7abc-8def-0123456789ab';

describe('an id', () => {
  it.each([id, newId(), idOf('unit', '510722'), '00000000-0000-0000-0000-000000000000', '6ba7b810-9dad-f1d1-00b4-00c04fd430c8'])(
    'has one spelling: %s',
    (small) => {
      expect(canonicalId(small)).toBe(small);
      expect(canonicalId(small.toUpperCase())).toBe(small);
      expect(canonicalId(small.replace(/[a-f]/, (letter) => letter.toUpperCase()))).toBe(small);
    },
  );

  it.each<[string, string]>([
    ['empty', ''],
    ['in braces', `{${id}}`],
    ['as a URN', `urn:uuid:${id}`],
    ['without its dashes', id.replaceAll('-', '')],
    ['with its dashes elsewhere', id.replace('-', '').replace(/(.{4})/, '$1-')],
    ['with a dash after every four', (id.replaceAll('-', '').match(/.{4}/g) ?? []).join('-')],
    ['with another dash', id.replaceAll('-', '‐')],
    ['one digit short', id.slice(1)],
    ['one digit long', `${id}0`],
    ['with a letter past f', id.replace('a', 'g')],
    ['with full-width digits', id.replaceAll('0', '０')],
    ['with full-width letters', id.replaceAll('a', 'Ａ')],
    ['with a line break behind', `${id}\n`],
    ['with a space before', ` ${id}`],
    ['with a null byte behind', `${id}\u0000`],
    ['twice', `${id}\n${id}`],
  ])('is none %s', (_, text) => {
    expect(canonicalId(text)).toBeUndefined();
  });

  it('is never anything but itself in small letters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.uuid().map((uuid) => uuid.toUpperCase()),
        ),
        (text) => {
          expect([undefined, text.toLowerCase()]).toContain(canonicalId(text));
        },
      ),
    );
  });
});

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
