import { z } from 'zod';
import {
  Cadence,
  Code,
  Count,
  Day,
  DismissalReason,
  FindingOutcome,
  Id,
  Moment,
  Period,
  PlaceKind,
  Regime,
  Risk,
  Township,
  Unit,
  Village,
} from './codes.js';
import { contract } from './contract.js';
import type { EventOf, FactOf } from './contract.js';

export const RoundOpened = contract(
  'screening.round-opened.v1',
  z.object({ unit: Unit, cadence: Cadence, period: Period, regime: Regime, opensOn: Day, dueAt: Moment }),
);
export type RoundOpened = EventOf<typeof RoundOpened>;

/** 零报告: a return with `zero` says that the unit looked and found nothing. */
export const ReturnFiled = contract(
  'screening.return-filed.v1',
  z.object({ unit: Unit, period: Period, zero: z.boolean(), findings: Count, late: z.boolean() }),
);
export type ReturnFiled = EventOf<typeof ReturnFiled>;

export const RoundOverdue = contract('screening.round-overdue.v1', z.object({ unit: Unit, period: Period }));
export type RoundOverdue = EventOf<typeof RoundOverdue>;

const Found = z.object({
  round: Id,
  unit: Unit,
  township: Township,
  village: Village.nullable(),
  category: Code,
  place: PlaceKind,
  risk: Risk,
  people: Count.nullable(),
});

/** The finding's id becomes the dispute's id: one identity throughout. */
export const FindingReported = contract('screening.finding-reported.v1', Found);
export type FindingReported = EventOf<typeof FindingReported>;

/** Settled where it was found, before it was a dispute (预防纠纷). */
export const FindingPrevented = contract('screening.finding-prevented.v1', Found);
export type FindingPrevented = EventOf<typeof FindingPrevented>;

export const FindingDismissed = contract('screening.finding-dismissed.v1', z.object({ reason: DismissalReason }));
export type FindingDismissed = EventOf<typeof FindingDismissed>;

/** The finding is a dispute now, under the same id; `outcome` tells how that one stands. */
export const FindingFollowed = contract('screening.finding-followed.v1', z.object({ outcome: FindingOutcome }));
export type FindingFollowed = EventOf<typeof FindingFollowed>;

export type RoundFact = FactOf<typeof RoundOpened | typeof ReturnFiled | typeof RoundOverdue>;
export type FindingFact = FactOf<typeof FindingReported | typeof FindingPrevented | typeof FindingDismissed | typeof FindingFollowed>;
