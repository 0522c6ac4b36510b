import { addDays, today } from '#calendar';
import { RefusedAt } from '#kernel';
import { availableOn } from './availability.js';
import type { Availability, HalfDay, Serving } from './availability.js';
import type { Exclusion } from './case-roster.js';

/** Why somebody who serves cannot be at a session. */
export type Unfit = Exclude<Availability, 'there'> | 'not-that-half-day';
export type Hour = Readonly<{ from: number; until: number }>;

type Known = Serving & Readonly<{ id: string; name: string }>;
type Excluded = ReadonlyMap<string, Exclusion>;

const HOUR_MS = 3_600_000;
const NOON_MS = 12 * HOUR_MS;
const LAST_MS = 1;

/** On each of its days, and where they named half days on those alone. Nothing where they can be there. */
export function unfitThen(mediator: Serving, { from, until }: Hour): Unfit | undefined {
  const [first, last] = [from, until - LAST_MS].map((at) => today(new Date(at))) as [string, string];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const availability = availableOn(mediator, day);
    if (availability !== 'there') return availability;
  }
  const called = [from, until - LAST_MS].every((at) => mediator.week.length === 0 || mediator.week.includes(halfOf(at)));
  return called ? undefined : 'not-that-half-day';
}

/** Of what is over: whether they were in office and there, by the day alone. */
export function unfitOn(mediator: Serving, day: string): Unfit | undefined {
  const availability = availableOn(mediator, day);
  return availability === 'there' || availability === 'not-that-weekday' ? undefined : availability;
}

/** Each is on the roster, not kept out of this case, and can be there. `placed`: where they stand in what was sent. */
export function mustFit<Met extends Known>(
  asked: readonly string[],
  found: readonly Met[],
  excluded: Excluded,
  unfit: (mediator: Met) => Unfit | undefined,
  placed = (i: number) => `mediators/${i}`,
): void {
  asked.forEach((id, i) => {
    const at = placed(i);
    const mediator = found.find((each) => each.id === id);
    if (!mediator) throw new RefusedAt(at, 'mediator.unknown');
    const { name } = mediator;
    const out = excluded.get(id);
    if (out) throw new RefusedAt(at, 'mediator.excluded', { name, exclusion: out.why });
    const why = unfit(mediator);
    if (why) throw new RefusedAt(at, 'mediator.unfit', { name, unfit: why });
  });
}

/** Whoever is kept out of a case does not come in by a name that is typed. */
export function mustNotBeNamed(typed: readonly string[], found: readonly Known[], excluded: Excluded): void {
  typed.forEach((name, i) => {
    const kept = found.find((each) => each.name === name.trim() && excluded.has(each.id));
    const out = kept && excluded.get(kept.id);
    if (out) throw new RefusedAt(`mediators/${i}`, 'mediator.excluded', { name, exclusion: out.why });
  });
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const EAST_MS = 8 * HOUR_MS;

/** China has had one offset since 1991. */
function halfOf(at: number): HalfDay {
  const local = at + EAST_MS;
  const weekday = weekdays[new Date(local).getUTCDay()] ?? 'sun';
  return `${weekday}-${local % (24 * HOUR_MS) < NOON_MS ? 'am' : 'pm'}`;
}
