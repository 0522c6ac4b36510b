import { countBy, difference, doubled, lost, numbered, outOfOrder, upTo } from './deviation.js';
import type { Deviation } from './deviation.js';
import type { Evidence, Facts, Kept } from './evidence.js';
import { hears, owners } from './names.js';
import type { Name, Owner } from './names.js';
import type { Outsider } from './streams.js';

/** A consumer has come to the end of every aggregate, step by step, and remembers every event by its id. */
export function handling(
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
    ...jumps.map(({ subject, from, to }) => outOfOrder(`${name} went from ${from} to ${to} of ${owner} ${subject}`)),
  ];
}

/** Nothing waits aside, and nothing is a dead letter but what nobody can read. */
export function leftAside({ aside }: Evidence, name: Name, outsider: Outsider): Deviation[] {
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

/** Reporting was given every fact of a dispute or finding once, in the order of its aggregate, and still shows it. */
export function steps({ steps: given, way }: Evidence, facts: Facts, outsider: Outsider): Deviation[] {
  const all = owners.flatMap((owner) => facts[owner].filter(({ type }) => isStep(type)).map((fact) => numbered(owner)(fact)));
  const foreign = [...outsider.aggregates].flatMap(([subject, end]) => upTo(end).map((n) => `intake ${subject} ${n}`));
  const expected = new Map([...all, ...foreign].map((key) => [key, 1] as const));
  const last = new Map<string, number>();
  const disorder = given.flatMap(({ owner, subject, sequence }): Deviation[] => {
    const key = `${owner} ${subject}`;
    const before = last.get(key) ?? 0;
    last.set(key, Math.max(before, sequence));
    return sequence > before + 1 ? [outOfOrder(`reporting was given ${key} ${sequence} after ${before}`)] : [];
  });
  const key = ({ owner, subject, sequence }: (typeof given)[number]) => `${owner} ${subject} ${sequence}`;
  return [
    ...difference(expected, countBy(given, key), 'reporting is given'),
    ...difference(expected, countBy(way, key), 'the way shows'),
    ...disorder,
  ];
}

const isStep = (type: string): boolean => /^(intake\.dispute-|mediation\.|screening\.finding-)/.test(type);
