import {
  RequestAnswered,
  RequestExtended,
  RequestIdentityShown,
  RequestLinked,
  RequestOverdue,
  RequestPersonTold,
  RequestReceived,
  RequestRestrictionLifted,
  RequestWithdrawn,
} from '#contracts';
import type {
  ApplicantStanding,
  ExtensionReason,
  IdentityCheck,
  ReopeningReason,
  RequestFact,
  RequestGround,
  RequestKind,
  RequestOutcome,
} from '#contracts';
import { Refused, placeOf } from '#kernel';
import { answered, awaiting, missed } from './due.js';
import type { Deadlines } from './due.js';

/**
 * What a person asks of what is kept of them (个人信息请求; PIPL 44–50). Who it is, what they said and what they were told
 * is sealed beside it.
 */
export type PersonRequest = Readonly<{
  status: 'unreceived' | 'received' | 'answered' | 'withdrawn';
  kind: RequestKind;
  standing: ApplicantStanding;
  identity: IdentityCheck;
  /** When that was shown; nothing where it was not yet. */
  identityOn: string | null;
  /** Took it, and answers for it. */
  unit: string;
  township: string | null;
  village: string | null;
  department: string | null;
  disputes: readonly string[];
  receivedOn: string;
  dueOn: string;
  deadlines: Deadlines;
  /** When the clock looks at it next. */
  nextDueAt: string | null;
  /** Why it takes longer; it was said once then. */
  extension: ExtensionReason | null;
  outcome: RequestOutcome | null;
  ground: RequestGround | null;
  answeredOn: string | null;
  /** The unit that decided; answers of old do not say it. */
  answeredBy: string | null;
  /** The person's own sealed records, as staff named them; and whether the matter as it was told goes with them. */
  records: readonly string[];
  narrative: boolean;
  /** Why a restriction it was answered with has ended, until the person is told. */
  toTell: ReopeningReason | null;
}>;

export const initial: PersonRequest = {
  status: 'unreceived',
  kind: 'see',
  standing: 'self',
  identity: 'not-shown',
  identityOn: null,
  unit: '',
  township: null,
  village: null,
  department: null,
  disputes: [],
  receivedOn: '',
  dueOn: '',
  deadlines: {},
  nextDueAt: null,
  extension: null,
  outcome: null,
  ground: null,
  answeredOn: null,
  answeredBy: null,
  records: [],
  narrative: false,
  toTell: null,
};

export function evolve(request: PersonRequest, fact: RequestFact): PersonRequest {
  switch (fact.type) {
    case RequestReceived.type: {
      const { due, ...received } = fact.data;
      const { identity, receivedOn, dueOn, unit } = received;
      const identityOn = identity === 'not-shown' ? null : receivedOn;
      // Those who see the unit's disputes see what people ask at its desk; what the county takes, the county sees.
      return { ...request, ...received, ...awaiting(dueOn, due), ...placeOf(unit), identityOn, status: 'received' };
    }
    case RequestIdentityShown.type: {
      const { identity, on: identityOn, dueOn, due } = fact.data;
      return { ...request, identity, identityOn, dueOn, ...(dueOn !== request.dueOn && awaiting(dueOn, due)) };
    }
    case RequestLinked.type:
      return { ...request, disputes: fact.data.disputes };
    case RequestExtended.type:
      return { ...request, extension: fact.data.reason, dueOn: fact.data.dueOn, ...awaiting(fact.data.dueOn, fact.data.due) };
    case RequestOverdue.type:
      return { ...request, ...missed(request) };
    case RequestAnswered.type: {
      const { outcome, ground, on, records, narrative, by = null } = fact.data;
      return { ...request, ...answered, status: 'answered', outcome, ground, answeredOn: on, answeredBy: by, records, narrative };
    }
    case RequestRestrictionLifted.type:
      return { ...request, toTell: fact.data.reason };
    case RequestPersonTold.type:
      return { ...request, toTell: null };
    case RequestWithdrawn.type:
      return { ...request, ...answered, status: 'withdrawn', answeredOn: fact.data.on };
  }
}

export function mustBeReceived({ status }: PersonRequest): void {
  if (status !== 'received') throw new Refused('request.closed', { status });
}

/** Whether or not the clock has been by. */
export const isOverdue = ({ status, dueOn }: Pick<PersonRequest, 'status' | 'dueOn'>, today: string): boolean =>
  status === 'received' && dueOn < today;
