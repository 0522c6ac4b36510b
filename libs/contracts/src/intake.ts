import { z } from 'zod';
import {
  AccountableRole,
  BounceReason,
  ClosingOutcome,
  Code,
  Count,
  Day,
  Department,
  Id,
  PlaceKind,
  RefusalGround,
  ReopeningReason,
  Risk,
  Township,
  Unit,
  UnitLevel,
  UnitName,
  Village,
  Yuan,
} from './codes.js';
import { contract } from './contract.js';
import type { EventOf, FactOf } from './contract.js';

export const UnitChanged = contract(
  'intake.unit-changed.v1',
  z.object({ unit: Unit, level: UnitLevel, name: UnitName, parent: Unit.nullable(), desk: Code, active: z.boolean() }),
);
export type UnitChanged = EventOf<typeof UnitChanged>;

/** `registeredBy` is the unit that entered it: a department that does so follows the dispute beside the one that leads. */
export const DisputeRegistered = contract(
  'intake.dispute-registered.v1',
  z.object({
    channel: Code,
    category: Code,
    place: PlaceKind,
    township: Township,
    village: Village.nullable(),
    crossCounty: z.boolean(),
    parties: Count,
    people: Count.nullable(),
    amountYuan: Yuan.nullable(),
    risk: Risk,
    registeredOn: Day,
    registeredBy: Unit,
    finding: Id.nullable(),
  }),
);
export type DisputeRegistered = EventOf<typeof DisputeRegistered>;

/** The clerk added who it is about; `parties` counts all that are known now. */
export const DisputePartiesRecorded = contract('intake.dispute-parties-recorded.v1', z.object({ parties: Count }));
export type DisputePartiesRecorded = EventOf<typeof DisputePartiesRecorded>;

export const DisputeRefused = contract('intake.dispute-refused.v1', z.object({ ground: RefusalGround }));
export type DisputeRefused = EventOf<typeof DisputeRefused>;

export const DisputeClassified = contract('intake.dispute-classified.v1', z.object({ category: Code }));
export type DisputeClassified = EventOf<typeof DisputeClassified>;

/** 双挂钩. `desk` names the one mediation desk that takes the dispute; the rest is what its ladder's entry rule asks. */
export const DisputeAssigned = contract(
  'intake.dispute-assigned.v1',
  z.object({
    lead: Department,
    township: Township,
    village: Village.nullable(),
    desk: Code,
    category: Code,
    channel: Code,
    place: PlaceKind,
    crossCounty: z.boolean(),
    risk: Risk,
  }),
);
export type DisputeAssigned = EventOf<typeof DisputeAssigned>;

export const DisputeAcceptedByUnit = contract('intake.dispute-accepted-by-unit.v1', z.object({ unit: Unit, role: AccountableRole }));
export type DisputeAcceptedByUnit = EventOf<typeof DisputeAcceptedByUnit>;

/** The unit stays accountable until the county adjudicates; `bounces` counts every request so far. */
export const DisputeBounced = contract(
  'intake.dispute-bounced.v1',
  z.object({ unit: Unit, role: AccountableRole, reason: BounceReason, bounces: Count }),
);
export type DisputeBounced = EventOf<typeof DisputeBounced>;

/** `upheld`: the unit that bounced stays; else `unit` answers from now on, and the dispute is assigned anew. */
export const DisputeAdjudicated = contract(
  'intake.dispute-adjudicated.v1',
  z.object({ role: AccountableRole, unit: Unit, upheld: z.boolean() }),
);
export type DisputeAdjudicated = EventOf<typeof DisputeAdjudicated>;

export const DisputeRiskAssessed = contract('intake.dispute-risk-assessed.v1', z.object({ risk: Risk, people: Count.nullable() }));
export type DisputeRiskAssessed = EventOf<typeof DisputeRiskAssessed>;

export const DisputeClosed = contract('intake.dispute-closed.v1', z.object({ outcome: ClosingOutcome }));
export type DisputeClosed = EventOf<typeof DisputeClosed>;

export const DisputeReopened = contract('intake.dispute-reopened.v1', z.object({ reason: ReopeningReason }));
export type DisputeReopened = EventOf<typeof DisputeReopened>;

export type UnitFact = FactOf<typeof UnitChanged>;
export type DisputeFact = FactOf<
  | typeof DisputeRegistered
  | typeof DisputePartiesRecorded
  | typeof DisputeRefused
  | typeof DisputeClassified
  | typeof DisputeAssigned
  | typeof DisputeAcceptedByUnit
  | typeof DisputeBounced
  | typeof DisputeAdjudicated
  | typeof DisputeRiskAssessed
  | typeof DisputeClosed
  | typeof DisputeReopened
>;
