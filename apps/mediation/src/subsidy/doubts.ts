import type { Finding } from '../spot/look.js';
import type { DoubtRule } from './subsidy-rule.js';

/** Why a claim is held until somebody has looked at the file. */
export const doubts = [
  'too-soon',
  'alike',
  'many-a-day',
  'same-parties',
  'parties-unknown',
  'told-twice',
  'did-not-happen',
  'earlier-desk',
] as const;
export type Doubt = (typeof doubts)[number];

/**
 * What the record says of one case, as counts; who stands behind them is not asked. `minutes`: from opening to settling, null where no
 * hour is on record. `alike`: others with the same words. `thatDay`: settled by one of its mediators on its day, this one among them.
 */
export type Trace = Readonly<{
  written: boolean;
  minutes: number | null;
  alike: number;
  thatDay: number;
  /** Days since the same parties settled last; null where they never did, 'unknown' where the register did not say who they are. */
  sinceSame: number | null | 'unknown';
  /** What somebody found who looked at what was told on the spot. */
  finding: Finding | null;
  /** Another desk had the case, and may have claimed for it. */
  earlier: boolean;
}>;

/** In the order in which a person would look: a machine only asks, and refuses nothing. */
export function doubtsOf(trace: Trace, { soonMinutes, mostADay, againDays }: DoubtRule): Doubt[] {
  const { written, minutes, alike, thatDay, sinceSame, finding, earlier } = trace;
  const found: Readonly<Record<Doubt, boolean>> = {
    // What is settled by word of mouth may well take ten minutes.
    'too-soon': written && minutes !== null && minutes < soonMinutes,
    alike: alike > 0,
    'many-a-day': thatDay > mostADay,
    'same-parties': typeof sinceSame === 'number' && sinceSame <= againDays,
    'parties-unknown': sinceSame === 'unknown',
    'told-twice': finding === 'told-twice',
    'did-not-happen': finding === 'did-not-happen',
    'earlier-desk': earlier,
  };
  return doubts.filter((doubt) => found[doubt]);
}
