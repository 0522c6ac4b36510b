import type { Evidence, Kept } from './evidence.js';
import type { Ledger } from './ledger.js';
import { hears, names, owners } from './names.js';
import type { Name, Owner } from './names.js';
import type { Outsider } from './streams.js';
import { boardDeviations } from './recount.js';

export type Kind = 'lost' | 'doubled' | 'out of order';
export type Deviation = Readonly<{ kind: Kind; what: string }>;

const lost = (what: string): Deviation => ({ kind: 'lost', what });
const doubled = (what: string): Deviation => ({ kind: 'doubled', what });

/** Holds ledger, databases, streams and projections against each other. */
export function compare(ledger: Ledger, evidence: Evidence, outsider: Outsider): Deviation[] {
  const facts = Object.fromEntries(owners.map((owner) => [owner, known(evidence, owner, outsider)])) as unknown as Facts;
  return [
    ...ledger.unknown.map(({ request }) => lost(`nobody ever answered ${request.path}`)),
    ...owners.flatMap((owner) => effects(ledger, facts[owner], owner)),
    ...owners.flatMap((owner) => keeping(evidence, owner)),
    ...owners.flatMap((owner) => standing(evidence, owner, outsider)),
    ...names.flatMap((name) => hears[name].flatMap((owner) => handling(evidence, facts[owner], name, owner, outsider))),
    ...names.flatMap((name) => leftAside(evidence, name, outsider)),
    ...consequences(facts),
    ...steps(evidence, facts, outsider),
    ...boardDeviations(evidence),
  ];
}

type Facts = Readonly<Record<Owner, readonly Kept[]>>;

/** Every fact of an owner that is left anywhere, so that an outbox that was emptied is one loss and not ten. */
function known({ kept, streams }: Evidence, owner: Owner, outsider: Outsider): Kept[] {
  const said = streams[owner].flatMap(({ event }) => (event && !outsider.aggregates.has(event.subject) ? [event as Kept] : []));
  return [...new Map([...said, ...kept[owner]].map((fact) => [fact.id, fact])).values()];
}

/** Each accepted write has added its facts to its aggregate once, and nothing else has added such facts. */
function effects(ledger: Ledger, facts: readonly Kept[], owner: Owner): Deviation[] {
  const expected = new Map<string, number>();
  const add = (key: string, n: number) => expected.set(key, (expected.get(key) ?? 0) + n);
  const types = new Set<string>();
  for (const { request, receipt, outcome } of ledger.entries) {
    if (request.owner !== owner) continue;
    for (const [type, n] of Object.entries(request.says)) {
      types.add(`${type}.v1`);
      if (outcome === 'accepted' && receipt) add(`${type}.v1 of ${receipt.id}`, n);
    }
    if (request.findings !== undefined && outcome === 'accepted' && receipt) add(`findings of ${receipt.id}`, request.findings);
  }
  const found = countBy(facts, ({ type, subject, data }) => {
    if (type === 'screening.finding-reported.v1' || type === 'screening.finding-prevented.v1')
      return `findings of ${String(data['round'])}`;
    // A finding becomes a dispute by an event, not by a write.
    return types.has(type) && !(type === 'intake.dispute-registered.v1' && data['finding'] !== null) ? `${type} of ${subject}` : undefined;
  });
  return difference(expected, found, 'accepted writes say');
}

/** The owner has every fact of every aggregate once, from the first to the one its row stands at, in its outbox. */
const keeping = ({ rows, kept }: Evidence, owner: Owner): Deviation[] =>
  difference(due(rows[owner], owner), countBy(kept[owner], numbered(owner)), 'the outbox should hold');

/** One of each fact that the rows stand for. */
const due = (rows: Evidence['rows'][Owner], owner: Owner): Map<string, number> =>
  new Map(rows.flatMap(({ id, sequence }) => upTo(sequence).map((n) => [`${owner} ${id} ${n}`, 1] as const)));

