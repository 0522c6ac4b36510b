import fc from 'fast-check';
import { addDays, daysBetween, periodOf } from '#calendar';
import type { Cadence, Day } from '#calendar';
import { roundId, screeningOf } from './round.js';
import type { Screening } from './round.js';

const nextMorning = (last: Day | Date) => ({ at: `${String(last)}T16:00:00.000Z`, lastDay: String(last), provisional: false });
const cadences = ['daily', 'weekly', 'half-monthly', 'monthly'] as const satisfies readonly Cadence[];
const days = (from: Day, count: number): Day[] => Array.from({ length: count }, (_, n) => addDays(from, n));
const lastOf = ({ cadence, opensOn }: Screening): Day => periodOf(cadence, opensOn).last;

/** What a clock opens that looks every day. */
const opened = (looked: readonly Day[], cadenceOn: (day: Day) => Cadence): Screening[] =>
  looked.reduce<Screening[]>((all, day) => {
    const next = screeningOf(cadenceOn(day), day, nextMorning, all.at(-1));
    return next.period === all.at(-1)?.period ? all : [...all, next];
  }, []);

describe('when another cadence takes over', () => {
  type Case = readonly [before: Cadence, open: readonly [Day, Day], from: Day, after: Cadence, period: string, next: readonly [Day, Day]];
  const tenth: readonly [Day, Day] = ['2026-11-10', '2026-11-10'];
  const week: readonly [Day, Day] = ['2026-11-09', '2026-11-15'];
  const half: readonly [Day, Day] = ['2026-11-01', '2026-11-15'];
  const month: readonly [Day, Day] = ['2026-11-01', '2026-11-30'];

  it.each<Case>([
    ['daily', tenth, '2026-11-11', 'weekly', '2026-W46', ['2026-11-11', '2026-11-15']],
    ['daily', tenth, '2026-11-11', 'half-monthly', '2026-11-H1', ['2026-11-11', '2026-11-15']],
    ['daily', tenth, '2026-11-11', 'monthly', '2026-11', ['2026-11-11', '2026-11-30']],
    ['weekly', week, '2026-11-11', 'daily', '2026-11-16', ['2026-11-16', '2026-11-16']],
    ['weekly', week, '2026-11-11', 'half-monthly', '2026-11-H2', ['2026-11-16', '2026-11-30']],
    ['weekly', week, '2026-11-11', 'monthly', '2026-11', ['2026-11-16', '2026-11-30']],
    ['half-monthly', half, '2026-11-11', 'daily', '2026-11-16', ['2026-11-16', '2026-11-16']],
    ['half-monthly', half, '2026-11-11', 'weekly', '2026-W47', ['2026-11-16', '2026-11-22']],
    ['half-monthly', half, '2026-11-11', 'monthly', '2026-11', ['2026-11-16', '2026-11-30']],
    ['monthly', month, '2026-11-11', 'daily', '2026-12-01', ['2026-12-01', '2026-12-01']],
    ['monthly', month, '2026-11-11', 'weekly', '2026-W49', ['2026-12-01', '2026-12-06']],
    ['monthly', month, '2026-11-11', 'half-monthly', '2026-12-H1', ['2026-12-01', '2026-12-15']],
    // The week before a half-month's last day, and a half-month that lies within the month that follows.
    ['weekly', ['2026-11-23', '2026-11-29'], '2026-11-25', 'half-monthly', '2026-11-H2', ['2026-11-30', '2026-11-30']],
    ['half-monthly', ['2026-11-16', '2026-11-30'], '2026-11-20', 'weekly', '2026-W49', ['2026-12-01', '2026-12-06']],
  ])('given %s with %j open, when the county says from %s on %s, then %s runs %j', (before, [first, last], from, after, period, next) => {
    const given = screeningOf(before, first, nextMorning);
    expect([given.opensOn, lastOf(given)]).toEqual([first, last]);
    // Whatever is open stays what it is to its last day, due when it was.
    for (const day of days(from, daysBetween(from, last) + 1)) expect(screeningOf(after, day, nextMorning, given)).toEqual(given);
    const then = screeningOf(after, addDays(last, 1), nextMorning, given);
    expect(then).toEqual({ cadence: after, period, opensOn: next[0], dueAt: nextMorning(next[1]).at });
    expect(lastOf(then)).toBe(next[1]);
  });

  it('nobody owes a day twice and no day falls between, whatever the county says and however often', () => {
    const changes = fc.array(fc.tuple(fc.nat(90), fc.constantFrom(...cadences)), { maxLength: 12 });
    const begins = fc.tuple(fc.nat(2_000), fc.constantFrom(...cadences));
    fc.assert(
      fc.property(begins, changes, ([begin, first], said) => {
        const looked = days(addDays('2024-01-01', begin), 90);
        const cadenceOn = (day: Day) =>
          said
            .filter(([n]) => addDays(looked[0] as Day, n) <= day)
            .sort(([one], [other]) => one - other)
            .at(-1)?.[1] ?? first;
        const all = opened(looked, cadenceOn);
        all.slice(1).forEach((next, i) => expect(next.opensOn).toBe(addDays(lastOf(all[i] as Screening), 1)));
        const rounds = all.map(({ cadence, period }) => roundId('510722101001', cadence, period));
        expect(new Set(rounds).size).toBe(rounds.length);
      }),
      { numRuns: 30 },
    );
  });

  it('whole periods follow where nothing is said, also after days on which nobody looked', () => {
    for (const cadence of cadences) {
      const looked = [...days('2026-11-10', 3), ...days('2027-02-17', 40)];
      for (const { opensOn, period } of opened(looked, () => cadence))
        expect(periodOf(cadence, opensOn)).toMatchObject({ name: period, first: opensOn });
    }
  });

  it('a clock that was set back opens nothing of the days before', () => {
    const week = screeningOf('weekly', '2026-11-23', nextMorning);
    for (const cadence of cadences) expect(screeningOf(cadence, '2026-11-10', nextMorning, week)).toEqual(week);
  });
});
