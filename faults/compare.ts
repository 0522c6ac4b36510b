import { consequences } from './consequences.js';
import { countBy, difference, lost } from './deviation.js';
import type { Deviation } from './deviation.js';
import type { Evidence, Facts, Kept } from './evidence.js';
import { handling, leftAside, steps } from './handled.js';
import type { Ledger } from './ledger.js';
import { hears, names, owners } from './names.js';
import type { Owner } from './names.js';
import { keeping, standing } from './owned.js';
import { boardDeviations } from './recount.js';
import type { Outsider } from './streams.js';

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
