import { broken } from './broken.js';

const inner = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1, maxLength: 20 } } } as const;
const outer = { type: 'object', properties: { corrected: inner } } as const;

describe('a body that is broken on purpose', () => {
  it.each([['left out', {}] as const, ['there', { corrected: { name: '欧阳' } }] as const])(
    'is so inside of a part that may be left out, also where that was %s',
    (_, body) => {
      const all = broken(outer, body, (schema) => schema, '#');
      expect(all).toContainEqual({ what: 'missing', where: '#/corrected/name', value: { corrected: {} } });
    },
  );
});
