import { countBy, difference, numbered, outOfOrder, upTo } from './deviation.js';
import type { Deviation } from './deviation.js';
import type { Evidence } from './evidence.js';
import type { Owner } from './names.js';
import type { Outsider } from './streams.js';

/** The owner has every fact of every aggregate once, from the first to the one its row stands at, in its outbox. */
export const keeping = ({ rows, kept }: Evidence, owner: Owner): Deviation[] =>
  difference(due(rows[owner], owner), countBy(kept[owner], numbered(owner)), 'the outbox should hold');

/** One of each fact that the rows stand for. */
const due = (rows: Evidence['rows'][Owner], owner: Owner): Map<string, number> =>
  new Map(rows.flatMap(({ id, sequence }) => upTo(sequence).map((n) => [`${owner} ${id} ${n}`, 1] as const)));

/** The stream has every fact the owner has, in the order of its aggregate. Copies of one event under its own id count as one. */
export function standing({ rows, streams }: Evidence, owner: Owner, outsider: Outsider): Deviation[] {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  const found = new Map<string, number>();
  const deviations: Deviation[] = [];
  for (const { event, place } of streams[owner]) {
    if (!event || outsider.aggregates.has(event.subject) || seen.has(event.id)) continue;
    seen.add(event.id);
    const { subject, sequence } = event;
    if (sequence !== (last.get(subject) ?? 0) + 1) {
      deviations.push(outOfOrder(`place ${place} of ${owner}: ${subject} ${last.get(subject) ?? 0} is followed by ${sequence}`));
    }
    last.set(subject, Math.max(sequence, last.get(subject) ?? 0));
    const key = numbered(owner)({ subject, sequence });
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return [...deviations, ...difference(due(rows[owner], owner), found, 'the stream should hold')];
}
