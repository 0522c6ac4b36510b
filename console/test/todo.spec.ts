import fc from 'fast-check';
import { inOrder, sumOf, whereOf } from '../src/todo.js';

type Todo = ReturnType<typeof inOrder>[number];

const id = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const nothing = {
  part: 'lead',
  number: null,
  matter: null,
  period: null,
  township: null,
  village: null,
  department: null,
  state: 'running',
} as const;
const todo = (n: number, at: string | null, kind: Todo['kind'] = 'acceptance'): Todo => ({
  ...nothing,
  id: id(n),
  at,
  kind,
  place: at ?? (kind === 'adjudication' ? 'z0' : 'z1'),
});
const [first, second, undated] = [
  todo(3, '2026-11-24T16:00:00.000Z'),
  todo(1, '2026-11-26T16:00:00.000Z', 'session'),
  todo(2, null, 'signature'),
];

it('what expires first comes first, whoever told it, and what has no day comes last', () => {
  expect(
    inOrder([
      { items: [second, undated], next: null },
      { items: [first], next: null },
    ]),
  ).toEqual([first, second, undated]);
});

it('of what has no day, what others wait for comes first', () => {
  const ruling = todo(9, null, 'adjudication');
  expect(
    inOrder([
      { items: [ruling], next: null },
      { items: [undated], next: null },
    ]),
  ).toEqual([ruling, undated]);
});

it('what lies behind the end of what a service has told so far waits for the rest of it', () => {
  expect(
    inOrder([
      { items: [second, undated], next: null },
      { items: [first], next: 'more' },
    ]),
  ).toEqual([first]);
});

it('page by page nothing is ever shown before what comes before it', () => {
  const sorted = (n: number) =>
    fc.array(fc.option(fc.constantFrom('2026-11-24T16:00:00.000Z', '2026-11-26T16:00:00.000Z')), { maxLength: n });
  fc.assert(
    fc.property(sorted(8), sorted(8), fc.nat(8), fc.nat(8), (a, b, tillA, tillB) => {
      const told = [a, b].map((ats, which) => inOrder([{ items: ats.map((at, n) => todo(n * 2 + which, at)), next: null }]));
      const whole = inOrder(told.map((items) => ({ items, next: null })));
      const pages = told.map((items, which) => {
        const till = which === 0 ? tillA : tillB;
        return { items: items.slice(0, till), next: till > 0 && till < items.length ? 'more' : null };
      });
      const shown = inOrder(pages);
      const cut = pages.every(({ items, next }, which) => next !== null || items.length === told[which]?.length);
      if (cut) expect(shown).toEqual(whole.slice(0, shown.length));
    }),
  );
});

it('each is done where its kind is done', () => {
  expect(whereOf(first)).toEqual({ name: 'dispute', params: { id: first.id } });
  expect(whereOf(first, false)).toEqual({ name: 'mediation', params: { id: first.id } });
  expect(whereOf(todo(4, null, 'answer'))).toEqual({ name: 'request', params: { id: id(4) } });
  expect(whereOf(todo(5, null, 'return'))).toEqual({ name: 'screening' });
});

it('is counted of all kinds, or of those that are asked for', () => {
  const counts = [
    { kind: 'acceptance', count: 3, overdue: 1 },
    { kind: 'answer', count: 2, overdue: 2 },
  ] as const;
  expect(sumOf([...counts])).toEqual({ count: 5, overdue: 3 });
  expect(sumOf([...counts], 'answer', 'telling')).toEqual({ count: 2, overdue: 2 });
});
