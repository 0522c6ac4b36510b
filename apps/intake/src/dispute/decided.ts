import { running } from '#calendar';
import type { DisputeRefused, DisputeUndecided } from '#contracts';
import { moved } from './acceptance.js';
import type { Decided, Dispute } from './dispute.js';
import { seats } from './seat.js';

/** Its seats are named, and wait for nothing until it is admitted. The time to decide is that of when it was left open. */
export function leftOpen(dispute: Dispute, { lead, township, village, due }: DisputeUndecided['data']): Dispute {
  const named = { lead, township, village };
  const taken = seats.filter((seat) => named[seat] !== null);
  return {
    ...dispute,
    ...named,
    status: 'undecided',
    seats: Object.fromEntries(taken.map((seat) => [seat, 'waiting'])),
    deadlines: moved(dispute.deadlines, 'admissibility', (deadline) => deadline ?? (due && running(due))),
  };
}

/** Who decided so after the registration is kept, with all that was decided before. */
export function notAdmitted(dispute: Dispute, { ground, grounds = [ground], unit, on, reason }: DisputeRefused['data']): Dispute {
  const refused: Dispute = { ...dispute, status: 'refused', ground, grounds, deadlines: {} };
  if (unit === undefined || on === undefined) return refused;
  return decided(refused, { as: 'refused', unit, on, grounds, reason });
}

export const decided = (dispute: Dispute, decision: Decided): Dispute => ({
  ...dispute,
  decisions: [...dispute.decisions, decision],
  deadlines: {},
});
