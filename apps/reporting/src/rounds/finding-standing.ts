import {
  FindingDataErased,
  FindingDataRestricted,
  FindingDismissed,
  FindingFollowed,
  FindingHandedOver,
  FindingOutcome,
  FindingPrevented,
  FindingReported,
  Handling,
} from '#contracts';
import type { EventOf, ofFinding } from '#contracts';

/** What screening says of a finding. */
export type FindingEvent = EventOf<(typeof ofFinding)[number]>;

/** What became of a finding: it waits for the front desk, was prevented or dismissed, or stands as the dispute that it is now. */
export const fates = ['reported', 'prevented', 'dismissed', ...FindingOutcome.options, ...Handling.options] as const;
export type Fate = (typeof fates)[number];

/** `round` is empty until it was heard who found it. */
export type FindingStanding = Readonly<{ round: string; fate: Fate; sequence: number }>;

export const initial: FindingStanding = { round: '', fate: 'reported', sequence: 0 };

/** An event that was folded before changes nothing. */
export function evolve(finding: FindingStanding, event: FindingEvent): FindingStanding {
  if (event.sequence <= finding.sequence) return finding;
  return { ...finding, ...said(event), sequence: event.sequence };
}

function said(event: FindingEvent): Partial<FindingStanding> {
  switch (event.type) {
    case FindingReported.type:
      return { round: event.data.round, fate: 'reported' };
    case FindingPrevented.type:
      return { round: event.data.round, fate: 'prevented' };
    case FindingDismissed.type:
      return { fate: 'dismissed' };
    case FindingFollowed.type:
      return { fate: event.data.as ?? event.data.outcome };
    case FindingHandedOver.type: // it stays in the round in which it was found
    case FindingDataErased.type:
    case FindingDataRestricted.type:
      return {};
  }
}
