import { RequestLinked, RequestReceived } from '#contracts';
import type { ApplicantStanding, IdentityCheck, RequestFact, RequestKind } from '#contracts';
import { addDays } from '#calendar';
import { Refused } from '#kernel';
import { dueBy } from './due.js';
import type { RequestPolicy } from './policy.js';
import { mustBeReceived } from './request.js';
import type { PersonRequest } from './request.js';

export type Asked = Readonly<{
  kind: RequestKind;
  standing: ApplicantStanding;
  identity: IdentityCheck;
  receivedOn: string;
  /** Whom it concerns is told. */
  about: boolean;
  disputes: readonly string[];
}>;

/** Any desk takes it, also where nothing was shown or found yet: a person is answered, not turned away (PIPL 50). */
export function receive(
  { status }: PersonRequest,
  { about, ...asked }: Asked,
  unit: string,
  today: string,
  { answer, receivedWithin, warnHours }: RequestPolicy,
): RequestFact[] {
  if (status !== 'unreceived') throw new Refused('request.already-received');
  const { standing, receivedOn, disputes } = asked;
  if (standing !== 'self' && !about) throw new Refused('request.about-missing');
  if (receivedOn > today) throw new Refused('request.received-in-future', { on: receivedOn });
  const earliest = addDays(today, -receivedWithin);
  if (receivedOn < earliest) throw new Refused('request.received-long-ago', { on: receivedOn, earliest });
  const end = answer(receivedOn);
  return [RequestReceived({ ...asked, disputes: [...disputes], unit, dueOn: end.lastDay, due: dueBy(end, warnHours) })];
}

/** Which disputes it is about may only be found out later, and by somebody who sees more of the county. */
export function link(request: PersonRequest, disputes: readonly string[]): RequestFact[] {
  mustBeReceived(request);
  const same = disputes.length === request.disputes.length && disputes.every((id) => request.disputes.includes(id));
  return same ? [] : [RequestLinked({ disputes: [...disputes] })];
}
