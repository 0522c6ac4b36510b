import fc from 'fast-check';
import { addDays } from '#calendar';
import { Ending } from '#contracts';
import { periodAt, spans } from './period.js';
import { countedIn, lasting, spellsOf, stillOf } from './spell.js';
import { turned } from './turn.js';
import type { Turn } from './turn.js';

const told = { registeredAt: '2026-01-05T02:00:00.000Z', status: 'assigned', registerTurns: [], ladderTurns: [] } as const;

describe('what an owner says day by day', () => {
  it('is the last word of each day, where that is another than the one before', () => {
    const say = (...said: [time: string, word: Ending | null][]) =>
      said.reduce<readonly Turn<Ending>[]>((turns, [time, word]) => turned(turns, time, word), []);
    expect(say(['2026-01-05T02:00:00Z', null], ['2026-01-06T15:59:59Z', 'settled'])).toEqual([['2026-01-06', 'settled']]);
    // Midnight in the county, which is the afternoon in UTC.
    expect(say(['2026-01-06T16:00:00Z', 'settled'])).toEqual([['2026-01-07', 'settled']]);
    expect(say(['2026-01-06T02:00:00Z', 'settled'], ['2026-01-06T03:00:00Z', null])).toEqual([]);
    expect(say(['2026-01-06T02:00:00Z', 'settled'], ['2026-01-07T02:00:00Z', null], ['2026-01-07T03:00:00Z', 'settled'])).toEqual([
      ['2026-01-06', 'settled'],
    ]);
    // A clock that steps back does not bring the order of what was said about.
    expect(say(['2026-01-06T02:00:00Z', 'settled'], ['2026-01-04T02:00:00Z', 'left'])).toEqual([['2026-01-06', 'left']]);
  });
});

describe('how a dispute stood', () => {
  it('is told from its registration on, the register having the last word', () => {
    expect(spellsOf(told)).toEqual([{ outcome: 'open', since: '2026-01-05', until: null }]);
    expect(spellsOf({ ...told, ladderTurns: [['2026-01-07', 'unsettled']], registerTurns: [['2026-01-09', 'left']] })).toEqual([
      { outcome: 'open', since: '2026-01-05', until: '2026-01-07' },
      { outcome: 'unsettled', since: '2026-01-07', until: '2026-01-09' },
      { outcome: 'left', since: '2026-01-09', until: null },
    ]);
  });

  it('was nowhere, of what is not registered yet or was voided', () => {
    expect(spellsOf({ ...told, registeredAt: null, ladderTurns: [['2026-01-07', 'settled']] })).toEqual([]);
    expect(spellsOf({ ...told, status: 'voided' })).toEqual([]);
  });

  it('is as the mediation said, of what it said before the register was heard', () => {
    expect(spellsOf({ ...told, ladderTurns: [['2026-01-04', 'settled']] })).toEqual([
      { outcome: 'settled', since: '2026-01-05', until: null },
    ]);
  });
});

describe('where it is counted', () => {
  const settledAndReopened = spellsOf({
    ...told,
    registerTurns: [
      ['2026-01-20', 'settled'],
      ['2026-02-03', null],
      ['2026-02-10', 'settled'],
    ],
  });

  it('is as it stood at the end of a period: registered in it, ended in it, or going on', () => {
    const of = (name: string) => countedIn(settledAndReopened).filter(({ period }) => period === name);
    const none = { registered: 0, turned: 0, stood: 0 };
    expect(of('2026-W02')).toEqual([
      { period: '2026-W02', outcome: 'open', ...none, registered: 1 },
      { period: '2026-W02', outcome: 'open', ...none, stood: 1 },
    ]);
    expect(of('2026-01')).toEqual([
      { period: '2026-01', outcome: 'settled', ...none, registered: 1 },
      { period: '2026-01', outcome: 'settled', ...none, turned: 1 },
    ]);
    // Reopened in this week and open as it ended; settled again in the next.
    expect(of('2026-W06')).toEqual([{ period: '2026-W06', outcome: 'open', ...none, stood: 1 }]);
    expect(of('2026-02')).toEqual([{ period: '2026-02', outcome: 'settled', ...none, turned: 1 }]);
    // Twice in the year, and one dispute.
    expect(of('2026').filter((each) => each.turned === 1)).toHaveLength(1);
  });

  it('is by every measure what one finds who looks at the end of each period', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2025-01-01', n));
    const turns = fc
      .array(fc.tuple(day, fc.constantFrom<Ending | null>(...Ending.options, null)), { maxLength: 6 })
      .map((said) =>
        [...said]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .reduce<readonly Turn<Ending>[]>((all, [d, word]) => turned(all, `${d}T04:00:00Z`, word), []),
      );
    fc.assert(
      fc.property(turns, turns, day, fc.constantFrom(...spans), (registerTurns, ladderTurns, looked, span) => {
        const spells = spellsOf({ ...told, registeredAt: '2025-06-10T04:00:00Z', registerTurns, ladderTurns });
        const { name, first, last } = periodAt(span, looked);
        const then = spells.find(({ since, until }) => since <= last && (until === null || until > last));
        const counts = countedIn(spells).filter(({ period }) => period === name);
        const of = (measure: 'registered' | 'turned' | 'stood') =>
          counts.filter((each) => each[measure] === 1).map(({ outcome }) => outcome);
        const still = stillOf(spells);
        const lasts = then !== undefined && (lasting as readonly string[]).includes(then.outcome);
        expect(of('registered')).toEqual(then && '2025-06-10' >= first && '2025-06-10' <= last ? [then.outcome] : []);
        expect(of('turned')).toEqual(then && !lasts && then.since >= first ? [then.outcome] : []);
        expect([...of('stood'), ...(still && still.since <= last ? [still.outcome] : [])]).toEqual(lasts ? [then.outcome] : []);
      }),
      { numRuns: 2_000 },
    );
  });
});
