import type { Dispute } from './dispute.js';

/** What is open moves with the units that answer for it. The rest is over, or was never a dispute. */
export const openStatuses = ['registered', 'undecided', 'assigned', 'accepted'] as const satisfies readonly Dispute['status'][];

/** It may come back: who mediated it is asked, and hears of what was agreed. */
export const isOver = ({ status }: Pick<Dispute, 'status'>): boolean => status === 'closed' || status === 'refused';

export const isOpen = ({ status }: Dispute): boolean => openStatuses.some((open) => open === status);
