import type { Event } from '#contracts';
import type { Transaction } from '#kernel';
import { acting, keepActs } from '#sealed';
import { spendKey } from './idempotency.js';

/** A letter as it is read now; what is no event cannot be put back. */
type Dead = Readonly<{ id: string; owner: string; desk: string; event?: Event | undefined }>;

/** What became of a dead letter that somebody wanted back in line. */
export type PutBack = 'in line' | 'unreadable' | 'superseded';

/** Letters of one event of one desk, which mostly have one cause; without a type what was no event when it came. */
export type LetterKind = Readonly<{ owner: string; desk: string; type: string | null }>;

export type KindPutBack = Readonly<{ inLine: number; unreadable: number; superseded: number; left: number }>;

/** The contracts may have changed since: each is read as if it came now. Whose number was handled meanwhile can take effect no more. */
export async function putBack(letters: readonly Dead[], tx: Transaction): Promise<Map<string, PutBack>> {
  const heard = await lastHeard(letters, tx);
  const outcomes = new Map<string, PutBack>(letters.map((letter) => [letter.id, outcomeOf(letter, heard)]));
  // As it is said now, without what it says.
  const back = letters.flatMap(({ id, event }) => (event && outcomes.get(id) === 'in line' ? [{ ...event, id, data: undefined }] : []));
  await tx.query(
    `update parked_event p set dead = false, attempts = 0, next_at = now(), subject = b.subject, sequence = b.sequence,
       type = b.type, township = b.township, department = b.department
     from json_to_recordset($1) as b(id uuid, subject text, sequence int, type text, township text, department text) where p.event_id = b.id`,
    [JSON.stringify(back)],
  );
  return outcomes;
}

function outcomeOf({ owner, desk, event }: Dead, heard: ReadonlyMap<string, number>): PutBack {
  if (!event) return 'unreadable';
  const last = heard.get(keyOf(owner, desk, event.subject));
  // Where nothing is known of its aggregate, what came after it was handled before we kept such records.
  const late = last === undefined ? event.sequence > 1 : last >= event.sequence;
  return late ? 'superseded' : 'in line';
}

async function lastHeard(letters: readonly Dead[], tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const known = letters.flatMap(({ owner, desk, event }) => (event ? [{ owner, desk, subject: event.subject }] : []));
  const rows = await tx.query<{ owner: string; desk: string; subject: string; sequence: number }>(
    `select owner, desk, subject, sequence from heard_aggregate
     where (owner, desk, subject) in (select * from unnest($1::text[], $2::text[], $3::text[]))`,
    [known.map(({ owner }) => owner), known.map(({ desk }) => desk), known.map(({ subject }) => subject)],
  );
  return new Map(rows.map(({ owner, desk, subject, sequence }) => [keyOf(owner, desk, subject), sequence]));
}

const keyOf = (owner: string, desk: string, subject: string): string => `${owner} ${desk} ${subject}`;

/** Who put it back, and the answer that a request for it has, should it come again. */
export async function keepReplay({ id, owner, desk, event }: Dead, tx: Transaction): Promise<void> {
  const detail = { event: id, owner, desk, type: event?.type };
  await keepActs(tx, [{ ...acting(), kind: 'change', what: 'letter-replayed', aggregate: event?.subject ?? null, detail }]);
  await spendKey({ id, outcome: 'in-line', cause: null }, tx);
}

export async function keepReplays(kind: LetterKind, done: KindPutBack, tx: Transaction): Promise<void> {
  await keepActs(tx, [{ ...acting(), kind: 'change', what: 'letters-replayed', detail: { ...kind, letters: done.inLine } }]);
  await spendKey(done, tx);
}
