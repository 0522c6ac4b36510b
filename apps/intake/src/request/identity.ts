import type { Due } from '#calendar';
import { RequestIdentityShown, shownBy } from '#contracts';
import type { ApplicantStanding, IdentityCheck, RequestFact } from '#contracts';
import { Refused } from '#kernel';
import { dueBy } from './due.js';
import type { RequestPolicy } from './policy.js';
import { mustBeReceived } from './request.js';
import type { PersonRequest } from './request.js';

/** Who came with nothing to show comes back with it: the request goes on, and nobody has to ask anew. */
export function showIdentity(
  request: PersonRequest,
  { identity, on }: Readonly<{ identity: IdentityCheck; on: string }>,
  today: string,
  policy: RequestPolicy,
): RequestFact[] {
  mustBeReceived(request);
  const { standing, receivedOn, identityOn } = request;
  if (shows(standing, request.identity)) {
    if (identity === request.identity) return [];
    throw new Refused('request.identity-shown-already', { on: identityOn });
  }
  if (!shows(standing, identity)) throw new Refused('request.identity-does-not-fit');
  if (on > today) throw new Refused('request.shown-in-future', { on });
  if (on < receivedOn) throw new Refused('request.shown-before-received', { receivedOn });
  return [RequestIdentityShown({ identity, on, ...dueOnceShown(request, on, policy) })];
}

export const shows = (standing: ApplicantStanding, identity: IdentityCheck): boolean => shownBy[standing].includes(identity);

/** Never sooner than was promised; what nobody has shown yet is due as if it had been, so that none lies for ever. */
function dueOnceShown({ dueOn, extension }: PersonRequest, on: string, policy: RequestPolicy): Readonly<{ dueOn: string; due?: Due }> {
  if (policy.clock === 'receipt') return { dueOn };
  const answer = policy.answer(on);
  const end = extension === null ? answer : policy.extension(answer.lastDay);
  return end.lastDay > dueOn ? { dueOn: end.lastDay, due: dueBy(end, policy.warnHours) } : { dueOn };
}
