import fc from 'fast-check';
import { PlaceKind, Risk } from '#contracts';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import type { Ladder, NewLadder } from '../src/mediation/ladder.js';

let service: RunningService;
beforeAll(async () => {
  service = await startService(mediation, { now: () => new Date('2026-11-23T04:00:00Z') });
}, 60_000);
afterAll(() => service.stop());

const coordinator = () => service.as({ unit: '510722', roles: ['coordinator'] });
const newest = async (): Promise<Record<string, unknown>> => (await coordinator().get('/policy/versions').expect(200)).body.items[0];

/** What a version says of the ladder, as it was read: which one it is, and when and by whom it was entered, is no part of that. */
const ladderIn = ({ version: _v, standing: _s, enteredAt: _a, enteredBy: _b, adoptedFrom: _d, ...ladder }: Record<string, unknown>) =>
  ladder;

const bound = (most: number) => fc.option(fc.integer({ min: 1, max: most }));
const some = (words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: words.length });
const levels = ['village', 'township', 'department', 'county'] as const;

/** Whoever sits higher stands higher, so that it can be climbed. */
const ladders: fc.Arbitrary<NewLadder> = fc.integer({ min: 1, max: 9 }).chain((tiers) => {
  const venues = Array.from({ length: tiers }, (_, i) => ({
    code: `venue-${i}`,
    zh: `第${i}处`,
    en: `Venue ${i}`,
    level: levels[Math.floor((i * levels.length) / tiers)] ?? 'county',
  }));
  const rule = fc.record(
    {
      tier: fc.integer({ min: 1, max: tiers }),
      crossCounty: fc.boolean(),
      crossTownship: fc.boolean(),
      inVillage: fc.boolean(),
      places: some(PlaceKind.options) as fc.Arbitrary<PlaceKind[]>,
      categories: some(['neighbour', 'land', 'medical']),
      channels: some(['walk-in', 'court']),
      risks: some(Risk.options) as fc.Arbitrary<Risk[]>,
    },
    { requiredKeys: ['tier'] },
  );
  return bound(366).chain((days) =>
    fc.record({
      name: fc.constantFrom('三三调解', '四级七天'),
      effectiveOn: fc.constantFrom('2026-11-23', '2099-01-01'),
      venues: fc.constant(venues),
      heights: fc.constant({ village: 1, township: 2, department: 2, county: 3 }),
      rungs: fc.tuple(
        ...venues.map(({ code }) =>
          fc.record({ venues: fc.constant([code]), attempts: fc.integer({ min: 1, max: 99 }), days: bound(days ?? 366) }),
        ),
      ),
      days: fc.constant(days),
      entry: fc.array(rule, { maxLength: 4 }),
      identityCategories: fc.uniqueArray(fc.constantFrom('marriage-family', 'adoption')),
      enteredWithinDays: bound(3_650),
    }),
  );
});

it('the ladder that came with the release can be sent back as it was read', async () => {
  const { body } = await coordinator().get('/policy').expect(200);
  await coordinator()
    .post('/policy/versions', { ...ladderIn(body), effectiveOn: '2099-01-01' })
    .expect(201);
  const { version, heights, ...rest } = (await newest()) as unknown as Ladder;
  expect(version).toBeGreaterThan(1);
  expect({ heights, rungs: rest.rungs }).toEqual({ heights: body.heights, rungs: body.rungs });
});

it('so can any other, whatever it says or leaves open', async () => {
  await fc.assert(
    fc.asyncProperty(ladders, async (ladder) => {
      await coordinator().post('/policy/versions', ladder).expect(201);
      const read = await newest();
      expect(ladderIn(read)).toEqual(ladder);
      await coordinator().post('/policy/versions', ladderIn(read)).expect(201);
      expect(ladderIn(await newest())).toEqual(ladder);
    }),
    { numRuns: 25 },
  );
}, 60_000);
