import type { Scope } from '#access';
import { catalogue, concernedBy, sourceOf, subjectOf, toCloudEvent } from '#contracts';
import type { Fact, Speaker } from '#contracts';
import { newId } from '#kernel';
import { currentTraceparent } from '#observability';

export type OutboxRow = Readonly<{ aggregate: string; id: string; subject: string; event: string }>;

/** What the parser drops never travels, and what it refuses is a fault of ours, not of the caller. */
export function stamp(
  speaker: Speaker,
  aggregate: string,
  facts: readonly Fact[],
  firstSequence: number,
  scope: Scope,
  now: Date,
): OutboxRow[] {
  const { county } = speaker;
  const township = scope.township || undefined;
  const department = scope.departments?.[0];
  const source = sourceOf(speaker);
  const time = now.toISOString();
  const traceparent = currentTraceparent();

  return facts.map((fact, i) => {
    const contract = catalogue.get(fact.type);
    if (!contract) throw new Error(`${fact.type} is in no contract`);
    const parsed = { type: fact.type, data: contract.schema.parse(fact.data) };
    const id = newId();
    const where = { county, township, department, ...concernedBy(parsed) };
    const stamped = { id, subject: aggregate, sequence: firstSequence + i, time, source, ...where, traceparent };
    return {
      aggregate,
      id,
      subject: subjectOf(parsed, aggregate, speaker.desk, stamped),
      event: JSON.stringify(toCloudEvent(parsed, stamped)),
    };
  });
}
