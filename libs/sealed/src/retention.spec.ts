import fc from 'fast-check';
import { ServiceDatabase } from '../test/service-database.js';
import { Retention, lastDay } from './retention.js';
import type { Keep, Kinds } from './retention.js';
import { keepTerms } from './retention.store.js';

const kinds: Kinds = { version: 'default-1', kinds: { party: { foundBy: ['name'], keep: '10 years', basis: 'PIPL 19' } } };

describe('the retention of a kind', () => {
  it('is as the service declares it, with ours beside it', () => {
    expect(new Retention(kinds).terms).toEqual([
      { kind: 'purpose', version: 'default-1', keep: '3 years', basis: expect.stringContaining('PIPL'), unconfirmed: false },
      { kind: 'party', version: 'default-1', keep: '10 years', basis: 'PIPL 19', unconfirmed: false },
    ]);
  });

  it('that no law sets is marked, until the county has decided', () => {
    const open: Kinds = { version: 'default-1', kinds: { party: { keep: '10 years', basis: 'PIPL 19', unconfirmed: true } } };
    expect(new Retention(open).of('party').unconfirmed).toBe(true);
    const decided = { version: 'county-2027-1', kinds: { party: { keep: '10 years', basis: '三台县〔2027〕1号' } } } as const;
    expect(new Retention(open, decided).of('party').unconfirmed).toBe(false);
  });

  it('is the county’s where it decided otherwise, and nothing else is', () => {
    const retention = new Retention(kinds, {
      version: 'county-2027-1',
      kinds: { party: { keep: '15 years', basis: '三台县〔2027〕1号' } },
    });
    expect(retention.of('party')).toMatchObject({ keep: '15 years', version: 'county-2027-1', foundBy: ['name'] });
    expect(retention.of('purpose')).toMatchObject({ keep: '3 years', version: 'default-1' });
  });

  it.each([
    ['of a kind that is none', { diary: { keep: '1 years', basis: 'x' } }, 'names diary, which is none of purpose, party'],
    [
      'shorter than the law has it',
      { purpose: { keep: '183 days', basis: 'x' } },
      'keeps purpose for 183 days: it must be 184 days at least',
    ],
  ] as const)('%s is refused', (_, decided, why) => {
    expect(() => new Retention(kinds, { version: 'county-1', kinds: decided })).toThrow(why);
  });

  it('of a kind that nobody declared is none', () => {
    expect(() => new Retention(kinds).of('toString')).toThrow('no kind of sealed record is named toString');
  });
});

describe('the last day', () => {
  let service: ServiceDatabase;
  beforeAll(async () => {
    service = await ServiceDatabase.create();
  });
  afterAll(() => service.drop());

  it.each([
    ['2026-11-26', '10 years', '2036-11-26'],
    ['2024-02-29', '1 years', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2026-12-31', '184 days', '2027-07-03'],
  ] as const)('from %s, kept %s, is %s', (from, keep, day) => expect(lastDay(from, keep)).toBe(day));

  it('is the one that PostgreSQL counts for what was sealed before', async () => {
    const days = fc.sample(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), 500);
    const keeps = fc
      .sample(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('years', 'days')), 500)
      .map((k) => k.join(' ') as Keep);
    const given = days.map((day, i) => ({ from: day.toISOString().slice(0, 10), keep: keeps[i] as Keep }));
    const counted = await service.db.query<{ day: string }>(
      'select (from_day + keep)::date as day from unnest($1::date[], $2::interval[]) as g(from_day, keep)',
      [given.map(({ from }) => from), given.map(({ keep }) => keep)],
    );
    expect(given.map(({ from, keep }) => lastDay(from, keep))).toEqual(counted.map(({ day }) => day));
  });

  it('is by a version that says for ever what it said', async () => {
    await keepTerms(service.db, new Retention(kinds));
    await keepTerms(service.db, new Retention(kinds));
    const longer = { ...kinds, kinds: { ...kinds.kinds, party: { keep: '11 years', basis: 'PIPL 19' } } } as const;
    await expect(keepTerms(service.db, new Retention(longer))).rejects.toThrow(
      'default-1 said otherwise of party before: it needs a new version',
    );
    await keepTerms(service.db, new Retention({ ...longer, version: 'default-2' }));
    expect(await service.db.query(`select version, keep from retention_policy where kind = 'party' order by version`)).toEqual([
      { version: 'default-1', keep: '10 years' },
      { version: 'default-2', keep: '11 years' },
    ]);
  });
});
