import {
  AgreementAltered,
  AgreementEffective,
  AgreementMade,
  AgreementSigned,
  AgreementWritten,
  Breached,
  ConfirmationAccepted,
  ConfirmationApplied,
  ConfirmationGranted,
  ConfirmationLapsed,
  ConfirmationNotAccepted,
  ConfirmationRecounted,
  ConfirmationRefused,
  ConfirmationWithdrawn,
  FollowedUp,
  PartPerformed,
  Performed,
  ofMediation,
} from '#contracts';
import type {
  AgreementForm,
  AgreementPaper,
  AgreementScope,
  LateReason,
  MediationFact,
  Obligation,
  ReopeningReason,
  Signatory,
} from '#contracts';
import type { Mediation } from '../mediation/mediation.js';
import { isItem } from './obligations.js';
import type { Item } from './obligations.js';
import { signatories } from './paper.js';
import { restsOn, stands } from './stands.js';

/** What the parties agreed, but for its words, which are sealed under its id. */
export type Agreement = Readonly<{
  id: string;
  form: AgreementForm;
  scope: AgreementScope;
  /** Where the session was in which it was agreed, and where a breach of it reopens. */
  tier: number;
  on: string;
  amountYuan: number | null;
  performBy: string | null;
  /** Whose paper it is; nobody's as long as it is oral. */
  paper: AgreementPaper | null;
  /** Whose signatures the paper asks for. */
  needs: readonly Signatory[];
  /** The registered body that mediated it, and of what kind that was. */
  under?: string | undefined;
  underKind?: string | undefined;
  /** The day on which what had been agreed orally was written down, and the sealed words of that paper. */
  writtenOn: string | null;
  paperRecord: string | null;
  signed: Readonly<Partial<Record<Signatory, string>>>;
  effectiveOn: string | null;
  /** The last day on which the parties may jointly ask a court to confirm it. */
  confirmBy: string | null;
  confirmation: Confirmation | null;
  appliedOn: string | null;
  /** Why it was asked for after the last day, where it was. */
  appliedLate: LateReason | null;
  /** Which court of the county was asked; nothing where nobody said, or it is of another county. */
  court?: string | undefined;
  /** The sealed number of what the court wrote last, and its name where it is of another county. */
  ruling?: string | undefined;
  /** The day of what was said last of its confirmation. */
  confirmationOn: string | null;
  performedOn: string | null;
  /** Since when it is broken; nothing once it was performed after all. */
  breachedOn: string | null;
  /** Breaches that a late performance ended. */
  pastBreaches: readonly Readonly<{ on: string; endedOn: string }>[];
  /** The round that its breach opened. */
  reopenedIn: number | null;
  /** Broken, a court can be asked to enforce it. */
  enforceable: boolean;
  /** The mediation was reopened over what it says; until whoever contests it lets that go. */
  contested: boolean;
  followUps: readonly Omit<FollowedUp['data'], 'agreement'>[];
  /** Its clauses, where they were told one by one. */
  obligations?: readonly Obligation[] | undefined;
  /** What was done of them, the first first. */
  parts?: readonly Part[] | undefined;
  /** The texts that came after the first, which is sealed under its id. */
  versions?: readonly AgreementVersion[] | undefined;
  /** Which parties sign, each by itself; nothing of what was drafted before they did. */
  parties?: readonly number[] | undefined;
  /** Which of them have. */
  hands?: readonly Readonly<{ party: number; on: string }>[] | undefined;
  /** Which of them are broken; nothing where it is broken as a whole. */
  broken?: readonly Item[] | undefined;
}>;

export type AgreementVersion = Pick<AgreementAltered['data'], 'version' | 'record' | 'on' | 'changed'>;

/** Which text stands, and under which record its words are sealed. */
export const standingText = ({ id, paperRecord, versions }: Pick<Agreement, 'id' | 'paperRecord' | 'versions'>) =>
  versions?.at(-1) ?? { version: 1, record: paperRecord ?? id };

export type Part = Omit<PartPerformed['data'], 'agreement'>;

/**
 * How far it came with a court that is asked to confirm it. What was withdrawn or not accepted may be asked for anew; what lapsed, with
 * a reason for being late.
 */
export const confirmations = ['lapsed', 'applied', 'accepted', 'not-accepted', 'withdrawn', 'granted', 'refused'] as const;
export type Confirmation = (typeof confirmations)[number];

/** Wherever the mediation went between session and paper, it is of the tier of the session. */
const drafted = ({ agreement: id, ...made }: AgreementMade['data'], mediation: Mediation): Agreement => ({
  id,
  ...made,
  tier: restsOn(mediation, made.on)?.tier ?? mediation.tier,
  paper: made.paper ?? (made.form === 'written' ? 'committee' : null),
  needs: made.needs ?? (made.form === 'written' ? signatories : []),
  writtenOn: null,
  paperRecord: null,
  signed: {},
  effectiveOn: null,
  confirmBy: null,
  confirmation: null,
  appliedOn: null,
  appliedLate: null,
  confirmationOn: null,
  performedOn: null,
  breachedOn: null,
  pastBreaches: [],
  reopenedIn: null,
  enforceable: false,
  contested: false,
  followUps: [],
});

/** Whoever contests what was agreed puts it in question; who raises a new point does not. A breach opens a round of its own. */
export function reopenedOver(agreements: readonly Agreement[], reason: ReopeningReason, round: number): readonly Agreement[] {
  switch (reason) {
    case 'contested':
      return agreements.map((each) => ({ ...each, contested: stands(each) || each.contested }));
    case 'breach':
      return agreements.map((each) => (each.breachedOn !== null && each.reopenedIn === null ? { ...each, reopenedIn: round } : each));
    default:
      return agreements;
  }
}

