import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canonicalId } from '#kernel';
import type { RequestContext } from '#kernel';
import { actingIn } from '#sealed';
import type { DoorBook } from './door-book.js';
import { contextOf } from './request-context.js';

/** Notes every request that was refused, and every token that is seen for the first time here: as far as a service sees a sign-in. */
export function keepRefusals(fastify: FastifyInstance, book: DoorBook): void {
  const firstSeen = tokensSeen();
  fastify.addHook('onResponse', (request, reply, done) => {
    const context = contextOf(request);
    if (context) look(request, reply, context);
    done();
  });

  function look(request: FastifyRequest, { statusCode: status }: FastifyReply, context: RequestContext): void {
    const { actor, token, refused } = context;
    const who = actingIn(context);
    const mark = actor && token !== undefined ? firstSeen(token) : undefined;
    if (mark !== undefined) book.note({ ...who, kind: 'sign-in', what: 'token', detail: { token: mark } });
    if (status < 400) return;
    // Of strangers not even which: they may ask for as many as they like.
    const aggregate = actor ? idIn(request.params) : null;
    book.note({ ...who, kind: 'refusal', what: refused ?? `http.${status}`, aggregate, detail: { status } });
  }
}

/** Of whatever it was that was asked for. */
export function idIn(params: unknown): string | null {
  for (const value of Object.values(params ?? {})) {
    const id = typeof value === 'string' ? canonicalId(value) : undefined;
    if (id !== undefined) return id;
  }
  return null;
}

const REMEMBERED = 5_000;

/** A mark of the token, the same in every instance, when it is seen for the first time. The token itself cannot be had from it. */
function tokensSeen(): (token: string) => string | undefined {
  const seen = new Set<string>();
  return (token) => {
    const mark = createHash('sha256').update(token).digest('hex').slice(0, 24);
    if (seen.has(mark)) return undefined;
    const [oldest] = seen;
    if (seen.size >= REMEMBERED && oldest !== undefined) seen.delete(oldest);
    seen.add(mark);
    return mark;
  };
}
