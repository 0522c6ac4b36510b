import { hostOf } from './place.mjs';
import { governmentIn, senderOf } from './words.mjs';

/** Who handed it to whom at step `i`: an outside sender to the tier of the step, that tier itself to the step after. */
export function referralAt({ timeline }, i) {
  const entry = timeline[i];
  const from = senderOf(entry);
  if (from !== entry.tier) return { from, to: entry.tier };
  const next = timeline[i + 1];
  if (!next) return { from, to: governmentIn(entry.note) };
  return { from, to: next.tier === from ? 'other' : next.tier };
}

/** Who takes it: a department or a court by its unit, whoever is beyond the county by the name that the case has; its own place by itself. */
export function takerOf({ timeline }, i, to, place) {
  const host = hostOf(to, place);
  if (!host) return { outside: (timeline[i + 1] ?? timeline[i]).body };
  return to === 'department' || to === 'court' ? { unit: host } : {};
}
