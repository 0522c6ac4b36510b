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
