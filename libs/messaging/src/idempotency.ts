import { currentRequest, subjectOf } from '#kernel';
import type { Transaction } from '#kernel';
import type { Identified, Receipt } from './aggregate.js';

/** Another request with the same idempotency key was first; its receipt stands in the table. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';

  constructor(readonly key: string) {
    super('this idempotency key is spent');
  }
}

/** The idempotency key of a request, and the answer it is kept with. */
export type Once = Readonly<{ actor: string; key: string; fingerprint: string; receipt: Readonly<Record<string, unknown>> }>;

/** The key is spent with the request's first change; the receipt names that aggregate. */
export function onceOf(first: Identified | undefined): Once | undefined {
  const request = currentRequest();
  const actor = request && subjectOf(request);
  if (!request?.idempotency || actor === undefined || !first || request.spent) return undefined;
  const receipt: Receipt = { id: first.id, sequence: first.sequence };
  return { actor, ...request.idempotency, receipt: { ...receipt, ...request.answer } };
}

/** Later changes of the same request spend no key. */
export function spend(once: Once | undefined, written: ReadonlySet<string>): void {
  const request = currentRequest();
  if (request && once && written.size > 0) request.spent = true;
}

/** The same for what a request writes that is no aggregate, in that transaction; a repeat is answered with the receipt. */
export async function spendKey(receipt: object, tx: Transaction): Promise<void> {
  const request = currentRequest();
  const actor = request && subjectOf(request);
  if (!request?.idempotency || actor === undefined || request.spent) return;
  const { key, fingerprint } = request.idempotency;
  await tx
    .query('insert into idempotency (actor, key, fingerprint, receipt) values ($1, $2, $3, $4)', [
      actor,
      key,
      fingerprint,
      JSON.stringify(receipt),
    ])
    .catch(asAlreadyDone);
  tx.afterCommit(() => (request.spent = true));
}

export function asAlreadyDone(error: unknown): never {
  const key = currentRequest()?.idempotency;
  if (!key || (error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
  throw new AlreadyDone(key.key);
}
