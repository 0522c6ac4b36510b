import { SessionScheduled } from '#contracts';
import { RefusedAt } from '#kernel';
import { acting, given, ids, opened, settled } from '../../test/history.js';
import { mustBeFreeThen, mustNotReturn, replacedBy, swapped } from './swap.js';
import type { Swap } from './swap.js';

const at = '2026-11-20T07:00:00Z';
const now = new Date('2026-11-19T06:00:00Z');
const [ill, free, third] = [
  '00000000-0000-7000-8000-0000000000a1',
  '00000000-0000-7000-8000-0000000000a2',
  '00000000-0000-7000-8000-0000000000a3',
];
const session = ids.second;
const { state } = given(opened, SessionScheduled({ session, at, venue: 'village', online: false }));
const swap = { session, leaves: ill, comes: free };
const refusal = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof RefusedAt ? [error.code, error.field] : (error as { code: string }).code;
  }
  return undefined;
};

describe('replacing a mediator', () => {
  it('lets one in for the other, in their place', () => {
    expect(swapped(state, swap, [ill, third], acting(), now)).toEqual([free, third]);
  });

  it('done again has nothing to do', () => {
    expect(swapped(state, swap, [free], acting(), now)).toBeUndefined();
  });

  it('is refused for who is not there, for who is, once it is over, and to whoever does not hold the case', () => {
    const by = (mediators: string[], when = now, who = acting(), of = state) => refusal(() => swapped(of, swap, mediators, who, when));
    expect(by([third])).toEqual(['swap.not-there', 'mediator']);
    expect(by([ill, free])).toEqual(['swap.there-already', 'successor']);
    expect(by([ill], new Date('2026-11-20T08:00:00Z'))).toBe('swap.over');
    expect(by([ill], now, acting({ unit: '510722101' }))).toBe('mediation.above-your-tier');
    expect(by([ill], now, acting(), given(opened, settled()).state)).toBe('mediation.closed');
  });

  it('lets in nobody who is needed elsewhere then; at the session itself they are', () => {
    const when = { from: 1_000, until: 2_000 };
    const booked = (from: number, of: string) => [{ what: 'mediator' as const, session: of, from, until: from + 500 }];
    expect(refusal(() => mustBeFreeThen(when, session, booked(1_500, ids.first)))).toEqual(['swap.clash', 'successor']);
    for (const free of [booked(2_000, ids.first), booked(1_500, session), []]) mustBeFreeThen(when, session, free);
  });
});

describe('who was replaced', () => {
  const swaps: Swap[] = [swap, { session, leaves: free, comes: third }];

  it('is not put back by a page that was opened before, unless they came back', () => {
    expect(refusal(() => mustNotReturn([third, ill], [third], swaps))).toEqual(['swap.returns', 'mediators/1']);
    for (const named of [[], [third], ['other']]) mustNotReturn(named, [third], swaps);
    mustNotReturn([ill], [ill], [...swaps, { session, leaves: third, comes: ill }]);
  });

  it('is told of whoever came in last for them', () => {
    expect([replacedBy(swaps, session, third), replacedBy(swaps, session, ill), replacedBy(swaps, ids.first, third)]).toEqual([
      free,
      undefined,
      undefined,
    ]);
  });
});
