import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, languageOf } from '#access';
import { inRequest } from '#kernel';
import type { RequestContext } from '#kernel';
import { sequenceIn } from './headers.js';

/**
 * Lays the kernel's request context around all that is done for one request, and says its id with whatever is answered.
 * It lasts through the reading of the body: Fastify binds what follows to the asynchronous context in which the parser
 * was called.
 */
export function establishRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
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

/** A list has a dozen filters; who sends hundreds wants us to word hundreds of errors. */
const MOST_PARAMETERS = 50;

function readHeaders({ headers, url }: FastifyRequest, context: RequestContext): Error | undefined {
  context.language = languageOf(headers['accept-language']);
  if (url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) {
    return new Problem(400, 'too-many-parameters', { most: MOST_PARAMETERS });
  }
  const ifMatch = headers['if-match'];
  if (ifMatch === undefined) return undefined;
  const sequence = sequenceIn(ifMatch);
  if (sequence === 'malformed') return new Problem(400, 'if-match-malformed');
  if (sequence !== 'any') context.ifMatch = sequence;
  return undefined;
}
