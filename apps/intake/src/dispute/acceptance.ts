import { dueOf, lapses, paused, resumed, running } from '#calendar';
import type { Deadline, Due, Term, WorkingDays } from '#calendar';
import { DisputeOverdue } from '#contracts';
import type { AccountableRole, DisputeFact } from '#contracts';
import type { Dispute } from './dispute.js';
import { bouncedIn, roleOf, seats } from './seat.js';
import type { Seat } from './seat.js';

/** The county's term for accepting, and the moment at which something is decided. Where a county sets none, nobody is late. */
export type Clock = Readonly<{ term: Omit<Term, 'basis'>; days: WorkingDays; at: Date }>;

/** Until when each seat that has yet to accept is to do so, or it is to be decided whether it is admitted at all. */
export type Deadlines = Readonly<Partial<Record<Seat | 'admissibility', Deadline>>>;

/** What becomes of a seat's deadline, if it has one. */
export type Move = (deadline: Deadline | undefined) => Deadline | undefined;

export const begun = (clock: Clock | undefined): Readonly<{ acceptance?: Due }> =>
  clock ? { acceptance: dueOf(clock.term, clock.at, clock.days) } : {};

/** The county decides meanwhile: a seat is not late by the county's time, where its policy says so. */
export const stopped = (clock: Clock | undefined): Readonly<{ pausedAt?: string }> =>
  clock?.term.pausedBy?.includes('bounced') ? { pausedAt: clock.at.toISOString() } : {};

/**
 * With the time that was left when it was bounced; with all of it where the unit had accepted before. Township and village that
 * both bounced are answered by one word and have one day, the later of theirs.
 */
export function goingOn(dispute: Dispute, role: AccountableRole, clock: Clock | undefined): Readonly<{ acceptance?: Due }> {
  if (!clock) return {};
  const [acceptance] = bouncedIn(dispute, role)
    .flatMap((seat) => {
      const deadline = dispute.deadlines[seat];
      return (deadline ? resumed(deadline, clock.term, clock.at, clock.days) : begun(clock).acceptance) ?? [];
    })
    .sort((a, b) => (a.dueAt > b.dueAt ? -1 : 1));
  return acceptance ? { acceptance } : {};
}

/** A seat of which nothing was heard in time. It may still accept, and answers for the dispute as before. */
export function lapse(dispute: Dispute, at: Date): DisputeFact[] {
  return awaited(dispute).flatMap(([seat, deadline]) => {
    const unit = dispute[seat];
    return unit && lapses(deadline, at)
      ? [DisputeOverdue({ deadline: 'acceptance', role: roleOf(seat), unit, dueAt: deadline.dueAt })]
      : [];
  });
}

/** The seats that have yet to accept and by when. */
export const awaited = (dispute: Dispute): (readonly [Seat, Deadline])[] =>
  seats.flatMap((seat) => {
    const deadline = waitsFor(dispute, seat) ? dispute.deadlines[seat] : undefined;
    return deadline ? [[seat, deadline] as const] : [];
  });

const waitsFor = (dispute: Dispute, seat: Seat): boolean =>
  dispute.status === 'assigned' && dispute[seat] !== null && dispute.seats[seat] !== 'accepted';

/** Who keeps a seat keeps its deadline, also through another assignment; who comes to it has the whole time. */
export const seated = (before: Dispute, after: Dispute, acceptance: Due | undefined): Deadlines =>
  among(after, (seat) => (before[seat] === after[seat] && before.deadlines[seat]) || anew(after, seat, acceptance));

/** Once closed nothing runs; reopened, whoever had not accepted has the whole time again. */
export const reseated = (dispute: Dispute, acceptance: Due | undefined): Deadlines =>
  among(dispute, (seat) => anew(dispute, seat, acceptance));

/** Nothing begins for whoever waits for the county: its word does that. */
const anew = (dispute: Dispute, seat: Seat, acceptance: Due | undefined): Deadline | undefined =>
  acceptance && dispute.seats[seat] === 'waiting' ? running(acceptance) : undefined;

/** One of the deadlines, begun, changed or gone. */
export function moved(deadlines: Deadlines, name: keyof Deadlines, move: Move): Deadlines {
  const { [name]: deadline, ...others } = deadlines;
  const next = move(deadline);
  if (next === deadline) return deadlines;
  return next ? { ...others, [name]: next } : others;
}

export const bouncedAt = (deadline: Deadline | undefined, pausedAt: string | undefined): Deadline | undefined =>
  deadline && pausedAt !== undefined ? paused(deadline, pausedAt) : deadline;

/** What ran on all the while runs on. */
export const goesOn = (deadline: Deadline | undefined, acceptance: Due | undefined): Deadline | undefined =>
  deadline && deadline.pausedAt === null ? deadline : acceptance && running(acceptance);

export const missed: Move = (deadline) => deadline && { ...deadline, overdue: true };

function among(dispute: Dispute, deadlineOf: (seat: Seat) => Deadline | undefined): Deadlines {
  return Object.fromEntries(
    seats.flatMap((seat) => {
      const deadline = waitsFor(dispute, seat) ? deadlineOf(seat) : undefined;
      return deadline ? [[seat, deadline] as const] : [];
    }),
  );
}
