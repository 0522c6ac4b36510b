import { countBy, difference } from './deviation.js';
import type { Deviation } from './deviation.js';
import type { Facts, Kept } from './evidence.js';

/** What a service says because of what it heard, it says once for each. */
export function consequences({ intake, mediation, screening }: Facts): Deviation[] {
  const of = (facts: readonly Kept[], ...types: readonly string[]) =>
    countBy(facts, ({ type, subject }) => (types.includes(type) ? subject : undefined));
  const assigned = of(intake, 'intake.dispute-assigned.v1');
  const closed = of(intake, 'intake.dispute-closed.v1');
  const reported = of(screening, 'screening.finding-reported.v1');
  const once = new Map([...assigned].map(([subject]) => [subject, 1]));
  const again = new Map([...assigned].flatMap(([subject, n]) => (n > 1 ? [[subject, n - 1] as const] : [])));
  const led = ledAnew(intake);
  const followed = new Map([...reported].map(([subject, n]) => [subject, n + (led.get(subject) ?? 0) + (closed.get(subject) ?? 0)]));
  const registered = countBy(intake, ({ type, subject, data }) =>
    type === 'intake.dispute-registered.v1' && data['finding'] !== null ? subject : undefined,
  );
  const restricted = of(intake, 'intake.dispute-data-restricted.v1');
  return [
    ...difference(toRestrict(intake), restricted, 'for an answer that only keeps, a dispute is restricted:'),
    ...difference(restricted, of(mediation, 'mediation.data-restricted.v1'), 'for a restricted dispute its mediation is:'),
    ...difference(once, of(mediation, 'mediation.opened.v1'), 'for an assignment a mediation opens:'),
    ...difference(again, of(mediation, 'mediation.reassigned.v1'), 'for each later assignment a mediation changes hands:'),
    ...difference(
      of(mediation, 'mediation.settled.v1', 'mediation.terminated.v1'),
      closed,
      'for each end of a mediation a dispute closes:',
    ),
    ...difference(reported, registered, 'for a finding a dispute is registered:'),
    ...difference(followed, of(screening, 'screening.finding-followed.v1'), 'a finding follows its dispute:'),
  ];
}

/** How often each dispute came to another lead, its first included: whoever answers for it sees the finding that it was. */
function ledAnew(intake: readonly Kept[]): Map<string, number> {
  const lead = new Map<string, unknown>();
  const inOrder = [...intake].sort((one, other) => one.sequence - other.sequence);
  return countBy(inOrder, ({ type, subject, data }) => {
    if (type !== 'intake.dispute-assigned.v1' || lead.get(subject) === data['lead']) return undefined;
    lead.set(subject, data['lead']);
    return subject;
  });
}

/** The disputes of requests that were answered so, each once. */
function toRestrict(intake: readonly Kept[]): Map<string, number> {
  const answered = new Set(
    intake.flatMap(({ type, subject, data }) =>
      type === 'intake.request-answered.v1' && data['outcome'] === 'restricted' ? [subject] : [],
    ),
  );
  const disputes = intake.flatMap(({ type, subject, data }) =>
    type === 'intake.request-received.v1' && answered.has(subject) ? (data['disputes'] as string[]) : [],
  );
  return new Map(disputes.map((id) => [id, 1]));
}