export const uncontested = (agreements: readonly Agreement[], id: string): readonly Agreement[] =>
  agreements.map((each) => (each.id === id ? { ...each, contested: false } : each));

/** What is said of one agreement names it, and its day or the one to confirm it by: by its contract, not by what one fact happens to hold. */
type AgreementFact = Naming<MediationFact>;
type Naming<Said extends MediationFact> = Said extends MediationFact
  ? 'agreement' extends keyof Said['data']
    ? 'on' extends keyof Said['data']
      ? Said
      : 'confirmBy' extends keyof Said['data']
        ? Said
        : never
    : never
  : never;

const naming = ofMediation
  .filter(({ schema: { shape } }) => 'agreement' in shape && ('on' in shape || 'confirmBy' in shape))
  .map(({ type }): string => type);

export const isOfAgreement = (fact: MediationFact): fact is AgreementFact => naming.includes(fact.type);

export function agreementsAfter(mediation: Mediation, fact: AgreementFact): readonly Agreement[] {
  const { agreements } = mediation;
  if (fact.type === AgreementMade.type) return [...agreements, drafted(fact.data, mediation)];
  return agreements.map((each) => (each.id === fact.data.agreement ? evolveAgreement(each, fact) : each));
}

function evolveAgreement(agreement: Agreement, fact: Exclude<AgreementFact, { type: typeof AgreementMade.type }>): Agreement {
  switch (fact.type) {
    case AgreementWritten.type: {
      const { on, paper, needs, record, parties = agreement.parties } = fact.data;
      return { ...agreement, form: 'written', writtenOn: on, paper, needs, paperRecord: record, ...(parties && { parties }) };
    }
    case AgreementAltered.type: {
      const { version, record, on, changed, amountYuan, performBy, obligations } = fact.data;
      const versions = [...(agreement.versions ?? []), { version, record, on, changed }];
      return { ...agreement, versions, amountYuan, performBy, obligations };
    }
    case AgreementSigned.type: {
      const { by, on, party } = fact.data;
      return party === undefined ? { ...agreement, signed: { ...agreement.signed, [by]: on } } : signedBy(agreement, party, on);
    }
    case AgreementEffective.type:
      return { ...agreement, effectiveOn: fact.data.on, confirmBy: fact.data.confirmBy };
    case ConfirmationApplied.type: {
      const { on, late = null } = fact.data;
      return { ...atCourt(agreement, fact.data), confirmation: 'applied', appliedOn: on, confirmationOn: on, appliedLate: late };
    }
    case ConfirmationAccepted.type:
      return { ...atCourt(agreement, fact.data), confirmation: 'accepted', confirmationOn: fact.data.on };
    case ConfirmationNotAccepted.type:
      return { ...atCourt(agreement, fact.data), confirmation: 'not-accepted', confirmationOn: fact.data.on };
    case ConfirmationWithdrawn.type:
      return { ...agreement, confirmation: 'withdrawn', confirmationOn: fact.data.on };
    case ConfirmationGranted.type:
      return { ...atCourt(agreement, fact.data), confirmation: 'granted', confirmationOn: fact.data.on };
    case ConfirmationRefused.type:
      return { ...atCourt(agreement, fact.data), confirmation: 'refused', confirmationOn: fact.data.on };
    case ConfirmationRecounted.type:
      return { ...agreement, confirmBy: fact.data.confirmBy };
    case ConfirmationLapsed.type:
      return { ...agreement, confirmation: 'lapsed' };
    case Performed.type:
      return { ...unbroken(agreement, fact.data.on), performedOn: fact.data.on };
    case PartPerformed.type: {
      const { agreement: _, ...part } = fact.data;
      return afterPart(agreement, part);
    }
    case Breached.type: {
      const { on, enforceable, items } = fact.data;
      const broken = items && [...(agreement.broken ?? []), ...items];
      return { ...agreement, breachedOn: agreement.breachedOn ?? on, enforceable, broken };
    }
    case FollowedUp.type: {
      const { agreement: _, ...followUp } = fact.data;
      return { ...agreement, followUps: [...agreement.followUps, followUp] };
    }
  }
}

/** Asked, answered: whatever is not said anew stays as it was said. */
const atCourt = (agreement: Agreement, { court = agreement.court, ruling = agreement.ruling }: ConfirmationGranted['data']): Agreement => ({
  ...agreement,
  court,
  ruling,
});

/** The last of the parties signs for them all, as of the latest of their days. */
function signedBy(agreement: Agreement, party: number, on: string): Agreement {
  const hands = [...(agreement.hands ?? []), { party, on }];
  const all = agreement.parties?.every((each) => hands.some((hand) => hand.party === each)) ?? false;
  const last = hands.reduce((day, hand) => (hand.on > day ? hand.on : day), on);
  return { ...agreement, hands, ...(all && { signed: { ...agreement.signed, parties: last } }) };
}

/** The last that was broken of it ends the breach, once it is done. */
function afterPart(agreement: Agreement, part: Part): Agreement {
  const { parts = [], broken } = agreement;
  const left = broken?.filter((item) => !part.done || !isItem(part)(item));
  const after = { ...agreement, parts: [...parts, part] };
  if (!broken || !left) return after;
  return left.length === 0 ? unbroken(after, part.on) : { ...after, broken: left };
}

function unbroken(agreement: Agreement, endedOn: string): Agreement {
  const { breachedOn: on, pastBreaches, broken: _, ...rest } = agreement;
  if (on === null) return agreement;
  return { ...rest, breachedOn: null, reopenedIn: null, pastBreaches: [...pastBreaches, { on, endedOn }] };
}
