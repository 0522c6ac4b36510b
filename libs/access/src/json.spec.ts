import fc from 'fast-check';
import { bounds, flawIn } from './json.js';

const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
const list = (length: number) => `[${Array.from({ length }, () => '{}').join(',')}]`;
const members = (count: number) => `{${Array.from({ length: count }, (_, i) => `"m${i}":0`).join(',')}}`;

describe('JSON from outside', () => {
  it.each([
    nested(bounds.depth / 2),
    list(bounds.items),
    members(bounds.members),
    `"${'x'.repeat(bounds.letters)}"`,
    '{"a":[{"b":1},{"b":1}],"b":{"a":[]}}',
    '{"a":"\\ud83d\\ude42 [[[[[[[[[[[[[[[[[","b":"\\\\","c":"\\"{"}',
  ])('is let through as far as the bounds: %.60s', (text) => {
    expect(flawIn(text)).toBeUndefined();
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it.each([
    [nested(bounds.depth / 2 + 1), '#/a/0/a/0/a/0/a/0/a/0/a/0', 'maxDepth'],
    ['['.repeat(500_000), `#${'/0'.repeat(bounds.depth)}`, 'maxDepth'],
    [`{"parties":${list(bounds.items + 1)}}`, '#/parties', 'arrayMaxSize'],
    [`{"place":${members(bounds.members + 1)}}`, '#/place', 'maxMembers'],
    [`[${list(bounds.items)}${`,${list(bounds.items)}`.repeat(30)}]`, '#', 'maxValues'],
    [`{"a":"${'x'.repeat(bounds.letters + 1)}"}`, '#/a', 'maxLength'],
    ['{"a":1,"b":[0,{"c":1,"c":2}]}', '#/b/1/c', 'isSaidOnce'],
    ['{"a":1,"\\u0061":2}', '#/a', 'isSaidOnce'],
    ['{"place":{"toString":1}}', '#/place/toString', 'whitelistValidation'],
    ['{"\\u005f_proto__":{}}', '#/__proto__', 'whitelistValidation'],
    ['{"parties":[{"name":"\\ud800x"}]}', '#/parties/0/name', 'isText'],
    ['{"\\udc00":1}', '#/%EF%BF%BD', 'isText'],
  ])('is refused beyond them, at its place: %.60s', (text, pointer, code) => {
    expect(flawIn(text)).toMatchObject({ pointer, code });
  });

  it('is never refused where it is small, well-formed and says nothing twice', () => {
    const name = fc.string({ unit: 'grapheme' }).filter((word) => !(word in Object.prototype));
    const value = fc.object({ maxDepth: 4, key: name, values: [fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean()] });
    fc.assert(fc.property(value, (one) => flawIn(JSON.stringify(one)) === undefined));
  });

  it('is looked through whatever it is, and never breaks us', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', '1', '\\u', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (all) => void flawIn(all.join(''))),
      { numRuns: 2_000 },
    );
  });
});
