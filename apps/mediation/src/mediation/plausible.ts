import { daysBetween } from '#calendar';
import { RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';

/**
 * A session was held on a day that was, not before the dispute came in, and is written down while people remember it: within the
 * days of the ladder, which for what was held before the mediation was entered here are counted from then.
 */
export function mustBePlausible(
  { receivedOn, openedOn }: Pick<Mediation, 'receivedOn' | 'openedOn'>,
  heldOn: string,
  { ladder, today }: Pick<Acting, 'ladder' | 'today'>,
  field = 'heldOn',
): void {
  if (heldOn > today) throw new RefusedAt(field, 'day.in-future', { day: heldOn, today });
  if (receivedOn !== null && heldOn < receivedOn) throw new RefusedAt(field, 'attempt.before-received', { day: heldOn, receivedOn });

  const { enteredWithinDays: days } = ladder;
  const enterable = openedOn !== null && openedOn > heldOn ? openedOn : heldOn;
  if (days !== null && daysBetween(enterable, today) > days) throw new RefusedAt(field, 'attempt.entered-late', { day: heldOn, days });
}
