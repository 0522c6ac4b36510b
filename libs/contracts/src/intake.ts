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
  z
    .object({ unit: Unit, level: UnitLevel, name: UnitName, parent: Unit.nullable(), desk: Code, active: z.boolean() })
    .meta({ title: '单位变更', description: 'A unit was added, renamed, moved to another desk, or is no longer active.' }),
);
export type UnitChanged = EventOf<typeof UnitChanged>;

/** `registeredBy` is the unit that entered it: a department that does so follows the dispute beside the one that leads. */
export const DisputeRegistered = contract(
  'intake.dispute-registered.v1',
  z
    .object({
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
    })
    .meta({ title: '纠纷登记', description: 'A dispute was entered at the front desk, or came of a finding.' }),
);
export type DisputeRegistered = EventOf<typeof DisputeRegistered>;

/** The clerk added who it is about; `parties` counts all that are known now. */
export const DisputePartiesRecorded = contract(
  'intake.dispute-parties-recorded.v1',
  z.object({ parties: Count }).meta({ title: '补录当事人', description: 'The parties of a dispute were recorded after its registration.' }),
);
export type DisputePartiesRecorded = EventOf<typeof DisputePartiesRecorded>;

export const DisputeRefused = contract(
  'intake.dispute-refused.v1',
  z.object({ ground: RefusalGround }).meta({ title: '不予受理', description: 'A dispute was not admitted, on one of the five grounds.' }),
);
export type DisputeRefused = EventOf<typeof DisputeRefused>;

export const DisputeClassified = contract(
  'intake.dispute-classified.v1',
  z.object({ category: Code }).meta({
    title: '分类',
    description:
      'A dispute was put under another category, or a finding’s under its first; the category of a registration stands in dispute-registered.',
  }),
);
export type DisputeClassified = EventOf<typeof DisputeClassified>;

/** 双挂钩. `desk` names the one mediation desk that takes the dispute; the rest is what its ladder's entry rule asks. */
export const DisputeAssigned = contract(
  'intake.dispute-assigned.v1',
  z
    .object({
      lead: Department,
      township: Township,
      village: Village.nullable(),
      desk: Code,
      category: Code,
      channel: Code,
      place: PlaceKind,
      crossCounty: z.boolean(),
      risk: Risk,
    })
    .meta({ title: '双挂钩分派', description: 'The two accountable units were named: the lead department and the township.' }),
);
export type DisputeAssigned = EventOf<typeof DisputeAssigned>;

export const DisputeAcceptedByUnit = contract(
  'intake.dispute-accepted-by-unit.v1',
  z
    .object({ unit: Unit, role: AccountableRole })
    .meta({ title: '单位受理', description: 'One of the two accountable units took the dispute on.' }),
);
export type DisputeAcceptedByUnit = EventOf<typeof DisputeAcceptedByUnit>;

/** The unit stays accountable until the county adjudicates; `bounces` counts every request so far. */
export const DisputeBounced = contract(
  'intake.dispute-bounced.v1',
  z
    .object({ unit: Unit, role: AccountableRole, reason: BounceReason, bounces: Count })
    .meta({ title: '退回、推诿', description: 'An accountable unit asked to hand the dispute on.' }),
);
export type DisputeBounced = EventOf<typeof DisputeBounced>;

/** `upheld`: the unit that bounced stays; else `unit` answers from now on, and the dispute is assigned anew. */
export const DisputeAdjudicated = contract(
  'intake.dispute-adjudicated.v1',
  z
    .object({ role: AccountableRole, unit: Unit, upheld: z.boolean() })
    .meta({ title: '裁定', description: 'The county decided which unit answers for a bounced dispute.' }),
);
export type DisputeAdjudicated = EventOf<typeof DisputeAdjudicated>;

export const DisputeRiskAssessed = contract(
  'intake.dispute-risk-assessed.v1',
  z.object({ risk: Risk, people: Count.nullable() }).meta({ title: '风险研判', description: 'The risk of a dispute was assessed.' }),
);
export type DisputeRiskAssessed = EventOf<typeof DisputeRiskAssessed>;

export const DisputeClosed = contract(
  'intake.dispute-closed.v1',
  z.object({ outcome: ClosingOutcome }).meta({ title: '结案', description: 'A dispute ended, settled or not.' }),
);
export type DisputeClosed = EventOf<typeof DisputeClosed>;

export const DisputeReopened = contract(
  'intake.dispute-reopened.v1',
  z.object({ reason: ReopeningReason }).meta({ title: '重启', description: 'A closed dispute is open again.' }),
);
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
