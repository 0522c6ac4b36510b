import type { Mediation } from './mediation.js';

/** A party took it to court, where it is still or was judged; what a court sent back, dismissed or let go is not there any more. */
export function isInCourt({ termination, litigation, referrals }: Pick<Mediation, 'termination' | 'litigation' | 'referrals'>): boolean {
  if (termination === 'left-for-court') return true;
  const last = litigation.reduce<Mediation['litigation'][number] | undefined>(
    (latest, each) => (latest && each.on < latest.on ? latest : each),
    undefined,
  );
  if (last === undefined || last.stage === 'withdrawn' || last.stage === 'dismissed') return false;
  return !referrals.some(({ from, on }) => from === 'court' && on >= last.on);
}
