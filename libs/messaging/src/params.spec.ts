import fc from 'fast-check';
import pg from 'pg';
import { TestDatabase } from '#testing';
import { Params } from './params.js';

let db: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  db = await TestDatabase.empty();
  client = new pg.Client({ connectionString: db.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await db.drop();
});

describe('parameters of a statement', () => {
  it('reach PostgreSQL as they are, many as one', async () => {
    const text = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\u0000'));
    const texts = fc.array(fc.option(fc.oneof(text, fc.constantFrom('NULL', '', '{}', '"', '\\', ',', '\n')), { nil: null }));
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), fc.boolean(), async (words, numbers, flag) => {
        const params = new Params();
        const places = [
          params.array('text', words, (word) => word),
          params.array('int', numbers, (number) => number),
          params.one('boolean', flag),
        ];
        const { rows } = await client.query<unknown[]>({ text: `select ${places.join(', ')}`, values: params.values, rowMode: 'array' });
        expect(rows[0]).toEqual([words, numbers, flag]);
      }),
    );
  });
});
