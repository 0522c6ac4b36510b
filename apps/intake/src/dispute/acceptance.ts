import { dueOf, lapses, nextDue, paused, resumed, running } from '#calendar';
import type { Deadline, Due, Term, WorkingDays } from '#calendar';
import { DisputeOverdue } from '#contracts';
import type { AccountableRole, DisputeAssigned, DisputeFact } from '#contracts';
import type { Dispute } from './dispute.js';

/** The county's term for accepting, and the moment at which something is decided. Where a county sets none, nobody is late. */
export type Clock = Readonly<{ term: Omit<Term, 'basis'>; days: WorkingDays; at: Date }>;

/** Until when each seat that has yet to accept is to do so. */
export type Deadlines = Readonly<Partial<Record<AccountableRole, Deadline>>>;

const seats: readonly AccountableRole[] = ['lead', 'territorial'];

export const begun = (clock: Clock | undefined): Readonly<{ acceptance?: Due }> =>
  clock ? { acceptance: dueOf(clock.term, clock.at, clock.days) } : {};

/** The county decides meanwhile: a seat is not late by the county's time, where its policy says so. */
export const stopped = (clock: Clock | undefined): Readonly<{ pausedAt?: string }> =>
  clock?.term.pausedBy?.includes('bounced') ? { pausedAt: clock.at.toISOString() } : {};

/** With the time that was left when it was bounced. */
export function goingOn({ deadlines }: Dispute, role: AccountableRole, clock: Clock | undefined): Readonly<{ acceptance?: Due }> {
  const deadline = deadlines[role];
  const acceptance = deadline && clock ? resumed(deadline, clock.term, clock.at, clock.days) : undefined;
  return acceptance ? { acceptance } : {};
}

/** A seat of which nothing was heard in time. It may still accept, and answers for the dispute as before. */
export function lapse(dispute: Dispute, at: Date): DisputeFact[] {
  return awaited(dispute).flatMap(([role, deadline]) => {
    const unit = role === 'lead' ? dispute.lead : (dispute.village ?? dispute.township);
    return unit && lapses(deadline, at) ? [DisputeOverdue({ deadline: 'acceptance', role, unit, dueAt: deadline.dueAt })] : [];
  });
}

/** The seats that have yet to accept and by when. */
export const awaited = (dispute: Dispute): (readonly [AccountableRole, Deadline])[] =>
  seats.flatMap((role) => {
    const deadline = waitsFor(dispute, role) ? dispute.deadlines[role] : undefined;
    return deadline ? [[role, deadline] as const] : [];
  });

function waitsFor({ status, leadAccepted, territorialAccepted }: Dispute, role: AccountableRole): boolean {
  return status === 'assigned' && !(role === 'lead' ? leadAccepted : territorialAccepted);
}

/** Who keeps a seat keeps its deadline, also through another assignment; who comes to it has the whole time. */
export function seated(before: Dispute, after: Dispute, { acceptance }: Pick<DisputeAssigned['data'], 'acceptance'>): Deadlines {
  const kept = { lead: before.lead === after.lead, territorial: before.township === after.township && before.village === after.village };
  return among(after, (role) => (kept[role] && before.deadlines[role]) || (acceptance && running(acceptance)));
}

/** Once closed nothing runs; reopened, whoever had not accepted has the whole time again. */
export const reseated = (dispute: Dispute, { acceptance }: Readonly<{ acceptance?: Due | undefined }>): Deadlines =>
  among(dispute, () => acceptance && running(acceptance));

/** One seat's deadline, changed or gone. */
export function moved(deadlines: Deadlines, role: AccountableRole, move: (deadline: Deadline) => Deadline | undefined): Deadlines {
  const { [role]: deadline, ...others } = deadlines;
  const next = deadline && move(deadline);
  return next ? { ...others, [role]: next } : others;
}

export const bouncedAt =
  (pausedAt: string | undefined) =>
  (deadline: Deadline): Deadline =>
    pausedAt === undefined ? deadline : paused(deadline, pausedAt);

export const missed = (deadline: Deadline): Deadline => ({ ...deadline, overdue: true });

/** When the clock looks at the dispute next. */
export const dueNext = (deadlines: Deadlines): string | null => nextDue(Object.values(deadlines));

function among(dispute: Dispute, deadlineOf: (role: AccountableRole) => Deadline | undefined): Deadlines {
  return Object.fromEntries(
    seats.flatMap((role) => {
      const deadline = waitsFor(dispute, role) ? deadlineOf(role) : undefined;
      return deadline ? [[role, deadline] as const] : [];
    }),
  );
}
