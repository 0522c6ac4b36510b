import { addDays, today } from '#calendar';
import type { Day } from '#calendar';
import { periodAt, periodsAt, spanOf } from './period.js';
import type { Outcome, Standing } from './standing.js';
import { saidBy } from './turn.js';

/** How a dispute stood at the end of each day from `since` until the day before `until`; without one it stands so still. */
export type Spell = Readonly<{ outcome: Outcome; since: Day; until: Day | null }>;

type Told = Pick<Standing, 'registeredAt' | 'status' | 'registerTurns' | 'ladderTurns'>;

/** From its registration on, the register having the last word on every day. What was voided never stood anywhere. */
export function spellsOf({ registeredAt, status, registerTurns, ladderTurns }: Told): Spell[] {
  if (!registeredAt || status === 'voided') return [];
  const first = today(new Date(registeredAt));
  const days = [first, ...[...registerTurns, ...ladderTurns].map(([day]) => day).filter((day) => day > first)];
  const spells: Spell[] = [];
  for (const day of [...new Set(days)].sort()) {
    const outcome = saidBy(registerTurns, day) ?? saidBy(ladderTurns, day) ?? 'open';
    const last = spells.at(-1);
    if (last?.outcome === outcome) continue;
    if (last) spells[spells.length - 1] = { ...last, until: day };
    spells.push({ outcome, since: day, until: null });
  }
  return spells;
}

/** What goes on is counted where a period ends; what is over, in the period in which it ended. */
export const lasting = ['open', 'undecided'] as const satisfies readonly Outcome[];
const lasts = (outcome: Outcome): boolean => (lasting as readonly Outcome[]).includes(outcome);

/** In which period, as what a dispute stands at its end, and by what it is counted there. */
export type Counted = Readonly<{ period: string; outcome: Outcome; registered: 0 | 1; turned: 0 | 1; stood: 0 | 1 }>;

/** Where it is counted of what is settled once for all; how it stands still is counted by the day since when. */
export function countedIn(spells: readonly Spell[]): Counted[] {
  const first = spells[0]?.since;
  return spells.flatMap(({ outcome, since, until }) => {
    const covers = (day: Day) => since <= day && (until === null || day < until);
    const registered = first === undefined ? [] : periodsAt(first).filter(({ last }) => covers(last));
    const ended = lasts(outcome) ? [] : periodsAt(since).filter(({ last }) => covers(last));
    const stood = lasts(outcome) && until !== null ? endsBetween(since, until) : [];
    const none = { outcome, registered: 0, turned: 0, stood: 0 } as const;
    return [
      ...registered.map(({ name }) => ({ ...none, period: name, registered: 1 }) as const),
      ...ended.map(({ name }) => ({ ...none, period: name, turned: 1 }) as const),
      ...stood.map((period) => ({ ...none, period, stood: 1 }) as const),
    ];
  });
}

/** All periods that ended while it stood so. */
function endsBetween(since: Day, until: Day): string[] {
  return periodsAt(since).flatMap((first) => {
    const names: string[] = [];
    for (let period = first; period.last < until; period = periodAt(spanOf(period.name), addDays(period.last, 1))) names.push(period.name);
    return names;
  });
}

/** How it stands now, and since when, where that goes on. */
export function stillOf(spells: readonly Spell[]): Spell | null {
  const last = spells.at(-1);
  return last && lasts(last.outcome) ? last : null;
}
