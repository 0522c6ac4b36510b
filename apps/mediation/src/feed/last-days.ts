import type { Obligation } from '#contracts';
import type { Agreement } from '../agreement/agreement.js';
import { itemsOf, soFar } from '../agreement/obligations.js';
import { binds } from '../agreement/stands.js';
import type { Mediation } from '../mediation/mediation.js';
import type { Day } from './icalendar.js';

/**
 * What a party is to see in its calendar beside the sessions: the days by which it is to carry out what it promised, or is owed, and the
 * last on which all parties may jointly ask a court (人民调解法 33). Of sums and of what was promised there is no word.
 */
export function lastDaysOf({ status, agreements, consents }: Mediation, party: number, number: string | null): Day[] {
  if (status === 'voided' || status === 'handed-over') return [];
  const side = consents.find((each) => each.party === party)?.side ?? null;
  const called = (what: string) => `${number ?? ''} ${what}`.trim();
  const isTheirs = (who: Obligation['by']) => (who.party === null ? who.side === null || who.side === side : who.party === party);
  return agreements.filter(binds).flatMap((agreement) => {
    const stamp = agreement.effectiveOn ?? agreement.on;
    const owed = itemsOf(agreement.obligations).flatMap(({ clause, nth, due }) => {
      const obligation = agreement.obligations?.find((each) => each.clause === clause);
      if (due === null || obligation === undefined || soFar(agreement, { clause, nth }).done) return [];
      const theirs = isTheirs(obligation.by);
      if (!theirs && !(obligation.to && isTheirs(obligation.to))) return [];
      const what = theirs ? `约定履行的最后一天（第${clause}条）` : `对方约定履行的最后一天（第${clause}条）`;
      return [{ uid: `${agreement.id}-${clause}-${nth}@junan`, stamp, on: due, summary: called(what) }];
    });
    return [...owed, ...askable(agreement, stamp, called)];
  });
}

/** Asked, decided, or past, it is on no calendar any more. */
function askable({ id, paper, confirmation, confirmBy }: Agreement, stamp: string, called: (what: string) => string): Day[] {
  const open = confirmation === null || confirmation === 'not-accepted' || confirmation === 'withdrawn';
  if (!open || confirmBy === null || paper === 'court') return [];
  return [{ uid: `${id}-confirmation@junan`, stamp, on: confirmBy, summary: called('可以共同申请司法确认的最后一天') }];
}
