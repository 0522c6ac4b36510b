import type { AccountableRole } from '#contracts';
import type { Dispute } from './dispute.js';

/** How a unit stands to what it answers for. A bounce takes its acceptance back, and what the county upholds waits for it anew. */
export const standings = ['waiting', 'accepted', 'bounced'] as const;
export type Standing = (typeof standings)[number];

/** Who answers for a dispute, each under the name of its unit there; that of a village only where it lies in one. */
export const seats = ['lead', 'township', 'village'] as const;
export type Seat = (typeof seats)[number];

export const seatOf = (dispute: Dispute, unit: string): Seat | undefined => seats.find((seat) => dispute[seat] === unit);

export const roleOf = (seat: Seat): AccountableRole => (seat === 'lead' ? 'lead' : 'territorial');

/** Whose bounces the county has not adjudicated yet. */
export const bouncedIn = (dispute: Dispute, role: AccountableRole): Seat[] =>
  seats.filter((seat) => roleOf(seat) === role && dispute.seats[seat] === 'bounced');