/** The stream has every fact the owner has, in the order of its aggregate. Copies of one event under its own id count as one. */
function standing({ rows, streams }: Evidence, owner: Owner, outsider: Outsider): Deviation[] {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  const found = new Map<string, number>();
  const deviations: Deviation[] = [];
  for (const { event, place } of streams[owner]) {
    if (!event || outsider.aggregates.has(event.subject) || seen.has(event.id)) continue;
    seen.add(event.id);
    const { subject, sequence } = event;
    if (sequence !== (last.get(subject) ?? 0) + 1) {
      deviations.push({
        kind: 'out of order',
        what: `place ${place} of ${owner}: ${subject} ${last.get(subject) ?? 0} is followed by ${sequence}`,
      });
    }
    last.set(subject, Math.max(sequence, last.get(subject) ?? 0));
    const key = numbered(owner)({ subject, sequence });
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return [...deviations, ...difference(due(rows[owner], owner), found, 'the stream should hold')];
}

/** A consumer has come to the end of every aggregate, step by step, and remembers every event by its id. */
function handling(
  { rows, heard, raises, inbox }: Evidence,
  facts: readonly Kept[],
  name: Name,
  owner: Owner,
  outsider: Outsider,
): Deviation[] {
  const ends = new Map<string, number>(owner === 'intake' ? outsider.aggregates : []);
  for (const { id, sequence } of rows[owner]) ends.set(id, sequence);
  const reached = new Map(heard[name].filter((row) => row.owner === owner).map(({ subject, sequence }) => [subject, sequence]));
  const behind = [...ends].filter(([subject, end]) => (reached.get(subject) ?? 0) < end);
  const forgotten = facts.filter(({ id }) => !inbox[name].has(id));
  const jumps = raises[name].filter((raise) => raise.owner === owner && raise.to <= raise.from);
  return [
    ...behind.map(([subject, end]) => lost(`${name} has ${owner} ${subject} at ${reached.get(subject) ?? 0} of ${end}`)),
    ...forgotten.map(({ id, type }) => lost(`${name} does not remember ${type} ${id}`)),
    ...jumps.map(({ subject, from, to }): Deviation => ({
      kind: 'out of order',
      what: `${name} went from ${from} to ${to} of ${owner} ${subject}`,
    })),
  ];
}

/** Nothing waits aside, and nothing is a dead letter but what nobody can read. */
function leftAside({ aside }: Evidence, name: Name, outsider: Outsider): Deviation[] {
  const poison = hears[name].includes('intake') ? outsider.poison : 0;
  const unreadable = aside[name].filter(({ dead, cause }) => dead && cause.startsWith('Unreadable'));
  const others = aside[name].filter((letter) => !unreadable.includes(letter));
  const deviations = others.map(({ owner, subject, sequence, cause }) =>
    lost(`${name} has set aside ${owner} ${subject} ${sequence}: ${cause}`),
  );
  if (unreadable.length < poison)
    deviations.push(lost(`${name} has ${unreadable.length} of ${poison} unreadable messages as dead letters`));
  if (unreadable.length > poison)
    deviations.push(doubled(`${name} has ${unreadable.length} dead letters of ${poison} unreadable messages`));
  return deviations;
}

/** What a service says because of what it heard, it says once for each. */
function consequences({ intake, mediation, screening }: Facts): Deviation[] {
  const of = (facts: readonly Kept[], ...types: readonly string[]) =>
    countBy(facts, ({ type, subject }) => (types.includes(type) ? subject : undefined));
  const assigned = of(intake, 'intake.dispute-assigned.v1');
  const closed = of(intake, 'intake.dispute-closed.v1');
  const reported = of(screening, 'screening.finding-reported.v1');
  const once = new Map([...assigned].map(([subject]) => [subject, 1]));
  const again = new Map([...assigned].flatMap(([subject, n]) => (n > 1 ? [[subject, n - 1] as const] : [])));
  const followed = new Map([...reported].map(([subject, n]) => [subject, n + (closed.get(subject) ?? 0)]));
  const registered = countBy(intake, ({ type, subject, data }) =>
    type === 'intake.dispute-registered.v1' && data['finding'] !== null ? subject : undefined,
  );
  return [
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

/** Reporting was given every fact of a dispute or finding once, in the order of its aggregate, and still shows it. */
function steps({ steps: given, way }: Evidence, facts: Facts, outsider: Outsider): Deviation[] {
  const all = owners.flatMap((owner) => facts[owner].filter(({ type }) => isStep(type)).map((fact) => numbered(owner)(fact)));
  const foreign = [...outsider.aggregates].flatMap(([subject, end]) => upTo(end).map((n) => `intake ${subject} ${n}`));
  const expected = new Map([...all, ...foreign].map((key) => [key, 1] as const));
  const last = new Map<string, number>();
  const disorder = given.flatMap(({ owner, subject, sequence }): Deviation[] => {
    const key = `${owner} ${subject}`;
    const before = last.get(key) ?? 0;
    last.set(key, Math.max(before, sequence));
    return sequence > before + 1 ? [{ kind: 'out of order', what: `reporting was given ${key} ${sequence} after ${before}` }] : [];
  });
  const key = ({ owner, subject, sequence }: (typeof given)[number]) => `${owner} ${subject} ${sequence}`;
  return [
    ...difference(expected, countBy(given, key), 'reporting is given'),
    ...difference(expected, countBy(way, key), 'the way shows'),
    ...disorder,
  ];
}

const isStep = (type: string): boolean => /^(intake\.dispute-|mediation\.|screening\.finding-)/.test(type);
const numbered =
  (owner: Owner) =>
  ({ subject, sequence }: Readonly<{ subject: string; sequence: number }>): string =>
    `${owner} ${subject} ${sequence}`;
const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

function countBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Fewer than expected were lost, more were doubled. */
function difference(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>, what: string): Deviation[] {
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => {
    const [wanted, there] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    if (wanted === there) return [];
    return [{ kind: wanted > there ? ('lost' as const) : ('doubled' as const), what: `${what} ${key}: ${there} instead of ${wanted}` }];
  });
}
