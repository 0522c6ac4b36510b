import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who asks, as the issuer signed it. `subject` is an opaque account id, `unit` a unit code or department slug. `oversees`: the county
 * has its unit see what is handled everywhere, and handle no more of it than its own.
 */
export type Actor = Readonly<{ subject: string; unit: string; roles: readonly Role[]; oversees?: true }>;

/**
 * Somebody without an account, who came by a link. `of`: the aggregate, and `subject` what in it the link is for, which `purpose` names;
 * `party`: its number, which is all that is known here of who it is.
 */
export type Guest = Readonly<{ link: string; purpose: string; of: string; subject: string; party: number }>;

export const roles = ['clerk', 'mediator', 'coordinator', 'screener', 'approver', 'leader', 'auditor', 'operator'] as const;
export type Role = (typeof roles)[number];

/**
 * What one HTTP request carries besides its body. `actor` is set once the token was verified,
 * `idempotency` and `ifMatch` when the caller sent those headers.
 */
export type RequestContext = {
  /** By which the answer is known, too (`X-Request-Id`). */
  id?: string;
  /** Method and route, such as `POST disputes/:id/bounce`: never the address itself, which may hold anything. */
  door?: string;
  actor?: Actor;
  /** Set instead of `actor` where a guest's session was verified. */
  guest?: Guest;
  token?: string;
  idempotency?: Readonly<{ key: string; fingerprint: string }>;
  ifMatch?: number;
  /** What `ifMatch` is of: the aggregate that the request changes first. What it changes besides was not looked at by that number. */
  matched?: string;
  /** The idempotency key was written with a change of this request. */
  spent?: boolean;
  /** What the answer says beside id and sequence, see `answering`. */
  answer?: Readonly<Record<string, string>>;
  /** The code of the problem it was answered with. */
  refused?: string;
  language: 'zh' | 'en';
};

/** Under what name somebody is counted and their acts are kept: an account's id, or of a guest its link. */
export const subjectOf = ({ actor, guest }: Pick<RequestContext, 'actor' | 'guest'>): string | undefined =>
  actor?.subject ?? (guest && `guest:${guest.link}`);

const storage = new AsyncLocalStorage<RequestContext>();

/** The request being served, or nothing in a consumer, a clock or a command. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

export const inRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/**
 * To be said before the change: what its answer will name beside id and sequence. It is kept with the idempotency
 * key, in the change's own transaction, so that a repeat is told the same even after a crash in between.
 */
export function answering(answer: Readonly<Record<string, string>>): void {
  const request = currentRequest();
  if (request) request.answer = answer;
}
