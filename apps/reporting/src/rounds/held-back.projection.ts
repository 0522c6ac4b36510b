/** Rounds of which something is not in the figures: it was said of them, or of what was found in them, and waits. */
export const HELD_BACK = `select subject from blocked_aggregate where owner = 'screening'
  union select f.round from blocked_aggregate b join finding_standing f on f.finding = b.subject where b.owner = 'screening'
  union select said(p.message, 'round') from parked_event p where p.type like 'screening.finding-%'`;
