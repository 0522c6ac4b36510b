import fc from 'fast-check';
import pg from 'pg';
import { covers, sees, takesPart, within } from './jurisdiction.js';
import type { Scope } from './jurisdiction.js';

const county = '510722';
const townships = ['510722100', '510722101', '510722200'];
const villages = ['510722100001', '510722100002', '510722101001', '510722200001'];
const departments = ['hrss', 'natural-resources', 'market'];
const columns = { township: 'd.township', village: 'd.village', lead: 'd.lead', joint: 'd.joint' };

const unit = fc.constantFrom(county, ...townships, ...villages, ...departments);
const scope: fc.Arbitrary<Scope> = fc
  .oneof(
    fc.record({
      village: fc.constantFrom(...villages),
      departments: fc.subarray(departments),
    }),
    fc.record({
      township: fc.option(fc.constantFrom(...townships)),
      village: fc.constant(null),
      departments: fc.shuffledSubarray(departments),
    }),
  )
  .map((each) => ({ ...each, township: 'township' in each ? each.township : each.village?.slice(0, 9) }));

describe('jurisdiction', () => {
  const dispute: Scope = { township: '510722100', village: '510722100001', departments: ['hrss', 'market'] };

  it.each([
    ['510722', true],
    ['510722100', true],
    ['510722101', false],
    ['510722100001', true],
    ['510722100002', false],
    ['hrss', true],
    ['market', true],
    ['natural-resources', false],
  ])('of %s over a dispute of another or its own: %p', (unit, sees) => {
    expect(covers({ unit }, dispute)).toBe(sees);
  });

  it('lets who oversees look at all of it, and hold no more than their own', () => {
    const bureau = { unit: 'justice', oversees: true } as const;
    expect(sees(bureau, dispute)).toBe(true);
    expect(covers(bureau, dispute)).toBe(false);
    expect(within(bureau, columns, 1)).toEqual({ sql: 'true', params: [] });
    expect(sees({ unit: 'natural-resources' }, dispute)).toBe(false);
  });

  it('lets who has a part in it beside them look, of whatever level, and handle nothing', () => {
    const helped = { ...dispute, beside: ['court', '510722200', '510722101001'] };
    for (const unit of helped.beside) {
      expect(sees({ unit }, helped)).toBe(true);
      expect(takesPart({ unit }, helped)).toBe(true);
      expect(covers({ unit }, helped)).toBe(false);
      expect(sees({ unit }, dispute)).toBe(false);
    }
    expect(takesPart({ unit: 'hrss' }, helped)).toBe(true);
    expect(takesPart({ unit: 'justice', oversees: true } as { unit: string }, helped)).toBe(false);
    expect(within({ unit: '510722200' }, { township: 'township', beside: 'joint' }, 3)).toEqual({
      sql: '(township = $3 or joint @> to_jsonb($3::text))',
      params: ['510722200'],
    });
  });

  it('lets nobody in by a column that is not there', () => {
    expect(within({ unit: '510722100001' }, { township: 'township' }, 1)).toEqual({ sql: 'false', params: [] });
  });
});

describe('jurisdiction in PostgreSQL', () => {
  const db = new pg.Client({ connectionString: process.env['JUNAN_TEST_POSTGRES'] });
  beforeAll(async () => {
    await db.connect();
    await db.query('create temporary table d (n int, township text, village text, lead text, joint text[])');
  });
  afterAll(() => db.end());

  it('lets the same rows through as the rule in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scope, { minLength: 1, maxLength: 30 }), unit, fc.boolean(), async (scopes, unit, nullForNone) => {
        await db.query('truncate d');
        for (const [n, { township, village, departments: [lead, ...joint] = [] }] of scopes.entries()) {
          const others = joint.length === 0 && nullForNone ? null : joint;
          await db.query('insert into d values ($1, $2, $3, $4, $5)', [n, township, village, lead, others]);
        }
        const { sql, params } = within({ unit }, columns, 2);
        const { rows } = await db.query<{ n: number }>(`select n from d where n >= $1 and ${sql} order by n`, [0, ...params]);

        expect(rows.map(({ n }) => n)).toEqual([...scopes.keys()].filter((n) => covers({ unit }, scopes[n] as Scope)));
      }),
      { numRuns: 60 },
    );
  });
});
