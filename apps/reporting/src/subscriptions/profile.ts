import { toCloudEvent } from '#contracts';
import type { CloudEvent, Event } from '#contracts';

/** What of an event's data an agency gets: all; how a matter goes on; what can be counted, of no matter that could be told apart. */
export const profiles = ['full', 'course', 'counts'] as const;
export type Profile = (typeof profiles)[number];

/** Codes, days and numbers that nothing can be looked up by. A field that is not here does not travel, a new one neither. */
const counted = [
  ...['category', 'channel', 'place', 'township', 'lead', 'risk', 'crossCounty', 'crossTownship', 'people', 'amountYuan'],
  ...['outcome', 'ground', 'tier', 'attempt', 'counted', 'beyondLimit', 'venue', 'form', 'scope', 'settledInPart', 'late', 'role'],
  ...['cadence', 'period', 'regime', 'zero', 'findings', 'added', 'level', 'active', 'deadline', 'enforceable', 'performed', 'upheld'],
] as const;

/** And whose it is, its number, its days and why: nothing of a party, and no id of a record, a paper, a session or a request. */
const followed = [
  ...counted,
  ...['village', 'unit', 'registeredBy', 'registeredOn', 'enteredOn', 'number', 'desk', 'joint', 'acceptance', 'due', 'dueAt'],
  ...['ladderDue', 'allowed', 'as', 'reason', 'grounds', 'on', 'at', 'heldOn', 'openedOn', 'opensOn', 'receivedOn', 'answerBy'],
  ...['bounces', 'from', 'to', 'next', 'routes', 'stage', 'court', 'confirmBy', 'performBy', 'provisional', 'until', 'name', 'parent'],
  ...['successor', 'endedOn', 'gone', 'warnAt'],
] as const;

const allowed: Readonly<Record<Exclude<Profile, 'full'>, ReadonlySet<string>>> = {
  course: new Set(followed),
  counts: new Set(counted),
};

/** These lie in a field that travels in one event and not in another, where it is about a party. */
const ofParties: ReadonlySet<string> = new Set([
  'mediation.consent-noted.v1',
  'mediation.answer-taken-back.v1',
  'mediation.rights-notified.v1',
  'intake.dispute-party-corrected.v1',
]);

/** As it goes out to an agency. Our traces stay here. */
export function redacted(event: Event, profile: Profile): CloudEvent {
  const { traceparent: _, ...stamp } = event;
  if (profile === 'full') return toCloudEvent(event, stamp);
  const fields = ofParties.has(event.type) ? new Set<string>() : allowed[profile];
  const data = only(fields, event.data) as object;
  const whole = toCloudEvent({ type: event.type, data }, stamp);
  if (profile === 'course') return whole;
  // Whoever counts needs not know which one it was, or which of its events.
  const { subject: _subject, sequence: _sequence, ...rest } = whole;
  return rest as CloudEvent;
}

/** At any depth: a field that is new in a thing that travels does not travel with it. */
function only(fields: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => only(fields, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([field, under]) => (fields.has(field) ? [[field, only(fields, under)]] : [])));
}
