import { lapses, nextDue, running, stateOf } from '#calendar';
import type { Deadline, Due } from '#calendar';
import { MediationOverdue } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Mediation } from './mediation.js';

/** What runs: `tier`, the days of the rung it stands on; and by its agreement's id, until when that is to be carried out. */
export type Deadlines = Readonly<Record<string, Deadline>>;

const TIER = 'tier';

/** What a reader is told of them at a moment. */
export const shown = (deadlines: Deadlines, at: Date) =>
  Object.entries(deadlines).map(([name, deadline]) => ({
    deadline: name === TIER ? ('tier' as const) : ('performance' as const),
    agreement: name === TIER ? null : name,
    dueAt: deadline.dueAt,
    provisional: deadline.provisional,
    state: stateOf(deadline, at),
  }));

/** Nothing was heard in time: the tier neither settled nor moved, or nobody said that the agreement was carried out or broken. */
export function lapse({ deadlines, agreements, tier }: Mediation, at: Date): MediationFact[] {
  return Object.entries(deadlines)
    .filter(([, deadline]) => lapses(deadline, at))
    .map(([name, { dueAt }]) =>
      name === TIER
        ? MediationOverdue({ deadline: 'tier', tier, agreement: null, dueAt })
        : MediationOverdue({
            deadline: 'performance',
            tier: agreements.find(({ id }) => id === name)?.tier ?? tier,
            agreement: name,
            dueAt,
          }),
    );
}

export const onTier = (deadlines: Deadlines, due: Due | undefined): Deadlines => begin(deadlines, TIER, due);
export function begin(deadlines: Deadlines, name: string, due: Due | undefined): Deadlines {
  const { [name]: _, ...others } = deadlines;
  return due ? { ...others, [name]: running(due) } : others;
}

export const offTheLadder = (deadlines: Deadlines): Deadlines => met(deadlines, TIER);

/** What was not kept stays as it is, so that the clock is not asked for anew. */
export const met = (deadlines: Deadlines, name: string): Deadlines => (name in deadlines ? begin(deadlines, name, undefined) : deadlines);

export function missed(deadlines: Deadlines, agreement: string | null): Deadlines {
  const name = agreement ?? TIER;
  const deadline = deadlines[name];
  return deadline ? { ...deadlines, [name]: { ...deadline, overdue: true } } : deadlines;
}

/** When the clock looks at the mediation next. */
export const dueNext = (deadlines: Deadlines): string | null => nextDue(Object.values(deadlines));
