import type { Sitting } from './sitting.js';

/** Somebody left a session for another who came in, or came in themselves. */
export type Left = Readonly<{ mediation: string; session: string; left: boolean; at: string }>;

/** At which sessions they do not mediate any more since they were replaced, and since when. */
export function leftAt(touched: readonly Left[]): ReadonlyMap<string, string> {
  const last = new Map(touched.map((each) => [each.session, each]));
  return new Map([...last].flatMap(([session, { left, at }]) => (left ? [[session, at] as const] : [])));
}

/**
 * Sessions as the calendar of whoever mediates has them: one that they left is called off for them alone, until its day is over, and
 * whenever they left or came in it is a word more of it, for what a telephone has it does not take back by silence.
 */
export function theirs(sittings: readonly Sitting[], touched: readonly Left[], day: string, dayOf: (at: string) => string): Sitting[] {
  const left = leftAt(touched);
  const stay = new Set(sittings.flatMap(({ root, session }) => (left.has(session) ? [] : [root])));
  return sittings.flatMap((sitting) => {
    const since = left.get(sitting.session);
    const words = touched.filter(({ mediation }) => mediation === sitting.mediation).length;
    const told = { ...sitting, altered: sitting.altered + words };
    if (since === undefined) return [told];
    if (stay.has(sitting.root) || dayOf(sitting.at) < day) return [];
    return [{ ...told, standing: 'cancelled' as const, calledOffAt: new Date(since).toISOString() }];
  });
}
