import { addDays } from '#calendar';
import { RefusedAt, levelOf } from '#kernel';
import type { EntryPolicy } from './entry-policy.js';

type Day = Readonly<{ registeredOn: string; enteredOn: string; today: string }>;

/**
 * A quarrel came in on a day that was, and is entered while people remember it, so that a mistyped year is found. What came longer
 * ago, such as the papers of a county that begins with Junan, is entered by the county's own desk.
 */
export function mustBePlausible({ registeredOn, enteredOn, today }: Day, unit: string, { enteredWithinDays: days }: EntryPolicy): void {
  if (registeredOn > today) throw new RefusedAt('registeredOn', 'dispute.registered-in-future', { on: registeredOn });
  const earliest = addDays(enteredOn, -days);
  if (registeredOn < earliest && levelOf(unit) !== 'county')
    throw new RefusedAt('registeredOn', 'dispute.registered-long-ago', { on: registeredOn, earliest });
}
