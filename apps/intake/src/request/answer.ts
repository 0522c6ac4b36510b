import { RequestAnswered, RequestExtended, RequestKind, RequestWithdrawn } from '#contracts';
import type { ExtensionReason, RequestFact, RequestGround, RequestOutcome } from '#contracts';
import { Contradiction, Refused, isCountyCoordinator } from '#kernel';
import type { Actor } from '#kernel';
import { dueBy } from './due.js';
import { shows } from './identity.js';
import type { RequestPolicy } from './policy.js';
import { isOverdue, mustBeReceived } from './request.js';
import type { PersonRequest } from './request.js';

export type Answer = Readonly<{
  outcome: RequestOutcome;
  ground: RequestGround | null;
  /** The person's own records: those the copy holds, that are corrected, or that go. */
  records: readonly string[];
  narrative: boolean;
  /** Of a deletion: all that is kept of people in these disputes. */
  whole: boolean;
  /** Of a correction: what is right was given. */
  corrected: boolean;
}>;

/** What the answer does to the disputes it is about is asked of each of them (see dispute/personal-data.ts). */
export function answer(request: PersonRequest, given: Answer, by: Actor, today: string): RequestFact[] {
  mustBeReceived(request);
  const { outcome, ground, records, narrative } = given;
  if (outcome === 'granted' && ground !== null) throw new Refused('request.granted-needs-no-ground');
  if (outcome !== 'granted' && ground === null) throw new Refused('request.ground-missing');
  if (ground !== null && !stands(ground, request.kind, outcome)) throw new Refused('request.no-such-ground');
  const said = { outcome, ground, on: today, by: by.unit };
  if (outcome === 'refused') {
    // That nothing is kept is no answer where something was found.
    if (ground === 'not-held' && request.disputes.length > 0)
      throw new Contradiction('request.held', { disputes: request.disputes.length });
    return [RequestAnswered({ ...said, records: [], narrative: false })];
  }

  if (!shows(request.standing, request.identity)) throw new Refused('request.identity-not-shown');
  if (request.disputes.length === 0) throw new Refused('request.names-no-dispute');
  mustFit(request, given, by);
  const named = outcome === 'restricted' ? [] : [...records];
  return [RequestAnswered({ ...said, records: named, narrative: isCopied(request) && narrative })];
}

/** Once, while there is time, and with a reason that the person is told. */
export function extend(
  request: PersonRequest,
  reason: ExtensionReason,
  today: string,
  { extension, warnHours }: RequestPolicy,
): RequestFact[] {
  mustBeReceived(request);
  if (request.extension !== null) throw new Refused('request.extended-already', { dueOn: request.dueOn });
  if (isOverdue(request, today)) throw new Refused('request.overdue', { dueOn: request.dueOn });
  const end = extension(request.dueOn);
  return [RequestExtended({ reason, dueOn: end.lastDay, due: dueBy(end, warnHours) })];
}

export function withdraw(request: PersonRequest, today: string): RequestFact[] {
  if (request.status === 'withdrawn') return [];
  mustBeReceived(request);
  return [RequestWithdrawn({ on: today })];
}

/** A copy, as it was granted; there is none of anything else. */
export function mustHaveCopy(request: PersonRequest): void {
  const { status, outcome } = request;
  const granted = status === 'answered' && (outcome === 'granted' || outcome === 'partly');
  if (!granted || !isCopied(request)) throw new Refused('request.no-copy');
}

/** What not all of was granted is told with its reasons (PIPL 50). */
export function mustHaveReasons({ status, ground }: PersonRequest): void {
  if (status !== 'answered' || ground === null) throw new Refused('request.nothing-refused');
}

function mustFit({ kind }: PersonRequest, { outcome, records, whole, corrected }: Answer, by: Actor): void {
  if (outcome === 'restricted' && kind !== 'delete') throw new Refused('request.restricts-deletion');
  switch (kind) {
    case 'see':
    case 'move':
      if (records.length === 0) throw new Refused('request.names-no-record');
      return;
    case 'correct':
      if (records.length !== 1 || !corrected) throw new Refused('request.corrects-one-record');
      return;
    case 'delete':
      if (!isCountyCoordinator(by)) throw new Refused('request.county-decides');
      if (outcome !== 'restricted' && whole === records.length > 0) throw new Refused('request.names-no-record');
  }
}

const isCopied = ({ kind }: PersonRequest): boolean => kind === 'see' || kind === 'move';

const stands = (ground: RequestGround, kind: RequestKind, outcome: RequestOutcome): boolean =>
  outcome === 'restricted' ? ground === 'kept-by-law' : against[ground].includes(kind);

/** That a file must be kept is no reason against reading it or putting it right, nor is that its dispute goes on (PIPL 45–47). */
const against: Readonly<Record<RequestGround, readonly RequestKind[]>> = {
  'not-the-person': RequestKind.options,
  'identity-not-shown': RequestKind.options,
  'not-held': RequestKind.options,
  'others-rights': RequestKind.options,
  'kept-by-law': ['delete'],
  'still-handled': ['delete'],
  'secret-by-law': ['see', 'move'],
  'found-right': ['correct'],
};
