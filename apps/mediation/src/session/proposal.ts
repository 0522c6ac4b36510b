import { today } from '#calendar';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { scheduleSession } from '../mediation/session.js';
import type { PlannedSession } from '../mediation/session.js';
import type { Arranging } from './arranging.js';

/** How a proposal stands: still asked about, fixed as a session under its id, or taken back. */
export const proposalStandings = ['open', 'fixed', 'withdrawn'] as const;
export type ProposalStanding = (typeof proposalStandings)[number];

export type Proposed = Omit<PlannedSession, 'at'> & Readonly<{ times: readonly string[] }>;

/** Each of its times could be a session now; none is held until one is fixed. `calendars`: against what each is held. */
export function propose(mediation: Mediation, { times, ...planned }: Proposed, acting: Acting, calendars: readonly Arranging[]): void {
  times.forEach((at, i) => {
    const arranging = calendars[i];
    if (!arranging) return;
    if (times.indexOf(at) !== i) throw new RefusedAt(`times/${i}/at`, 'proposal.twice');
    if (Date.parse(at) <= arranging.now.getTime()) throw new RefusedAt(`times/${i}/at`, 'session.in-past', { on: today(new Date(at)) });
    try {
      scheduleSession(mediation, { ...planned, at }, acting, arranging);
    } catch (error) {
      throw error instanceof RefusedAt && error.field === 'at' ? new RefusedAt(`times/${i}/at`, error.code, error.params) : error;
    }
  });
}

export function mustStand({ standing }: Readonly<{ standing: ProposalStanding }>): void {
  if (standing !== 'open') throw new Refused(`proposal.${standing}`);
}
