import { z } from 'zod';
import {
  AmendmentReason,
  Cadence,
  Code,
  Count,
  Day,
  Department,
  DismissalReason,
  FindingOutcome,
  Handling,
  Id,
  JointUnits,
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
import type { EventOf } from './contract.js';

export const RoundOpened = contract(
  'screening.round-opened.v1',
  z
    .object({ unit: Unit, cadence: Cadence, period: Period, regime: Regime, opensOn: Day, dueAt: Moment })
    .meta({ title: '排查轮次开始', description: 'A unit owes a screening for a period.' }),
);
export type RoundOpened = EventOf<typeof RoundOpened>;

/** 零报告: a return with `zero` says that the unit looked and found nothing. */
export const ReturnFiled = contract(
  'screening.return-filed.v1',
  z
    .object({ unit: Unit, period: Period, zero: z.boolean(), findings: Count, late: z.boolean(), at: Moment.optional() })
    .meta({ title: '报送', description: 'A unit returned what its screening found, or that it found nothing.' }),
);
export type ReturnFiled = EventOf<typeof ReturnFiled>;

/** 补报: `added` findings that the return had left out; `findings` is how many it has now. As it was filed, and whether late, it stays. */
export const ReturnAmended = contract(
  'screening.return-amended.v1',
  z
    .object({ unit: Unit, period: Period, added: Count, findings: Count, reason: AmendmentReason, at: Moment })
    .meta({ title: '补报', description: 'A unit added findings to a return that it had filed.' }),
);
export type ReturnAmended = EventOf<typeof ReturnAmended>;

export const RoundOverdue = contract(
  'screening.round-overdue.v1',
  z.object({ unit: Unit, period: Period }).meta({ title: '逾期未报', description: 'A unit did not return in time.' }),
);
export type RoundOverdue = EventOf<typeof RoundOverdue>;

/**
 * It is returned no more, or not here: the unit was merged or abolished, and `successor` screens its area from its own round on; or the
 * unit is screened at another desk, and owes the period there, where it is opened anew.
 */
export const RoundEnded = contract(
  'screening.round-ended.v1',
  z.object({ unit: Unit, period: Period, successor: Unit.nullable(), to: Code.optional() }).meta({
    title: '轮次随单位撤并终止',
    description: 'A unit is no more, or screens at another desk, and owes the return of a round no longer.',
  }),
);
export type RoundEnded = EventOf<typeof RoundEnded>;

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
export const FindingReported = contract(
  'screening.finding-reported.v1',
  Found.meta({ title: '上报隐患', description: 'A screening found something that becomes a dispute.' }),
);
export type FindingReported = EventOf<typeof FindingReported>;

/** Settled where it was found, before it was a dispute (预防纠纷). */
export const FindingPrevented = contract(
  'screening.finding-prevented.v1',
  Found.meta({ title: '现场化解', description: 'What a screening found was settled on the spot, before it was a dispute.' }),
);
export type FindingPrevented = EventOf<typeof FindingPrevented>;

export const FindingDismissed = contract(
  'screening.finding-dismissed.v1',
  z.object({ reason: DismissalReason }).meta({ title: '撤销隐患', description: 'A finding was no dispute after all.' }),
);
export type FindingDismissed = EventOf<typeof FindingDismissed>;

/**
 * The finding is a dispute now, under the same id; `outcome` tells how that one stands, `lead` and `joint` whose it is as well.
 * `as`: it was handled so, and `outcome` is `left`.
 */
export const FindingFollowed = contract(
  'screening.finding-followed.v1',
  z
    .object({ outcome: FindingOutcome, as: Handling.optional(), lead: Department.nullable().optional(), joint: JointUnits.optional() })
    .meta({ title: '跟踪', description: 'The dispute that came of a finding moved on, or to other units.' }),
);
export type FindingFollowed = EventOf<typeof FindingFollowed>;

/** The dispute that it became went to the successors of units that are no more. `unit` follows it as the one that found it. */
export const FindingHandedOver = contract(
  'screening.finding-handed-over.v1',
  z
    .object({ unit: Unit, township: Township, village: Village.nullable() })
    .meta({ title: '隐患随单位撤并移交', description: 'A finding went, with its dispute, to the successors of units that are no more.' }),
);
export type FindingHandedOver = EventOf<typeof FindingHandedOver>;

export const FindingDataErased = contract(
  'screening.finding-data-erased.v1',
  z
    .object({ request: Id })
    .meta({ title: '删除隐患中的个人信息', description: 'The words of a finding were erased with those of its dispute.' }),
);
export type FindingDataErased = EventOf<typeof FindingDataErased>;

export const FindingDataRestricted = contract(
  'screening.finding-data-restricted.v1',
  z.object({ request: Id }).meta({
    title: '停止处理隐患中的个人信息',
    description: 'The words of a finding are kept and opened to nobody, as those of its dispute.',
  }),
);
export type FindingDataRestricted = EventOf<typeof FindingDataRestricted>;
