import { endOfDay, lapses, nextDue, paused, running, stateOf } from '#calendar';
import type { Counting, Deadline, Due } from '#calendar';
import { ConfirmationLapsed, ConfirmationRecounted, MediationOverdue } from '#contracts';
import type { HandedOver, MediationFact } from '#contracts';
import type { Agreement } from '../agreement/agreement.js';
import type { Item } from '../agreement/obligations.js';
import { confirmableUntil } from '../agreement/stands.js';
import type { Mediation } from './mediation.js';
import { goOn } from './pause.js';
import { endOfPause, standstill } from './standstill.js';
import type { Counted } from './standstill.js';

/**
 * What runs: `tier`, the days of the rung it stands on; by its agreement's id, until when that is to be carried out, as a whole or, as
 * `owed` names it, one item of it; and as `askable` names it, until when a court may be asked to confirm it.
 */
export type Deadlines = Readonly<Record<string, Deadline>>;

const TIER = 'tier';
const ASKABLE = 'confirmation-';

export const askable = (agreement: string): string => ASKABLE + agreement;
export const owed = (agreement: string, { clause, nth }: Item): string => `${agreement}-${clause}-${nth}`;

/** What a reader is told of them at a moment. */
export const shown = (deadlines: Deadlines, at: Date) =>
  Object.entries(deadlines).map(([name, deadline]) => ({
    ...named(name),
    dueAt: deadline.dueAt,
    provisional: deadline.provisional,
    state: stateOf(deadline, at),
  }));

type Named = Readonly<{ deadline: 'tier' | 'performance' | 'confirmation'; agreement: string | null; item?: Item }>;

function named(name: string): Named {
  if (name === TIER) return { deadline: 'tier', agreement: null };
  if (name.startsWith(ASKABLE)) return { deadline: 'confirmation', agreement: name.slice(ASKABLE.length) };
  const [, agreement, clause, nth] = ITEM.exec(name) ?? [];
  if (agreement === undefined) return { deadline: 'performance', agreement: name };
  return { deadline: 'performance', agreement, item: { clause: Number(clause), nth: Number(nth) } };
}

/** An agreement's id, and which clause and instalment of it. */
const ITEM = /^(.{36})-(\d+)-(\d+)$/;

/** As one desk tells another what runs; and what it was told. */
export const deadlinesOf = (deadlines: Deadlines): HandedOver['data']['deadlines'] =>
  Object.entries(deadlines).map(([name, deadline]) => ({ ...named(name), ...deadline }));

export const deadlinesIn = ({ deadlines }: Pick<HandedOver['data'], 'deadlines'>): Deadlines =>
  Object.fromEntries(
    deadlines.map(({ deadline, agreement, item, ...runs }) => [nameOf({ deadline, agreement, ...(item && { item }) }), runs]),
  );

function nameOf({ deadline, agreement: of, item }: Named): string {
  const agreement = of ?? '';
  switch (deadline) {
    case 'tier':
      return TIER;
    case 'performance':
      return item ? owed(agreement, item) : agreement;
    case 'confirmation':
      return askable(agreement);
  }
}

/** By what is counted anew whatever goes on or may be asked for longer. */
export type Recounting = Counted & Readonly<{ confirmation: Counting }>;

/**
 * Nothing was heard in time: the tier neither settled nor moved, nobody said that the agreement was carried out or broken, or the parties
 * did not ask a court. And what stood still until a day goes on after it.
 */
export function lapse(mediation: Mediation, at: Date, by: Recounting): MediationFact[] {
  const { deadlines, agreements, tier } = mediation;
  const silent = Object.entries(deadlines)
    .filter(([, deadline]) => lapses(deadline, at))
    .flatMap(([name, { dueAt, warnAt }]) => {
      const { deadline, agreement, item } = named(name);
      const of = agreements.find(({ id }) => id === agreement);
      switch (deadline) {
        case 'tier':
          return [MediationOverdue({ deadline, tier, agreement, dueAt })];
        case 'performance':
          return [MediationOverdue({ deadline, tier: of?.tier ?? tier, agreement, dueAt, ...(item && { item }) })];
        case 'confirmation':
          return of ? [unasked(of, { dueAt, warnAt }, by.confirmation)] : [];
      }
    });
  const pause = standstill(mediation);
  const goesOn = pause && at.getTime() >= Date.parse(endOfPause(pause));
  return [...(goesOn ? goOn(mediation, at, by) : []), ...silent];
}

/** A day that was told too early, as it is counted now, is no day yet. */
function unasked(agreement: Agreement, { dueAt, warnAt }: Pick<Due, 'dueAt' | 'warnAt'>, counting: Counting): MediationFact {
  const { confirmBy, confirmByProvisional: provisional } = confirmableUntil(agreement, counting);
  const told = agreement.confirmBy ?? '';
  if (confirmBy === null || confirmBy <= told) return ConfirmationLapsed({ agreement: agreement.id, confirmBy: told });
  const later = Date.parse(endOfDay(confirmBy)) - Date.parse(dueAt);
  const warned = warnAt === null ? null : new Date(Date.parse(warnAt) + later).toISOString();
  return ConfirmationRecounted({ agreement: agreement.id, confirmBy, due: { dueAt: endOfDay(confirmBy), warnAt: warned, provisional } });
}

export const onTier = (deadlines: Deadlines, due: Due | undefined): Deadlines => begin(deadlines, TIER, due);
export function begin(deadlines: Deadlines, name: string, due: Due | undefined): Deadlines {
  const { [name]: _, ...others } = deadlines;
  return due ? { ...others, [name]: running(due) } : others;
}

export const offTheLadder = (deadlines: Deadlines): Deadlines => met(deadlines, TIER);

/** What was not kept stays as it is, so that the clock is not asked for anew. */
export const met = (deadlines: Deadlines, name: string): Deadlines => (name in deadlines ? begin(deadlines, name, undefined) : deadlines);

/** Nothing of it is waited for any more, as a whole or bit by bit. */
export const carriedOut = (deadlines: Deadlines, agreement: string): Deadlines =>
  Object.keys(deadlines)
    .filter((name) => name === agreement || name.startsWith(`${agreement}-`))
    .reduce(met, deadlines);

export function missed(deadlines: Deadlines, { agreement, item }: Pick<MediationOverdue['data'], 'agreement' | 'item'>): Deadlines {
  const name = agreement === null ? TIER : item ? owed(agreement, item) : agreement;
  const deadline = deadlines[name];
  return deadline ? { ...deadlines, [name]: { ...deadline, overdue: true } } : deadlines;
}

export const stopped = (deadlines: Deadlines, at: string): Deadlines =>
  deadlines[TIER] ? { ...deadlines, [TIER]: paused(deadlines[TIER], at) } : deadlines;

/** An application that was made in time and is there no more: it may be made anew until the same day. */
export function askedAnew(deadlines: Deadlines, agreement: Agreement | undefined): Deadlines {
  if (!agreement?.confirmBy || agreement.appliedLate !== null || agreement.performedOn !== null) return deadlines;
  return begin(deadlines, askable(agreement.id), { dueAt: endOfDay(agreement.confirmBy), warnAt: null, provisional: false });
}

/** When the clock looks at the mediation next: what is due first, or goes on by itself. */
export function dueNext(mediation: Pick<Mediation, 'deadlines' | 'pauses'>): string | null {
  const pause = standstill(mediation);
  const due = nextDue(Object.values(mediation.deadlines));
  if (!pause) return due;
  const end = endOfPause(pause);
  return due === null || end < due ? end : due;
}
