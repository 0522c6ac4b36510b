import { addDays, announced, daysBetween, endOf, workingDays } from '#calendar';
import type { Term } from '#calendar';
import { policies } from './policies.js';

const days = workingDays(announced);
const asked = Array.from({ length: 700 }, (_, n) => addDays('2025-01-01', n));

it('lets no person wait for more than thirty days, over no holidays', () => {
  const shape = policies.find(({ name }) => name === 'person-request')?.shape;
  const longest = (['days', 'working-days'] as const).map((unit) => {
    const lengths = Array.from({ length: 60 }, (_, n): Term['length'] => ({ unit, count: n + 1 }));
    return lengths.findLast((length) => shape?.safeParse({ basis: '县规定', length }).success);
  });
  const waited = (length: Term['length']) => Math.max(...asked.map((day) => daysBetween(day, endOf(length, day, days).lastDay)));
  expect(longest.map((length) => length && waited(length))).toEqual([30, 28]);
});
