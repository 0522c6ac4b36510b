import { z } from 'zod';
import {
  AgreementForm,
  AttemptOutcome,
  Code,
  Count,
  Day,
  EscalationReason,
  FailureReason,
  Forum,
  Id,
  LitigationStage,
  MediationForm,
  Moment,
  ReopeningReason,
  Route,
  Signatory,
  TerminationReason,
  Tier,
  Unit,
  Venue,
  Yuan,
} from './codes.js';
import { contract } from './contract.js';
import type { EventOf, FactOf } from './contract.js';

/** `policy` is the version of the ladder it goes by, to its end. */
export const MediationOpened = contract(
  'mediation.opened.v1',
  z.object({ tier: Tier, policy: Count, desk: Code, lead: Code, category: Code, township: Unit, village: Unit.nullable() }),
);
export type MediationOpened = EventOf<typeof MediationOpened>;

/** The county adjudicated, or the dispute was classified anew: whose it is changed, not where it stands. */
export const Reassigned = contract(
  'mediation.reassigned.v1',
  z.object({ lead: Code, category: Code, township: Unit, village: Unit.nullable() }),
);
export type Reassigned = EventOf<typeof Reassigned>;

export const SessionScheduled = contract(
  'mediation.session-scheduled.v1',
  z.object({ session: Id, at: Moment, venue: Venue, online: z.boolean() }),
);
export type SessionScheduled = EventOf<typeof SessionScheduled>;

/**
 * `attempt` is the number of attempts used at the tier, this one included; an attempt that is not `counted`
 * (adjourned, or held outside the ladder) leaves it as it was. Several bodies may mediate jointly.
 * `record` names the sealed minutes, if any were kept.
 */
export const AttemptRecorded = contract(
  'mediation.attempt-recorded.v1',
  z.object({
    tier: Tier,
    attempt: Count,
    counted: z.boolean(),
    beyondLimit: z.boolean(),
    venue: Venue,
    form: MediationForm,
    bodies: z.array(Unit).min(1).max(12),
    heldOn: Day,
    outcome: AttemptOutcome,
    reason: FailureReason.nullable(),
    record: Id.nullable(),
  }),
);
export type AttemptRecorded = EventOf<typeof AttemptRecorded>;

export const Escalated = contract('mediation.escalated.v1', z.object({ tier: Tier, reason: EscalationReason }));
export type Escalated = EventOf<typeof Escalated>;

/** 交办: a higher tier referred it to a body of a lower one, whose count begins anew. */
export const HandedDown = contract('mediation.handed-down.v1', z.object({ tier: Tier }));
export type HandedDown = EventOf<typeof HandedDown>;

/** The ladder's limit is reached at the top: the parties are offered the other doors and may still go on. */
export const ReferralOffered = contract('mediation.offered-referral.v1', z.object({ tier: Tier, routes: z.array(Route) }));
export type ReferralOffered = EventOf<typeof ReferralOffered>;

export const Referred = contract('mediation.referred.v1', z.object({ from: Forum, to: Forum, on: Day }));
export type Referred = EventOf<typeof Referred>;

export const LitigationNoted = contract('mediation.litigation-noted.v1', z.object({ stage: LitigationStage, on: Day }));
export type LitigationNoted = EventOf<typeof LitigationNoted>;

/** A part agreement settles some of the claims or parties; the mediation stays open for the rest. */
export const AgreementMade = contract(
  'mediation.agreement-made.v1',
  z.object({
    agreement: Id,
    form: AgreementForm,
    scope: z.enum(['whole', 'part']),
    on: Day,
    amountYuan: Yuan.nullable(),
    performBy: Day.nullable(),
  }),
);
export type AgreementMade = EventOf<typeof AgreementMade>;

export const AgreementSigned = contract('mediation.agreement-signed.v1', z.object({ agreement: Id, by: Signatory, on: Day }));
export type AgreementSigned = EventOf<typeof AgreementSigned>;

/** Oral: the day it was made. Written: the day the last of parties, mediator and committee signed (arts 29, 30). */
export const AgreementEffective = contract('mediation.agreement-effective.v1', z.object({ agreement: Id, on: Day, confirmBy: Day }));
export type AgreementEffective = EventOf<typeof AgreementEffective>;

export const Settled = contract('mediation.settled.v1', z.object({ tier: Tier, agreement: Id }));
export type Settled = EventOf<typeof Settled>;

export const Terminated = contract(
  'mediation.terminated.v1',
  z.object({ tier: Tier, reason: TerminationReason, routes: z.array(Route).min(1) }),
);
export type Terminated = EventOf<typeof Terminated>;

export const MediationReopened = contract('mediation.reopened.v1', z.object({ tier: Tier, reason: ReopeningReason }));
export type MediationReopened = EventOf<typeof MediationReopened>;

export const ConfirmationApplied = contract('mediation.confirmation-applied.v1', z.object({ agreement: Id, on: Day }));
export type ConfirmationApplied = EventOf<typeof ConfirmationApplied>;

export const ConfirmationGranted = contract('mediation.confirmation-granted.v1', z.object({ agreement: Id, on: Day }));
export type ConfirmationGranted = EventOf<typeof ConfirmationGranted>;

export const ConfirmationRefused = contract('mediation.confirmation-refused.v1', z.object({ agreement: Id, on: Day }));
export type ConfirmationRefused = EventOf<typeof ConfirmationRefused>;

export const Performed = contract('mediation.performed.v1', z.object({ agreement: Id, on: Day }));
export type Performed = EventOf<typeof Performed>;

/** `enforceable`: a court had confirmed it, so the party may also ask for enforcement (Mediation Law art 33). */
export const Breached = contract('mediation.breached.v1', z.object({ agreement: Id, on: Day, enforceable: z.boolean() }));
export type Breached = EventOf<typeof Breached>;

export const FollowedUp = contract(
  'mediation.followed-up.v1',
  z.object({ agreement: Id, on: Day, performed: z.boolean().nullable(), satisfied: z.boolean().nullable() }),
);
export type FollowedUp = EventOf<typeof FollowedUp>;

export type MediationFact = FactOf<
  | typeof MediationOpened
  | typeof Reassigned
  | typeof SessionScheduled
  | typeof AttemptRecorded
  | typeof Escalated
  | typeof HandedDown
  | typeof ReferralOffered
  | typeof Referred
  | typeof LitigationNoted
  | typeof AgreementMade
  | typeof AgreementSigned
  | typeof AgreementEffective
  | typeof Settled
  | typeof Terminated
  | typeof MediationReopened
  | typeof ConfirmationApplied
  | typeof ConfirmationGranted
  | typeof ConfirmationRefused
  | typeof Performed
  | typeof Breached
  | typeof FollowedUp
>;
