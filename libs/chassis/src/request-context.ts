import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, languageOf } from '#access';
import { inRequest } from '#kernel';
import type { RequestContext } from '#kernel';

/**
 * Lays the kernel's request context around all that is done for one request. It lasts through the reading of the
 * body: Fastify binds what follows to the asynchronous context in which the parser was called.
 */
export function establishRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const context: RequestContext = { id: request.id, door: doorOf(request), language: 'zh' };
    contexts.set(request, context);
    inRequest(context, () => done(readHeaders(request, context)));
  });
}

const contexts = new WeakMap<FastifyRequest, RequestContext>();

/** Where the asynchronous context has ended: once the answer is sent. */
export const contextOf = (request: FastifyRequest): RequestContext | undefined => contexts.get(request);

/** As people would name it, without the prefix that all doors of a service have in common. */
function doorOf({ method, routeOptions: { url } }: FastifyRequest): string {
  return `${method} ${url === undefined ? '?' : url.replace(/^\/api\/[^/]+\//, '')}`;
}

function readHeaders({ headers }: FastifyRequest, context: RequestContext): Error | undefined {
  context.language = languageOf(headers['accept-language']);
  const ifMatch = headers['if-match'];
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const sequence = /^(?:(?:W\/)?"(\d{1,9})"|(\d{1,9}))$/.exec(ifMatch.trim())?.slice(1).find(Boolean);
  if (sequence === undefined) return new Problem(400, 'if-match-malformed');
  context.ifMatch = Number(sequence);
  return undefined;
}
